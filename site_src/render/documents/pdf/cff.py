"""Number the characters of a CFF font as its glyphs are numbered.

A font for Chinese names each glyph by a CID of its own, and a cut keeps those. A PDF
says glyph numbers where some readers (MuPDF) look up CIDs, so the two must be the same.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

_CHARSET = 15
_SHORT_RANGES, _RANGES = 1, 2
"""The formats of a charset made of ranges with 8-bit and with 16-bit lengths."""


def numbered_as_glyphs(font: bytes) -> bytes:
    """Return an OpenType font with CFF outlines whose CIDs are its glyph numbers.

    The charset is overwritten where it stands; one range takes less room than what
    was there. A font without CFF, or with too few glyphs for another charset, is
    returned as it is.
    """
    table = _table(font, b"CFF ")
    glyphs = int.from_bytes(font[_table(font, b"maxp") + 4 :][:2], "big")
    if not table or glyphs < 4:
        return font
    names = table + font[table + 2]
    (start, end), *_ = _entries(font, _end_of_index(font, names))
    charset = next((value for key, value in _operators(font[start:end]) if key == _CHARSET), 0)
    if charset <= 2:  # A predefined charset: a font with names, no CIDs.
        return font
    place = table + charset
    all_but_first = glyphs - 2
    if font[place] == _SHORT_RANGES and font[place + 3] >= all_but_first:  # One range already, in four bytes.
        one_range = bytes((_SHORT_RANGES, 0, 1, all_but_first))
    else:
        one_range = bytes((_RANGES, 0, 1)) + all_but_first.to_bytes(2, "big")
    return font[:place] + one_range + font[place + len(one_range) :]


def _table(font: bytes, tag: bytes) -> int:
    """Return where a table of the font starts, 0 if it has none."""
    for record in range(12, 12 + 16 * int.from_bytes(font[4:6], "big"), 16):
        if font[record : record + 4] == tag:
            return int.from_bytes(font[record + 8 : record + 12], "big")
    return 0


def _entries(font: bytes, index: int) -> list[tuple[int, int]]:
    """Return where the entries of a CFF INDEX start and end."""
    count, size = int.from_bytes(font[index : index + 2], "big"), font[index + 2]
    offsets = [
        int.from_bytes(font[place : place + size], "big")
        for place in range(index + 3, index + 3 + size * (count + 1), size)
    ]
    before = index + 2 + size * (count + 1)
    return [(before + start, before + end) for start, end in pairwise(offsets)]


def _end_of_index(font: bytes, index: int) -> int:
    return _entries(font, index)[-1][1]


def _operators(data: bytes) -> Iterator[tuple[int, int]]:
    """Yield the operators of a DICT, each with the last of its operands where that is a whole number."""
    place, operand = 0, 0
    while place < len(data):
        first = data[place]
        if first <= 21:
            place += 2 if first == 12 else 1
            yield first, operand
        elif first == 30:  # A real number ends with the half-byte 15.
            while data[place] & 15 != 15:
                place += 1
            place += 1
        elif first in (28, 29):
            size = 2 if first == 28 else 4
            operand = int.from_bytes(data[place + 1 : place + 1 + size], "big", signed=True)
            place += 1 + size
        elif first <= 246:
            operand, place = first - 139, place + 1
        else:
            high = (first - 247) * 256 + 108 if first <= 250 else -(first - 251) * 256 - 108
            operand, place = high + (data[place + 1] if first <= 250 else -data[place + 1]), place + 2
