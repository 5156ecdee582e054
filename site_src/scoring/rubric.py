"""The arithmetic of a rubric as data: what may be scored, what adds up, what it is held against."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from site_src.scoring.expression import Best, Sum, value
from site_src.scoring.limits import Limits
from site_src.scoring.number import plain
from site_src.scoring.verdict import DONE, NO_BAND, Band, Mark, Veto


@dataclass(frozen=True, slots=True)
class Score:
    """A place for one score: its name (the number of its row in the rubric, from 1) and what it takes."""

    name: str
    limits: Limits


@dataclass(frozen=True, slots=True)
class Term:
    """One summand: a score, or several of which the best counts."""

    scores: tuple[Score, ...]

    @property
    def most(self) -> Decimal:
        return max(score.limits.most or Decimal(0) for score in self.scores)

    @property
    def expression(self) -> str | Best:
        names = tuple(score.name for score in self.scores)
        return names[0] if len(names) == 1 else Best(names)


@dataclass(frozen=True, slots=True)
class ScoredCategory:
    """A category: its terms, and whether they count towards the total."""

    terms: tuple[Term, ...]
    counted: bool = True

    @property
    def most(self) -> Decimal:
        return sum((term.most for term in self.terms), Decimal(0))

    @property
    def sum(self) -> Sum:
        return Sum(tuple(term.expression for term in self.terms))

    @property
    def scores(self) -> Iterator[Score]:
        """The places to score, in the order of the rubric."""
        found = (score for term in self.terms for score in term.scores)
        yield from sorted(found, key=lambda score: int(score.name))


@dataclass(frozen=True, slots=True)
class RubricArithmetic:
    """All that decides a result. Where there are bands they stand for the marks."""

    parts: tuple[ScoredCategory, ...]
    marks: tuple[Mark, ...] = ()
    bands: tuple[Band, ...] = ()
    vetoes: tuple[Veto, ...] = ()

    @property
    def counted(self) -> tuple[ScoredCategory, ...]:
        return tuple(part for part in self.parts if part.counted)

    @property
    def apart(self) -> tuple[ScoredCategory, ...]:
        """The parts that do not count towards the total."""
        return tuple(part for part in self.parts if not part.counted)

    @property
    def total(self) -> Sum:
        """What marks and bands are held against."""
        return Sum(tuple(part.sum for part in self.counted))

    @property
    def bonus(self) -> Sum:
        return Sum(tuple(part.sum for part in self.apart))

    @property
    def overall(self) -> Sum:
        """The total together with what does not count towards it."""
        return Sum(tuple(part.sum for part in self.parts))

    @property
    def rising(self) -> tuple[Mark, ...]:
        """The marks to be compared with, the lowest first."""
        return () if self.bands else tuple(sorted(self.marks, key=lambda mark: mark.at))


class RubricResult(NamedTuple):
    """What a filled rubric comes to; a sum of which nothing is given is None.

    `unscored` counts the terms of the total without a score, of which one is enough
    where the best counts; `unticked` the conditions of which nothing is said.
    """

    sums: tuple[Decimal | None, ...]
    total: Decimal | None
    bonus: Decimal | None
    overall: Decimal | None
    unscored: int
    unticked: int
    verdict: str


def most_of(parts: Collection[ScoredCategory]) -> Decimal:
    """Return the most points that `parts` give together."""
    return sum((part.most for part in parts), Decimal(0))


def result(
    arithmetic: RubricArithmetic,
    given: Mapping[str, Decimal],
    vetoed: Collection[int] = (),
    met: Collection[int] = (),
) -> RubricResult:
    """Return what the scores `given` by name come to.

    `vetoed` are the indices of the vetoes that apply, `met` those of the conditions ticked as met;
    a condition in neither is still to be ticked.
    """
    total = value(arithmetic.total, given)
    terms = [term.expression for part in arithmetic.counted for term in part.terms]
    unscored = sum(value(term, given) is None for term in terms)
    unticked = sum(
        veto.condition and index not in vetoed and index not in met for index, veto in enumerate(arithmetic.vetoes)
    )
    return RubricResult(
        tuple(value(part.sum, given) for part in arithmetic.parts),
        total,
        value(arithmetic.bonus, given),
        value(arithmetic.overall, given),
        unscored,
        unticked,
        _verdict(arithmetic, total or Decimal(0), (unticked, unscored), vetoed),
    )


def _verdict(arithmetic: RubricArithmetic, total: Decimal, still_open: tuple[int, int], vetoed: Collection[int]) -> str:
    """Return the verdict in words: a veto, conditions that are `still_open`, the highest mark, scores still open, the rest."""
    unticked, unscored = still_open
    for index, veto in enumerate(arithmetic.vetoes):
        if index in vetoed:
            return veto.words
    # No score counts before the conditions are met.
    if unticked:
        return f"还有{unticked}条条件没有勾选"
    marks = arithmetic.rising
    # Asked before what is still open: more points cannot lower the sum.
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
