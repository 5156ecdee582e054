"""How wide printed text is, in characters, before anything is laid out."""

from __future__ import annotations

import re
from math import fsum
from unicodedata import east_asian_width

_HALF = 0.55

UNIT = re.compile("[（(](?:[0-9.—-]+[^（()）\\s0-9]{0,3}|[^（()）\\s0-9]{1,3})[)）]")
"""Points or a unit in brackets, ``（5分）``, ``(万元)``: no end of a line tears them."""


def ems(text: str) -> float:
    """Return the width of `text` in ems: 1 for a Han character or full-width mark, about half for the rest.

    The exact sum, rounded once, as wherever documents add fractions: what `sum` gives for floats
    depends on the version of Python. Quotes, dashes and the like, of ambiguous width to Unicode,
    are full-width in Chinese fonts.
    """
    return fsum(1 if east_asian_width(character) in "WFA" else _HALF for character in text)


def spread(text: str) -> str:
    """Return a printed date or opinion with room to write in: ``年 月 日`` with two full-width spaces."""
    return text.replace(" ", "\u3000\u3000")
