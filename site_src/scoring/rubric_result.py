"""What a filled rubric comes to: its sums, what is still open, the verdict."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from decimal import Decimal
from typing import NamedTuple

from site_src.scoring.expression import value
from site_src.scoring.number import plain
from site_src.scoring.rubric import RubricArithmetic
from site_src.scoring.verdict import DONE, NO_BAND, NONE_APPLIES


class RubricResult(NamedTuple):
    """What a filled rubric comes to; a sum of which nothing is given is None.

    `converted` is None without a conversion, too. `unscored` counts the terms of the total without a score, of which one is enough
    where the best counts; `unticked` the conditions of which nothing is said.
    """

    sums: tuple[Decimal | None, ...]
    total: Decimal | None
    bonus: Decimal | None
    overall: Decimal | None
    base: Decimal | None
    converted: Decimal | None
    unscored: int
    unticked: int
    verdict: str


def result(
    arithmetic: RubricArithmetic,
    given: Mapping[str, Decimal],
    vetoed: Collection[int] = (),
    met: Collection[int] = (),
    absent: Collection[str] = (),
) -> RubricResult:
    """Return what the scores `given` by name come to; those that are `absent` do not apply.

    `vetoed` are the indices of the vetoes that apply, `met` those of the conditions ticked as met;
    a condition in neither is still to be ticked.
    """
    terms = [term for part in arithmetic.counted for term in part.terms]
    unscored = sum(term.optional not in absent and value(term.expression, given) is None for term in terms)
    judged = value(arithmetic.judged, given, absent)
    unticked = sum(
        veto.condition and index not in vetoed and index not in met for index, veto in enumerate(arithmetic.vetoes)
    )
    return RubricResult(
        tuple(value(part.sum, given) for part in arithmetic.parts),
        value(arithmetic.total, given),
        value(arithmetic.bonus, given),
        value(arithmetic.overall, given, absent),
        value(arithmetic.base, given, absent),
        value(arithmetic.converted, given, absent) if arithmetic.converted else None,
        unscored,
        unticked,
        _verdict(arithmetic, judged, (unticked, unscored), vetoed),
    )


def _verdict(
    arithmetic: RubricArithmetic, judged: Decimal | None, still_open: tuple[int, int], vetoed: Collection[int]
) -> str:
    """Return the verdict in words: a veto, conditions that are `still_open`, the highest mark, scores still open, the rest."""
    unticked, unscored = still_open
    for index, veto in enumerate(arithmetic.vetoes):
        if index in vetoed:
            return veto.words
    # No score counts before the conditions are met.
    if unticked:
        return f"还有{unticked}条条件没有勾选"
    if judged is None and not unscored:
        return NONE_APPLIES
    total, marks = judged or Decimal(0), arithmetic.rising
    if unscored and arithmetic.falls:
        return f"还有{unscored}条没有打分"
    # Asked before what is still open: more points cannot lower the sum, nor can an item that does not apply.
    if marks and marks[-1].reached(total):
        return marks[-1].praise
    if unscored:
        return f"还有{unscored}条没有打分"
    for mark in reversed(marks[:-1]):
        if mark.reached(total):
            return mark.praise
    if marks:
        return f"{marks[0].blame}{plain(marks[0].at - total)}分"
    if not arithmetic.bands:
        return DONE
    held = [band for band in sorted(arithmetic.bands, key=lambda band: band.least) if band.least <= total]
    return held[-1].verdict if held else NO_BAND
