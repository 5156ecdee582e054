"""Fenced code, found line by line so that its end is certain."""

from __future__ import annotations

import re
from html import escape
from typing import NamedTuple

_OPENS = re.compile(r"( *)(`{3,}|~{3,}) *([^`]*)")
_LANGUAGE = re.compile(r"\{[^\n]*\}|[\w#.+-]*")
"""What of the text after a fence the parser takes: attributes, or a language."""


_NAME = re.compile(r"[\w#.+-]+$")


class Fence(NamedTuple):
    """Code with its fences, at the margin; `end` is the index of the line after it."""

    lines: list[str]
    end: int
    marks: str
    closed: bool
    indent: int


def read(lines: list[str], start: int) -> Fence | None:
    """Return the code whose fence is the line at `start`; None if that is no fence."""
    opens = _OPENS.fullmatch(lines[start])
    if not opens:
        return None
    indent, marks, name = opens.groups()
    end = start + 1
    while end < len(lines) and not _closes(marks, lines[end]):
        end += 1
    code = [line.removeprefix(indent) for line in lines[start + 1 : end]]
    language = _LANGUAGE.match(name)
    fenced = [marks + (language.group() if language else ""), *code, marks]
    return Fence(fenced, end + 1, marks, end < len(lines), len(indent))


def packed(fence: Fence) -> str:
    """Return code as one word without a sign that means anything to the parser, for a place where it takes no fence."""
    name = _NAME.search(fence.lines[0].lstrip("`~"))
    return "\n".join([name.group() if name else "", *fence.lines[1:-1]]).encode().hex()


def written(word: str) -> str:
    """Return the HTML of code that `packed` gave."""
    name, _, code = bytes.fromhex(word).decode().partition("\n")
    language = f' class="language-{name}"' if name else ""
    return f"<pre><code{language}>{escape(code, quote=False).replace(chr(34), '&quot;')}\n</code></pre>"


def _closes(marks: str, line: str) -> bool:
    text = line.strip()
    return text.startswith(marks) and not text.strip(marks[0])
