"""Soft line breaks: between two wide characters a line end is no space."""

from __future__ import annotations

import re

from markdown.postprocessors import Postprocessor

_WIDE = (
    r"\u2e80-\u2fff\u3001-\u4dbf\u4e00-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff01-\uff60\uffe0-\uffe6\U00020000-\U0003ffff"
)
_EITHER = r"·—‘’“”…"
"""Punctuation that Chinese and Western text share: wide beside a wide character."""

_TAG = r"(?:a|abbr|b|bdi|cite|code|del|dfn|em|i|ins|kbd|mark|q|ruby|s|small|span|strong|sub|sup|time|u)"
_OPENS = rf"(?:<{_TAG}(?: [^<>]*)?>)*"
# U+0001 starts the mark of a reference: the title of its target, which is Chinese.
# The line end first, so that the search is one for a character.
_BREAK = re.compile(
    rf"\n(?:(?<=[{_WIDE}]\n)[ \u3000]*(?={_OPENS}[{_WIDE}{_EITHER}\x01])"
    rf"|(?<=[{_EITHER}\x01]\n)[ \u3000]*(?={_OPENS}[{_WIDE}])"
    rf"|(?<=>\n)[ \u3000]*(?={_OPENS}[{_WIDE}]))"
)
_CLOSED = re.compile(rf"[{_WIDE}{_EITHER}\x01](?:</{_TAG}>)+$")
_NEAR = 120
"""Characters before a line end in which the closing tags of inline markup are looked for."""


def joined(html: str) -> str:
    """Return `html` with no line end between wide characters, also across inline tags."""
    return _BREAK.sub(_replacement, html)


def _replacement(found: re.Match[str]) -> str:
    start = found.start()
    if found.string[start - 1] != ">":
        return ""
    return "" if _CLOSED.search(found.string, max(0, start - _NEAR), start) else found.group()


class SoftBreaks(Postprocessor):
    """`joined`, as a step of the parser."""

    def run(self, text: str) -> str:
        return joined(text)
