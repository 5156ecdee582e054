"""The characters that every document can be set in without looking further."""

from __future__ import annotations

from functools import cache
from itertools import product

RARE = "〇㎡·—–‑㛃㼆䶮囍堃喆旻昇昉彧玥犇翀赟镕頔𠮷𬭎"
"""Beside GB 2312: signs that forms use, and characters of names that it lacks."""


@cache
def repertoire() -> frozenset[str]:
    """Return printable ASCII, the 7,445 characters of GB 2312 and `RARE`."""
    found = {chr(code) for code in range(0x20, 0x7F)}
    for row, cell in product(range(0xA1, 0xF8), range(0xA1, 0xFF)):
        try:
            found.add(bytes((row, cell)).decode("gb2312"))
        except UnicodeDecodeError:
            continue
    return frozenset(found) | frozenset(RARE)
