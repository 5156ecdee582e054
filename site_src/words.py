"""Where a title may break: between words, and never before a mark or behind an opening one.

GB/T 9704, 7.3.1: a title of several lines keeps its words whole and its lines well arranged.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise

_OPENING = "（(《〈“‘「『【〔"
_CLINGS = re.compile(r"[）)》〉”’」』】〕，。、；：！？,.;:!?·—…的等们]+")
"""What stands at the end of what it belongs to."""
_NAMES = frozenset({"健康驿站", "心灵驿站", "暖心驿站", "教职工", "职工小家"})
"""Names of more than one word."""
_COUNTED = re.compile("[年月日号第届次期个项家条]|年度|季度|批|周年")
"""Units and the like, which stay with the figure before them."""


def words_of(text: str) -> tuple[str, ...]:
    """Return `text` in the pieces between which it may break; joined, they are the text."""
    import rjieba  # 80 ms to load its words

    pieces: list[str] = []
    for word in _named(rjieba.cut(text)):
        last = pieces[-1] if pieces else ""
        joins = (
            _CLINGS.fullmatch(word)
            or (last and last[-1] in _OPENING)
            or (last[-1:].isdigit() and _COUNTED.match(word))
            or (last[-1:].isascii() and word[:1].isascii() and not last[-1:].isspace() and not word[:1].isspace())
        )
        if last and joins:
            pieces[-1] += word
        else:
            pieces.append(word)
    return tuple(pieces)


def _named(words: Iterable[str]) -> Iterator[str]:
    """Yield `words`, those that are one name together as one."""
    before = ""
    for word in words:
        if before and before + word in _NAMES:
            before += word
            continue
        if before:
            yield before
        before = word
    if before:
        yield before


def lines_of(text: str, most: float, measure: Callable[[str], float]) -> tuple[str, ...]:
    """Return `text` in as few lines of at most `most` as its words allow, their lengths as even as can be.

    `measure` gives the length of a text. A word that is longer than a line is left to be broken.
    """
    if measure(text) <= most:
        return (text,)
    pieces = words_of(text)
    count = -(-measure(text) // most)
    while count < len(pieces):
        if cuts := _even(pieces, int(count), most, measure):
            return tuple("".join(pieces[start:end]).strip() for start, end in pairwise(cuts))
        count += 1
    return pieces


def _even(pieces: tuple[str, ...], count: int, most: float, measure: Callable[[str], float]) -> tuple[int, ...]:
    """Return where `count` lines start and end, so that the sum of the squares of their lengths is least; () if none fits."""
    best: dict[int, tuple[float, tuple[int, ...]]] = {0: (0.0, (0,))}
    for _ in range(count):
        reached: dict[int, tuple[float, tuple[int, ...]]] = {}
        for start, (cost, cuts) in best.items():
            for end in range(start + 1, len(pieces) + 1):
                length = measure("".join(pieces[start:end]))
                if length > most:
                    break
                whole = cost + length**2
                if end not in reached or whole < reached[end][0]:
                    reached[end] = (whole, (*cuts, end))
        best = reached
    return best[len(pieces)][1] if len(pieces) in best else ()
