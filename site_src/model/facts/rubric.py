"""Rubrics: what is scored, with how many points."""

from __future__ import annotations

from typing import Any, NamedTuple

from site_src.model.content_type import ContentType


class PartFacts(NamedTuple):
    """A category that counts, with the points printed for it, or what they are worth where they are weighted."""

    name: str
    points: str


class RubricFacts(NamedTuple):
    """What other pages see of a rubric; points are text as printed.

    `converted` is the most that the total is converted into, `parts` are the categories that have a printed sum.
    """

    edition: str
    programme: str | None
    form: str | None
    total: str
    converted: str | None
    bonus: str | None
    pass_at: str | None
    apply_at: str | None
    categories: int
    items: int
    vetoes: int
    parts: tuple[PartFacts, ...]


def _restored(kept: tuple[Any, ...]) -> RubricFacts:
    facts = RubricFacts._make(kept)
    return facts._replace(parts=tuple(map(PartFacts._make, facts.parts)))


RUBRICS = ContentType(
    folder="rubrics",
    model="site_src.model.types.rubric:Rubric",
    facts=RubricFacts,
    restored=_restored,
    title="评分细则",
    name="评分细则",
    heading="表格",
    description="建设标准与评分细则，可逐条对照。",
    words=("细则",),
    listing="whole",
)
