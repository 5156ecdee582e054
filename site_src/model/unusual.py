"""Characters of an entry that a font may lack, and where they stand in its source."""

from __future__ import annotations

import re
from html import unescape

from site_src.read.excerpt import line_and_column

_UNUSUAL = re.compile(
    "[^\x00-\x7e\u00a0°±·×÷“”‘’–—…\u3000-\u3017\u4e00-\u9fa5\uff01-\uff5e①-⑳㈠-㈩Ⅰ-Ⅻ℃㎡№→←↑↓√≥≤≈□■○●◆★☆※]"
)
"""All but what every font for simplified Chinese has."""
_WRITTEN = re.compile(r"&#?[0-9A-Za-z]+;|\\[xuU][0-9A-Fa-f]{2,8}")
_MARK = re.compile("[\x01-\x08]")

Unusual = tuple[str, int, int]
"""A character, the line and the column of its first place."""


def unusual(record: str, html: str, source: str, line: int) -> tuple[Unusual, ...]:
    """Return the unusual characters of an entry whose part of `source` begins at `line`, in order.

    `record` and `html` are what was read of it: an entity or an escape has become its character.
    """
    found = set(_UNUSUAL.findall(record)) | set(_UNUSUAL.findall(unescape(html) if "&" in html else html))
    if not found:
        return ()
    start = len("\n".join(source.split("\n", line - 1)[: line - 1]))
    return tuple(sorted((sign, *_place(sign, source, start, line)) for sign in found if not _MARK.match(sign)))


def _place(sign: str, source: str, start: int, line: int) -> tuple[int, int]:
    for begin in (start, 0):
        offset = source.find(sign, begin)
        if offset < 0:
            offset = next((found.start() for found in _WRITTEN.finditer(source, begin) if _meant(found[0]) == sign), -1)
        if offset >= 0:
            return line_and_column(source, offset)
    return line, 1


def _meant(written: str) -> str:
    return unescape(written) if written[0] == "&" else chr(min(int(written[2:], 16), 0x10FFFF))
