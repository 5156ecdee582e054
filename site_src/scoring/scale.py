"""The arithmetic of a self-test as data: points of answers, scores, bands, the rule that shows the crisis panel."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Literal, NamedTuple

from site_src.scoring.number import rounded


@dataclass(frozen=True, slots=True)
class ScaleQuestion:
    """An item: its number, the subscale it belongs to (empty: none), whether its points count from the other end."""

    no: int
    subscale: str = ""
    reverse: bool = False


@dataclass(frozen=True, slots=True)
class Span:
    """A result for scores from `low` to `high`, both included."""

    low: Decimal
    high: Decimal
    label: str


@dataclass(frozen=True, slots=True)
class Primary:
    """A subscale judged together with all the others.

    是 when it reaches `at_least` and all others are below `others_below`, 基本是 when
    they are below `others_mostly_below`, otherwise 否.
    """

    subscale: str
    at_least: Decimal
    others_below: Decimal
    others_mostly_below: Decimal


@dataclass(frozen=True, slots=True)
class Alarm:
    """Any of `items` answered with more than `above` points shows the crisis panel, whatever the sum."""

    items: tuple[int, ...]
    above: int


@dataclass(frozen=True, slots=True)
class ScaleArithmetic:
    """All that decides a result. `spans` are those of each score by its subscale; empty is the total.

    `rule` ``sum`` is the points times `factor`, ``transformed`` their share of the range
    they can have, from 0 to 100.
    """

    points: tuple[int, ...]
    questions: tuple[ScaleQuestion, ...]
    spans: Mapping[str, tuple[Span, ...]]
    rule: Literal["sum", "transformed"] = "sum"
    factor: int = 1
    primary: Primary | None = None
    alarm: Alarm | None = None

    def asked(self, subscale: str) -> tuple[ScaleQuestion, ...]:
        """Return the questions of a subscale, all of them for the total."""
        return tuple(one for one in self.questions if not subscale or one.subscale == subscale)


class ScaleOutcome(NamedTuple):
    """Scores and labels by subscale (empty: the total), only of those with all answers; whether to call for help."""

    scores: dict[str, Decimal]
    labels: dict[str, str]
    alarm: bool


def outcome(scale: ScaleArithmetic, answers: Mapping[int, int]) -> ScaleOutcome:
    """Return what `answers` (points of the chosen option by the number of the item) come to."""
    scores = {}
    for subscale in scale.spans:
        asked = scale.asked(subscale)
        if all(one.no in answers for one in asked):
            ends = min(scale.points) + max(scale.points)
            points = sum(ends - answers[one.no] if one.reverse else answers[one.no] for one in asked)
            scores[subscale] = converted(scale, points, len(asked))
    labels = {key: label for key, score in scores.items() if (label := _label(scale, key, scores, score))}
    alarm = scale.alarm
    alarmed = alarm is not None and any(answers.get(no, alarm.above) > alarm.above for no in alarm.items)
    return ScaleOutcome(scores, labels, alarmed)


def converted(scale: ScaleArithmetic, points: int, count: int) -> Decimal:
    """Return the score of `points` over `count` items.

    The transformed score is the published conversion (points - lowest) / (highest - lowest) * 100,
    to two decimals.
    """
    if scale.rule == "sum":
        return Decimal(points * scale.factor)
    lowest, highest = count * min(scale.points), count * max(scale.points)
    return rounded(Fraction(100 * (points - lowest), max(highest - lowest, 1)))


def possible(scale: ScaleArithmetic, subscale: str = "") -> tuple[Decimal, ...]:
    """Return every score that some set of answers gives, ascending, without repetition."""
    count = len(scale.asked(subscale))
    sums = {0}
    for _ in range(count):
        sums = {so_far + points for so_far in sums for points in scale.points}
    return tuple(converted(scale, points, count) for points in sorted(sums))


def holding(spans: tuple[Span, ...], score: Decimal) -> Iterator[Span]:
    """Yield the spans that hold `score`."""
    return (span for span in spans if span.low <= score <= span.high)


def _label(scale: ScaleArithmetic, key: str, scores: Mapping[str, Decimal], score: Decimal) -> str:
    primary = scale.primary
    if primary is None or primary.subscale != key:
        return next((span.label for span in holding(scale.spans[key], score)), "")
    if len(scores) < len(scale.spans):
        return ""  # Not before all others have a score.
    most = max((other for name, other in scores.items() if name != key), default=Decimal(0))
    if score < primary.at_least or most >= primary.others_mostly_below:
        return "否"
    return "是" if most < primary.others_below else "基本是"
