"""What is missing to the next mark or band, and the fewest items that get there."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from site_src.scoring.expression import value
from site_src.scoring.rubric import RubricArithmetic, Term


@dataclass(frozen=True, slots=True)
class Bound:
    """A total to reach, or to pass where it is not `inclusive`, and what is reached then."""

    name: str
    at: Decimal
    inclusive: bool

    def reached(self, total: Decimal) -> bool:
        """Say whether `total` is enough."""
        return total >= self.at if self.inclusive else total > self.at


@dataclass(frozen=True, slots=True)
class Gain:
    """How many `points` a term can still give, up to `most`; `name` is the score that gives them."""

    name: str
    most: Decimal
    points: Decimal
    worth: Decimal
    """What the points give to the total, where the category is weighted."""


@dataclass(frozen=True, slots=True)
class Way:
    """The next bound, the points that are missing, and as few gains as there can be that make up for them."""

    bound: Bound
    missing: Decimal
    gains: tuple[Gain, ...]


def bounds(arithmetic: RubricArithmetic) -> tuple[Bound, ...]:
    """Return what can be reached, the lowest first: the bands where there are any, else the marks."""
    if arithmetic.bands:
        found = [Bound(band.verdict, band.least, True) for band in arithmetic.bands]
    else:
        found = [Bound(mark.name, mark.at, mark.inclusive) for mark in arithmetic.marks]
    return tuple(sorted(found, key=lambda bound: bound.at))


def way(arithmetic: RubricArithmetic, given: Mapping[str, Decimal], absent: Collection[str] = ()) -> Way | None:
    """Return what is missing with the scores `given` to the lowest bound that is not reached; `absent` ones do not apply.

    None where all are, or where all points together do not pass it. As few terms as there can be: those that can
    give most, the last of them the one that asks for least. What is equal stands in the order of the rubric.
    """

    def judged(gains: Sequence[Gain]) -> Decimal:
        full = {**given, **{gain.name: gain.most for gain in gains}}
        return value(arithmetic.judged, full, absent) or Decimal(0)

    now = judged(())
    bound = next((one for one in bounds(arithmetic) if not one.reached(now)), None)
    found = sorted(_gains(arithmetic, given, absent), key=lambda gain: -gain.worth)
    if bound is None or not bound.reached(judged(found)):
        return None
    taken: list[Gain] = []
    for index, gain in enumerate(found):
        enough = [one for one in found[index:] if bound.reached(judged([*taken, one]))]
        if enough:
            taken.append(min(enough, key=lambda one: one.worth))
            break
        taken.append(gain)
    return Way(bound, bound.at - now, tuple(taken))


def _gains(arithmetic: RubricArithmetic, given: Mapping[str, Decimal], absent: Collection[str]) -> Iterator[Gain]:
    for part in arithmetic.counted:
        for term in part.terms:
            points = term.most - (value(term.expression, given) or Decimal(0))
            if points > 0 and term.optional not in absent:
                yield Gain(_best(term), term.most, points, points * part.weight)


def _best(term: Term) -> str:
    """Return the first score of a term that can reach its most."""
    return next(score.name for score in term.scores if score.limits.most == term.most)
