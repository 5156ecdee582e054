"""The sums below the items of a rubric: the same lines, words and most points in every document."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from site_src.scoring.expression import Expression
from site_src.scoring.number import plain
from site_src.scoring.rubric import RubricArithmetic, most_of


class SumLine(NamedTuple):
    """One line: its words, the most points it can show, what is added, and the key of its field."""

    label: str
    most: Decimal
    sum: Expression
    key: str


def sums_of(arithmetic: RubricArithmetic) -> Iterator[SumLine]:
    """Yield the total and what it is converted into; then what does not count, and all together."""
    total, apart = arithmetic.most, most_of(arithmetic.apart)
    converted, conversion = arithmetic.converted, arithmetic.conversion
    name = "实得分" if conversion else "总得分"
    name += f"（从{plain(arithmetic.start)}分起扣，扣完为止）" if arithmetic.start else ""
    yield SumLine(f"{name}（不计加分）" if arithmetic.apart else name, total, arithmetic.total, "")
    if converted and conversion:
        if arithmetic.base.optional:
            yield SumLine("应得分（不适用的条目已减去）", total, arithmetic.base, "_base")
        yield SumLine(conversion.line, arithmetic.converted_most, converted, "_converted")
    if arithmetic.apart:
        yield SumLine("不计入总分的得分", apart, arithmetic.bonus, "_bonus")
        together = f"{conversion.name}连同另计的" if conversion else "连同另计的"
        yield SumLine(f"{together}{plain(apart)}分", arithmetic.converted_most + apart, arithmetic.overall, "_all")
