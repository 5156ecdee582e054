"""The arithmetic of a rubric as data: what may be scored, what adds up, what it is held against."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from decimal import Decimal

from site_src.scoring.conversion import Conversion
from site_src.scoring.expression import Base, Best, Converted, OptionalScore, Sum
from site_src.scoring.limits import Limits
from site_src.scoring.number import times
from site_src.scoring.verdict import Band, Mark, Veto


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
    def optional(self) -> str:
        """The name of the score where it need not apply, else empty; one of several always does."""
        return self.scores[0].name if len(self.scores) == 1 and self.scores[0].limits.or_absent else ""

    @property
    def expression(self) -> str | Best:
        names = tuple(score.name for score in self.scores)
        return names[0] if len(names) == 1 else Best(names)


@dataclass(frozen=True, slots=True)
class ScoredCategory:
    """A category: its terms, whether they count towards the total, and how many times as much they count."""

    terms: tuple[Term, ...]
    counted: bool = True
    weight: Decimal = Decimal(1)

    @property
    def most(self) -> Decimal:
        return sum((term.most for term in self.terms), Decimal(0))

    @property
    def sum(self) -> Sum:
        return Sum(tuple(term.expression for term in self.terms))

    @property
    def worth(self) -> Decimal:
        """The most that it gives to the total."""
        return times(self.most, self.weight)

    @property
    def share(self) -> Sum | Converted:
        """What it gives to the total."""
        return self.sum if self.weight == 1 else Converted(self.sum, self.weight)

    @property
    def scores(self) -> Iterator[Score]:
        """The places to score, in the order of the rubric."""
        found = (score for term in self.terms for score in term.scores)
        yield from sorted(found, key=lambda score: int(score.name))


@dataclass(frozen=True, slots=True)
class RubricArithmetic:
    """All that decides a result. Where there are bands they stand for the marks.

    The total begins with the points of `start`. With a `conversion` that decides, marks and bands are
    held against what the total is converted into.
    """

    parts: tuple[ScoredCategory, ...]
    marks: tuple[Mark, ...] = ()
    bands: tuple[Band, ...] = ()
    vetoes: tuple[Veto, ...] = ()
    conversion: Conversion | None = None
    start: Decimal = Decimal(0)

    @property
    def counted(self) -> tuple[ScoredCategory, ...]:
        return tuple(part for part in self.parts if part.counted)

    @property
    def apart(self) -> tuple[ScoredCategory, ...]:
        """The parts that do not count towards the total."""
        return tuple(part for part in self.parts if not part.counted)

    @property
    def total(self) -> Sum:
        """What counts, added up."""
        return Sum(tuple(part.share for part in self.counted), self.start)

    @property
    def falls(self) -> bool:
        """Whether a score that is still open can lower the total."""
        limits = (score.limits for part in self.counted for term in part.terms for score in term.scores)
        return any(one.least < 0 for one in limits)

    @property
    def most(self) -> Decimal:
        """The most that the total can be."""
        return self.start + most_of(self.counted)

    @property
    def base(self) -> Base:
        """What the total could be at most: without the scores that do not apply."""
        fixed, optional = self.start, []
        for part in self.counted:
            free = [term for term in part.terms if term.optional]
            optional += [OptionalScore(term.optional, times(term.most, part.weight)) for term in free]
            fixed += part.worth
        return Base(fixed - sum((one.most for one in optional), Decimal(0)), tuple(optional))

    @property
    def converted(self) -> Converted | None:
        """What the total is converted into."""
        if self.conversion is None:
            return None
        return Converted(self.total, self.conversion.factor, self.base if self.conversion.share else None)

    @property
    def judged(self) -> Sum | Converted:
        """What marks and bands are held against."""
        return self.converted if self.converted and self.conversion and self.conversion.decides else self.total

    @property
    def judged_most(self) -> Decimal:
        """The most that what is judged can be."""
        return self.converted_most if self.judged == self.converted else self.most

    @property
    def converted_most(self) -> Decimal:
        """The most that the total is converted into; itself where it is not."""
        return self.conversion.most(self.most) if self.conversion else self.most

    @property
    def bonus(self) -> Sum:
        return Sum(tuple(part.sum for part in self.apart))

    @property
    def overall(self) -> Sum:
        """The total, converted if it is, together with what does not count towards it."""
        if self.converted:
            return Sum((self.converted, *(part.sum for part in self.apart)))
        return Sum(tuple(part.share for part in self.parts), self.start)

    @property
    def rising(self) -> tuple[Mark, ...]:
        """The marks to be compared with, the lowest first."""
        return () if self.bands else tuple(sorted(self.marks, key=lambda mark: mark.at))


def most_of(parts: Collection[ScoredCategory]) -> Decimal:
    """Return the most points that `parts` give together."""
    return sum((part.worth for part in parts), Decimal(0))
