"""Which scores a scale can give, and whether its bands cover each of them exactly once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Literal, NamedTuple

from site_src.model.types.assessment import Assessment
from site_src.scoring.scale import Span, holding, possible


class BandFault(NamedTuple):
    """Scores from `low` to `high` that no band holds (`gap`) or more than one (`overlap`).

    `subscale` is the key of the subscale, or empty for the total.
    """

    kind: Literal["gap", "overlap"]
    subscale: str
    low: Decimal
    high: Decimal


def band_faults(assessment: Assessment) -> tuple[BandFault, ...]:
    """Return the gaps and overlaps of the bands, over the scores that can really occur.

    A subscale without bands of its own uses those of the scale; the one that is
    judged by the primary rule needs none.
    """
    scale = assessment.arithmetic
    return tuple(
        fault
        for subscale, spans in scale.spans.items()
        if not (scale.primary and scale.primary.subscale == subscale)
        for fault in _faults(subscale, spans, possible(scale, subscale))
    )


def _faults(subscale: str, spans: tuple[Span, ...], scores: Sequence[Decimal]) -> Iterator[BandFault]:
    run: BandFault | None = None
    for score in scores:
        held = sum(1 for _ in holding(spans, score))
        kind: Literal["gap", "overlap"] | None = None if held == 1 else "overlap" if held else "gap"
        if run and run.kind == kind:
            run = run._replace(high=score)
            continue
        if run:
            yield run
        run = BandFault(kind, subscale, score, score) if kind else None
    if run:
        yield run
