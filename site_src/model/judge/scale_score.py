"""Which scores a scale can give, and whether its bands cover each of them exactly once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import ROUND_HALF_UP, Decimal
from typing import Literal, NamedTuple

from site_src.model.types.assessment import Assessment, Band

_CENT = Decimal("0.01")


class BandFault(NamedTuple):
    """Scores from `low` to `high` that no band holds (`gap`) or more than one (`overlap`).

    `subscale` is the key of the subscale, or empty for the total.
    """

    kind: Literal["gap", "overlap"]
    subscale: str
    low: Decimal
    high: Decimal


def possible_scores(assessment: Assessment, subscale: str = "") -> tuple[Decimal, ...]:
    """Return every score that some set of answers gives, ascending, without repetition.

    With a `subscale` only its items count. The transformed score is the published
    conversion (points - lowest) / (highest - lowest) * 100, to two decimals.
    """
    values = {option.score for option in assessment.options}
    count = sum(not subscale or item.subscale == subscale for item in assessment.items)
    sums = {0}
    for _ in range(count):
        sums = {so_far + value for so_far in sums for value in values}
    if assessment.scoring.rule == "sum":
        return tuple(Decimal(points * assessment.scoring.factor) for points in sorted(sums))
    lowest, spread = count * min(values), count * (max(values) - min(values))
    return tuple(
        (Decimal(100 * (points - lowest)) / max(spread, 1)).quantize(_CENT, ROUND_HALF_UP) for points in sorted(sums)
    )


def band_faults(assessment: Assessment) -> tuple[BandFault, ...]:
    """Return the gaps and overlaps of the bands, over the scores that can really occur.

    A subscale without bands of its own uses those of the scale; the one that is
    judged by the primary rule needs none.
    """
    if not assessment.subscales:
        return tuple(_faults("", assessment.bands, possible_scores(assessment)))
    primary = assessment.scoring.primary
    return tuple(
        fault
        for subscale in assessment.subscales
        if not (primary and primary.subscale == subscale.key)
        for fault in _faults(
            subscale.key, subscale.bands or assessment.bands, possible_scores(assessment, subscale.key)
        )
    )


def _faults(subscale: str, bands: Sequence[Band], scores: Sequence[Decimal]) -> Iterator[BandFault]:
    run: BandFault | None = None
    for score in scores:
        holding = sum(band.low <= score <= band.high for band in bands)
        kind: Literal["gap", "overlap"] | None = None if holding == 1 else "overlap" if holding else "gap"
        if run and run.kind == kind:
            run = run._replace(high=score)
            continue
        if run:
            yield run
        run = BandFault(kind, subscale, score, score) if kind else None
    if run:
        yield run
