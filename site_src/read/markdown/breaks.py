"""Soft line breaks: between two wide characters a line end is no space."""

from __future__ import annotations

import re

from markdown.postprocessors import Postprocessor

# U+0001 starts and ends the mark of a reference: the title of its target, which is Chinese.
_WIDE = (
    r"\x01\u2e80-\u2fff\u3001-\u4dbf\u4e00-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff01-\uff60\uffe0-\uffe6"
    r"\U00020000-\U0003ffff"
)
_EITHER = r"·—‘’“”…"
"""Punctuation that Chinese and Western text share: what stands on its other side, or across the line end, decides."""

_TAG = r"(?:a|abbr|b|bdi|cite|code|del|dfn|em|i|ins|kbd|mark|q|ruby|s|small|span|strong|sub|sup|time|u)"
_OPENS = rf"(?:<{_TAG}(?: [^<>]*)?>)*"
# The line end first, so that the search is one for a character.
_BREAK = re.compile(rf"\n(?<=[{_WIDE}{_EITHER}>]\n)[ \u3000]*(?={_OPENS}[{_WIDE}{_EITHER}])")
_BEFORE = re.compile(rf"([{_WIDE}]?)([{_EITHER}]*)(?:</{_TAG}>)*$")
_BEHIND = re.compile(rf"{_OPENS}([{_EITHER}]*)([{_WIDE}]?)")
_NEAR = 120
"""Characters before a line end in which its neighbours and the closing tags behind them are looked for."""


def joined(html: str) -> str:
    """Return `html` with no line end between wide characters, also across inline tags."""
    return _BREAK.sub(_replacement, html)


def _replacement(found: re.Match[str]) -> str:
    html, start = found.string, found.start()
    before = _BEFORE.search(html, max(0, start - _NEAR), start)
    behind = _BEHIND.match(html, found.end())
    if before is None or behind is None or not any(before.groups()):
        return found.group()
    return "" if before[1] or behind[2] else found.group()


class SoftBreaks(Postprocessor):
    """`joined`, as a step of the parser."""

    def run(self, text: str) -> str:
        return joined(text)
