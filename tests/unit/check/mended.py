"""The cases under tests/mended: a site with a mistake, the hint that it gets, and the site once the hint is followed.

A file holds several cases, each a difference that a reader can follow::

    # yaml-duplicate-key             the rule
    > 留下一个，另一个删去              its hint, as it was followed by hand; after ``>> `` by its remedy
    == content/notices/a.md          a file; ``notice`` and ``body`` stand for a sound notice, into whose
    - title: 甲                       front matter or body the lines go
    - title: 乙
    + title: 乙

A line begins with ``- `` (before), ``+ `` (after) or two spaces (both). A file without lines of one side is
missing there.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

MENDED = Path(__file__).parents[2] / "mended"
NOTICE = "content/notices/a.md"
_HEAD = ("title: 关于健步走的通知", "issuer: 示例市教育工会", "date: 2026-03-02", "kind: 通知")


class File(NamedTuple):
    """A file of a case; None where it is missing."""

    path: str
    before: str | None
    after: str | None


class Mended(NamedTuple):
    """One case: `name` is where it stands."""

    name: str
    rule: str
    hint: str
    remedied: bool
    files: tuple[File, ...]


def mended_cases() -> list[Mended]:
    return [case for file in sorted(MENDED.glob("*.txt")) for case in _cases(file)]


def _cases(file: Path) -> list[Mended]:
    found = []
    for number, block in enumerate(file.read_text("utf-8").removeprefix("# ").split("\n# ")):
        head, *parts = block.rstrip("\n").split("\n== ")
        rule, mark, hint = re.split(r"\n(>>?) ", head, maxsplit=1)
        files = tuple(_file(part) for part in parts)
        found.append(Mended(f"{file.stem}-{number}-{rule}", rule, hint, mark == ">>", files))
    return found


def _file(part: str) -> File:
    path, *lines = part.split("\n")
    sides = [[line[2:] for line in lines if line[:1] != other] for other in "+-"]
    if path not in ("notice", "body"):
        before, after = ("\n".join(side) + "\n" if side else None for side in sides)
        return File(path, before, after)
    return File(NOTICE, *(_notice(path, side) for side in sides))


def _notice(where: str, lines: list[str]) -> str:
    own = {line.partition(":")[0] for line in lines} if where == "notice" else set()
    head = [line for line in _HEAD if line.partition(":")[0] not in own]
    fields, body = (lines, ["正文。"]) if where == "notice" else ([], lines)
    return "\n".join(["---", *head, *fields, "---", "", *body, ""])
