"""Containers and shortcodes: what their names are, and the marks they leave for the parser."""

from __future__ import annotations

import difflib
import re
from typing import NamedTuple

LINE = re.compile(r" *[:：]{3,} *([^\s:：]*) *(.*?)(?: *[:：]{3,})? *")
"""``:::``, ``::: name`` or ``::: name rest``."""

CALLOUT = re.compile(r" *[!！]{3} *([^\s\"“”]+) *(.*?) *")
"""``!!! name "title"``, its text indented below it."""

SHORTCODES = {
    "hotline": "hotline", "热线": "hotline",
    "deadline": "deadline", "期限": "deadline",
    "form": "form", "表格": "form",
    "station": "station", "驿站": "station",
}  # fmt: skip

CALLOUTS = {
    "tip": "tip", "提示": "tip",
    "note": "note", "注意": "note",
    "warning": "warning", "警告": "warning",
    "crisis": "crisis", "危机": "crisis",
}  # fmt: skip

CONTAINERS = {**CALLOUTS, "steps": "steps", "步骤": "steps", "details": "details", "折叠": "details"}

TITLES = {"tip": "提示", "note": "注意", "warning": "警告", "crisis": "危机", "details": "展开"}

OPEN = "\x01+"
CLOSE = "\x01-"
CODE = "\x01="
"""Lines that only the layout can write, since U+0001 is in no source."""


class Opening(NamedTuple):
    """The first line of a container; `title` is Markdown, empty if none was given."""

    kind: str
    title: str

    def mark(self) -> str:
        return f"{OPEN}{self.kind} {self.title}"

    @classmethod
    def read(cls, mark: str) -> Opening:
        kind, _, title = mark.removeprefix(OPEN).partition(" ")
        return cls(kind, title)


def opening(name: str, rest: str) -> Opening | None:
    """Return the container with this name, Chinese or English, or None."""
    kind = CONTAINERS.get(name.lower())
    return Opening(kind, rest.strip('"“”')) if kind else None


def suggestion(name: str) -> str:
    """Return the hint for an unknown name."""
    names = [*CONTAINERS, *SHORTCODES]
    close = difflib.get_close_matches(name.lower(), names, n=1, cutoff=0.5)
    first = f"是不是“::: {close[0]}”？" if close else ""
    known = "、".join(known for known in names if not known.isascii())
    return f"{first}可以写：{known}"
