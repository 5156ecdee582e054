"""Public showings and lists of recognised units."""

from __future__ import annotations

from typing import NamedTuple

from site_src.model.content_type import ContentType


class ResultFacts(NamedTuple):
    """What other pages see of a result; `units` is the number of them."""

    kind: str
    honour: str
    year: int | None
    days: int | None
    day_kind: str
    units: int
    programme: str | None


RESULTS = ContentType(
    folder="results",
    model="site_src.model.types.result:Result",
    facts=ResultFacts,
    title="公示与结果",
    name="公示",
    heading="通知",
    description="公示、认定名单和异议渠道。",
    words=("名单",),
    news=True,
    written=True,
)
