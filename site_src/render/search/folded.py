"""Letters that people type in different ways, made one: Ａ, A and a; （ and (."""

from __future__ import annotations

import unicodedata


class _Folding(dict[int, int]):
    """From code point to code point, found when it is first asked for."""

    def __missing__(self, point: int) -> int:
        plain = unicodedata.normalize("NFKC", chr(point)).lower()
        self[point] = ord(plain) if len(plain) == 1 and (ord(plain) > 0xFFFF) == (point > 0xFFFF) else point
        return self[point]


_FOLDING = _Folding()


def folded(text: str) -> str:
    """Return `text` of the same length with every character in its plain form.

    The browser does the same (assets/js/tools/search/core/text.js): places in one text are places in the other.
    """
    return text.translate(_FOLDING)
