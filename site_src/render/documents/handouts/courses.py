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
    ListingColumn("课次", 3, centred=True),
    ListingColumn("开课时间", 6),
    ListingColumn("费用", 5),
    ListingColumn("备注", 7),
)
_UNSORTED = "未分类"


def course_list(title: str, cards: Sequence[CardView[CourseFacts]]) -> Listing:
    """Return the list of courses; of what is not known of one its cell is empty."""
    sample = all_samples(cards)
    groups = grouped(cards, lambda card: (card.facts.category or _UNSORTED,), lambda card: _row(card, sample=sample))
    sorted_out = any(card.facts.category for card in cards)
    return Listing(
        title=title,
        columns=_COLUMNS,
        groups=groups if sorted_out else tuple(group._replace(names=()) for group in groups),
        group_columns=(ListingColumn("类别", 5),) if sorted_out else (),
        subtitle=f"{len(groups)}类{len(cards)}门" if sorted_out else f"{len(cards)}门",
        landscape=True,
        sample=sample,
    )


def _row(card: CardView[CourseFacts], *, sample: bool) -> tuple[Text, ...]:
    facts = card.facts
    return (
        facts.number or "", marked(card, whole=sample), "、".join(facts.audience), facts.minutes or "", facts.form,
        facts.delivery, "；".join(facts.goals), facts.expert_role, facts.group_size, facts.sessions or "",
        facts.starts, facts.fee, facts.note,
    )  # fmt: skip
