"""The catalogue of courses by category."""

from __future__ import annotations

from collections.abc import Sequence

from site_src.model.facts.course import CourseFacts
from site_src.plan.views.card import CardView
from site_src.render.documents.handouts.listing import Listing, ListingColumn, Text, all_samples, grouped, marked

_COLUMNS = (
    ListingColumn("序号", 3, centred=True),
    ListingColumn("课程主题", 13),
    ListingColumn("适合对象", 7),
    ListingColumn("时长（分钟）", 5, centred=True),
    ListingColumn("课程形式", 5, centred=True),
    ListingColumn("授课方式", 5, centred=True),
    ListingColumn("课程目标", 18),
    ListingColumn("授课专家", 9),
    ListingColumn("适合人数", 6, centred=True),
    ListingColumn("备注", 7),
)


def course_list(title: str, cards: Sequence[CardView[CourseFacts]]) -> Listing:
    """Return the list of courses."""
    sample = all_samples(cards)

    def row(card: CardView[CourseFacts]) -> tuple[Text, ...]:
        facts = card.facts
        return (
            facts.number, marked(card, whole=sample), "、".join(facts.audience), facts.minutes, facts.form,
            facts.delivery, "；".join(facts.goals), facts.expert_role, facts.group_size, facts.note,
        )  # fmt: skip

    groups = grouped(cards, lambda card: (card.facts.category,), row)
    return Listing(
        title=title,
        columns=_COLUMNS,
        groups=groups,
        group_columns=(ListingColumn("类别", 5),),
        subtitle=f"{len(groups)}类{len(cards)}门",
        landscape=True,
        sample=sample,
    )
