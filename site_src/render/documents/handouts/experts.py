"""The pool of experts by post and field."""

from __future__ import annotations

from collections.abc import Sequence

from site_src.model.facts.expert import ExpertFacts
from site_src.plan.views.card import CardView
from site_src.render.documents.handouts.listing import Listing, ListingColumn, Text, all_samples, grouped, marked

_COLUMNS = (
    ListingColumn("序号", 3, centred=True),
    ListingColumn("岗位", 11),
    ListingColumn("单位类型", 7),
    ListingColumn("擅长领域", 11),
    ListingColumn("资质类别", 8),
    ListingColumn("可提供的服务", 9),
    ListingColumn("可讲的课程", 12),
    ListingColumn("从业年限", 5, centred=True),
    ListingColumn("备注", 7),
)


def expert_list(title: str, cards: Sequence[CardView[ExpertFacts]]) -> Listing:
    """Return the list of experts, pool by pool."""
    sample = all_samples(cards)

    def row(card: CardView[ExpertFacts]) -> tuple[Text, ...]:
        facts = card.facts
        lists = (
            "、".join(names) for names in (facts.fields, facts.qualifications, facts.services, facts.course_categories)
        )
        return (
            facts.number, marked(card, whole=sample), facts.workplace, *lists, facts.experience, facts.note,
        )  # fmt: skip

    return Listing(
        title=title,
        columns=_COLUMNS,
        groups=grouped(sorted(cards, key=lambda card: card.facts.pool), lambda card: (card.facts.pool,), row),
        group_columns=(ListingColumn("专家库", 6),),
        subtitle=f"共{len(cards)}名，只列岗位和专业方向，不列姓名",
        landscape=True,
        sample=sample,
    )
