"""The text of a body with its code blanked out, in which marks can be looked for."""

from __future__ import annotations

import re

_FENCE = re.compile(r"[ >]*(?:(?:[-*+]|[0-9]{1,9}[.)]) +)?(`{3,}|~{3,})([^`]*)")
_GAP = re.compile(r"(\n[ \t\u3000>]*\n)")
_CODE = re.compile(r"(?<![\\`])(`+)(?!`)(?:[^`]|(?<!`)(?!\1(?!`))`+)*?(?<!`)\1(?!`)")
_VISIBLE = re.compile(r"[^\n]")


def blanked(text: str) -> str:
    """Return `text`, in the same length, with spaces for the characters of code.

    An inline code ends in its paragraph: a backtick without another hides nothing.
    """
    if "```" in text or "~~~" in text:
        text = _without_fences(text)
    if "`" not in text:
        return text
    return "".join(_CODE.sub(_spaces, part) if "`" in part else part for part in _GAP.split(text))


def _without_fences(text: str) -> str:
    lines = text.split("\n")
    marks = ""
    for index, line in enumerate(lines):
        if marks:
            bare = line.strip(" >")
            closes = bare.startswith(marks) and not bare.strip(marks[0])
            lines[index] = " " * len(line)
            marks = "" if closes else marks
        elif opens := _FENCE.fullmatch(line):
            marks = opens[1]
            lines[index] = " " * len(line)
    return "\n".join(lines)


def _spaces(code: re.Match[str]) -> str:
    return _VISIBLE.sub(" ", code.group())
