"""The Markdown text of one file, and the places in it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from site_src.problems import Problem, Remedy, Severity, masked
from site_src.read.excerpt import excerpt
from site_src.read.markdown.prose import blanked


@dataclass(frozen=True, slots=True)
class MarkdownSource:
    """A body as written; `first_line` is the line of the file it starts on (1-based).

    `lines` are its lines, `prose` is `text` with code blanked out (same length), in
    which links and tags can be looked for.
    """

    path: str
    text: str
    first_line: int = 1
    lines: list[str] = field(init=False)
    prose: str = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "lines", self.text.split("\n"))
        object.__setattr__(self, "prose", blanked(self.text))

    def problem(
        self, index: int, column: int, rule: str, message: str, hint: str,
        *, severity: Severity = Severity.ERROR, remedy: Remedy | None = None,
    ) -> Problem:  # fmt: skip
        """Return a problem on the line with this index (from 0), personal digits masked."""
        shown = excerpt(self.lines[index], 1, column)
        line = self.first_line + index
        return Problem(self.path, line, column, rule, masked(message), masked(hint), shown, severity, remedy)

    def warning(
        self, index: int, column: int, rule: str, message: str, hint: str, *, remedy: Remedy | None = None
    ) -> Problem:
        """Like `problem`, for what is rendered but probably not what was meant."""
        return self.problem(index, column, rule, message, hint, severity=Severity.WARNING, remedy=remedy)


class Finder:
    """Finds in a source, one after the other, what was met in its rendered tree.

    The tree keeps no positions. What stands in it in document order is looked for from
    the last find on, so that the n-th of several equal links is found at its own place.
    """

    __slots__ = ("_cursor", "_index", "_source")

    def __init__(self, source: MarkdownSource) -> None:
        self._source = source
        self._cursor = 0
        self._index = 0

    def find(self, *needles: str) -> tuple[int, int]:
        """Return (index of the line, column) of the first needle that occurs, or (0, 1).

        A needle does not start with a line end.
        """
        prose = self._source.prose
        for needle in needles:
            for start in (self._cursor, 0):
                found = prose.find(needle, start)
                if found >= 0:
                    return self._step(found)
        if " " in needles[-1]:
            # A tab of the source is spaces in the tree.
            return self.search(re.compile(r"\s+".join(map(re.escape, needles[-1].split()))))
        return 0, 1

    def near(self, before: str, behind: str) -> tuple[int, int]:
        """Return the place of `behind` where `before` stands in front of it, or of as much of both as there is."""
        prose = self._source.prose
        for shown in (len(before) + len(behind), 6, 0):
            left, right = before[len(before) - min(shown, len(before)) :], behind[: shown + 2]
            for start in (max(0, self._cursor - len(left)), 0):
                found = prose.find(left + right, start)
                if found >= 0:
                    return self._step(found + len(left))
        return 0, 1

    def search(self, pattern: re.Pattern[str]) -> tuple[int, int]:
        """Like `find`, for a pattern."""
        for start in (self._cursor, 0):
            found = pattern.search(self._source.prose, start)
            if found:
                return self._step(found.start())
        return 0, 1

    def _step(self, found: int) -> tuple[int, int]:
        text = self._source.text
        if found < self._cursor:
            self._index = text.count("\n", 0, found)
        else:
            self._index += text.count("\n", self._cursor, found)
        self._cursor = found + 1
        return self._index, found - text.rfind("\n", 0, found)
