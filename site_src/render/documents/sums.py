"""The sums below the items of a rubric: the same lines, words and most points in every document."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from site_src.scoring.expression import Sum
from site_src.scoring.number import plain
from site_src.scoring.rubric import RubricArithmetic, most_of


class SumLine(NamedTuple):
    """One line: its words, the most points it can show, what is added, and the key of its field."""

    label: str
    most: Decimal
    sum: Sum
    key: str


def sums_of(arithmetic: RubricArithmetic) -> Iterator[SumLine]:
    """Yield the total, which marks and bands are held against; then what does not count, and both together."""
    total, apart = most_of(arithmetic.counted), most_of(arithmetic.apart)
    if not arithmetic.apart:
        yield SumLine("总得分", total, arithmetic.total, "")
        return
    yield SumLine("总得分（不计加分）", total, arithmetic.total, "")
    yield SumLine("不计入总分的得分", apart, arithmetic.bonus, "_bonus")
    yield SumLine(f"连同另计的{plain(apart)}分", total + apart, arithmetic.overall, "_all")
