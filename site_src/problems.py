"""What is wrong with the content, said so that an editor can mend it.

A step never prints and never raises for a mistake in the content: it returns
`Problem` values beside its result, and the pipeline reports all of them at once.
"""

from __future__ import annotations

import enum
import re
from dataclasses import dataclass, field
from typing import NamedTuple


class Severity(enum.StrEnum):
    """ERROR keeps the site from being published; WARNING is reported only."""

    ERROR = "error"
    WARNING = "warning"


class Remedy(NamedTuple):
    """A hint that can be carried out: on the line of its problem, `length` characters from `column` become `text`."""

    column: int
    length: int
    text: str

    def applied(self, line: str) -> str:
        """Return `line` after the remedy."""
        start = self.column - 1
        return f"{line[:start]}{self.text}{line[start + self.length :]}"


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One mistake at one place.

    `path` is a POSIX path relative to the project folder (``content/notices/a.md``),
    `line` and `column` count from 1 (0 means the whole file). `rule` is the stable
    id of the rule (``yaml-duplicate-key``), `message` says what is wrong and `hint`
    what to write instead, both in Chinese. `excerpt` is the source line itself. `remedy` is what
    the hint says, where nothing but the line has to change and there is no doubt how.
    """

    path: str
    line: int
    column: int
    rule: str
    message: str
    hint: str = ""
    excerpt: str = ""
    severity: Severity = Severity.ERROR
    remedy: Remedy | None = field(default=None, compare=False)

    @property
    def is_error(self) -> bool:
        return self.severity is Severity.ERROR


Row = tuple[str, int, int, str, str, str, str, str, tuple[int, int, str] | None]
"""A problem as plain data, for the cache."""


def to_row(problem: Problem) -> Row:
    """Return the problem as plain data."""
    p = problem
    remedy = (p.remedy.column, p.remedy.length, p.remedy.text) if p.remedy else None
    return (
        p.path,
        p.line,
        p.column,
        p.rule,
        p.message,
        p.hint,
        p.excerpt,
        p.severity.value,
        remedy,
    )


def from_row(row: Row) -> Problem:
    """Return the problem that `to_row` made plain."""
    return Problem(*row[:7], Severity(row[7]), row[8] and Remedy(*row[8]))


# Runs of digits long enough to be a mobile number, a bank card or an ID number.
# Separators an editor may have typed inside are part of the run.
_PERSONAL = re.compile(
    r"(?<![0-9A-Za-z])[0-9０-９](?:[ \u3000-]?[0-9０-９]){9,17}[ \u3000-]?[0-9０-９xXｘＸ]?(?![0-9A-Za-z])"
)

# An area code and a landline: an office, and what an editor must be able to read in a hint.
_LANDLINE = re.compile(r"0(?:10|2[0-9]|[3-9][0-9]{2})[ -]?[0-9]{7,8}[ \u3000-]?")


def masked(text: str) -> str:
    """Return `text` with every run of 11 or more digits cut to its first and last two.

    A message may be pasted into a chat or a bug report, so a number that could
    belong to a person is never repeated in it. A landline belongs to none.
    """

    def mask(match: re.Match[str]) -> str:
        run = match.group()
        digits = sum(character.isalnum() for character in run)
        return run if digits < 11 or _LANDLINE.fullmatch(run) else f"{run[:2]}{'*' * (len(run) - 4)}{run[-2:]}"

    return _PERSONAL.sub(mask, text)
