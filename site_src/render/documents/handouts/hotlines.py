"""The numbers of a poster and of a card."""

from __future__ import annotations

from collections.abc import Sequence

from site_src.model.facts.contact import ContactFacts
from site_src.plan.jobs.handout import Publisher
from site_src.plan.views.card import CardView
from site_src.render.documents.handouts.poster import Poster, PosterLine

_TITLE = "需要帮助，就打电话"
_LEAD = "不用想好怎么说，拨通了慢慢讲。"


def poster_of(cards: Sequence[CardView[ContactFacts]], publisher: Publisher) -> Poster:
    """Return the poster of the lines `cards`, which come in the order of their urgency."""
    urgent = [card.facts.phones[0] for card in cards if card.facts.kind == "emergency"]
    danger = (f"有人正处在危险中，先打{'或'.join(urgent)}。",) if urgent else ()
    checked = [card.facts.verified_on or "" for card in cards]
    # The oldest of the days speaks for all; a line that was never verified lets none speak.
    day = min(checked, default="")
    return Poster(
        title=_TITLE,
        lines=tuple(map(_line, cards)),
        lead=(_LEAD, *danger),
        name=publisher.name,
        foot=" · ".join(filter(None, (publisher.organisation, publisher.address))),
        checked=f"号码核对于{day}" if day else "",
    )


def _line(card: CardView[ContactFacts]) -> PosterLine:
    phone, *more = card.facts.phones
    hours = card.facts.hours + (f"；另有{'、'.join(more)}" if more else "")
    name = card.title.replace(phone, "").strip() or card.title
    return PosterLine(phone, name, hours, card.facts.scope, urgent=card.facts.kind == "emergency", sample=card.sample)
