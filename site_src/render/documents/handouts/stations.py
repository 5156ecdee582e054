"""The directory of stations, network by network and level by level."""

from __future__ import annotations

from collections.abc import Sequence

from site_src.model.facts.station import StationFacts
from site_src.plan.views.card import CardView
from site_src.render.documents.handouts.listing import Listing, ListingColumn, Text, all_samples, grouped, marked

_COLUMNS = (
    ListingColumn("名称", 12),
    ListingColumn("所属区", 4, centred=True),
    ListingColumn("地址", 11),
    ListingColumn("电话", 8, centred=True),
    ListingColumn("开放时间", 9),
    ListingColumn("功能区", 13),
    ListingColumn("服务项目", 11),
    ListingColumn("怎样预约", 10),
)


def station_list(title: str, cards: Sequence[CardView[StationFacts]]) -> Listing:
    """Return the directory; a network is called after its highest station."""
    sample = all_samples(cards)
    heads: dict[str, str] = {}
    for card in cards:
        heads.setdefault(card.facts.network, card.title)

    def names(card: CardView[StationFacts]) -> tuple[str, ...]:
        return heads[card.facts.network], card.facts.kind or f"第{card.facts.level}级"

    def row(card: CardView[StationFacts]) -> tuple[Text, ...]:
        facts = card.facts
        return (
            marked(card, whole=sample), facts.district, facts.address or facts.host, facts.phone or "待公布",
            facts.hours, "、".join(facts.zones), "、".join(facts.services), _steps(facts.booking),
        )  # fmt: skip

    return Listing(
        title=title,
        columns=_COLUMNS,
        groups=grouped(cards, names, row),
        group_columns=(ListingColumn("网络", 10), ListingColumn("层级", 7)),
        subtitle=f"共{len(cards)}处",
        landscape=True,
        sample=sample,
    )


def _steps(steps: Sequence[str]) -> str:
    """Return the steps one after the other, each with its number if there are several."""
    if len(steps) < 2:
        return "".join(steps)
    return "；".join(f"{number}. {step.rstrip('。')}" for number, step in enumerate(steps, start=1))
