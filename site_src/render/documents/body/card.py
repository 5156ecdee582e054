"""What a document prints in place of a card of the page: a hotline, a deadline, a form, a station; and whom to ask."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape

from site_src.model.facts.contact import ContactFacts
from site_src.model.facts.form import FormFacts
from site_src.model.facts.station import StationFacts
from site_src.plan.views.card import CardView
from site_src.render.dates import chinese_date


def printed_card(kind: str, card: CardView, *, own: bool = False) -> str:
    """Return the words of the shortcode `kind` that shows `card`, as a paragraph of HTML; `own` if it is the document's."""
    facts, title = card.facts, card.title
    if card.sample and kind != "deadline":
        title += "（示例）"
    if isinstance(facts, ContactFacts):
        said = _hotline(title, facts)
    elif isinstance(facts, StationFacts):
        said = _station(title, facts)
    elif isinstance(facts, FormFacts) and kind == "form":
        said = f"{title}（{'，'.join(_form(facts))}）。"
    else:
        said = _deadline("" if own else f"{title}：", card)
    return f"<p>{escape(said, quote=False)}</p>"


def contact_note(card: CardView) -> str:
    """Return whom to ask, as the note in brackets below the date of an official document (GB/T 9704, 7.3.6)."""
    facts = card.facts
    assert isinstance(facts, ContactFacts)
    parts = (
        ("联系单位：", card.title),
        ("电话：", "、".join(facts.phones)),
        ("地址：", facts.address),
        ("邮编：", facts.postcode),
        ("邮箱：", facts.email),
        ("网址：", facts.website),
        ("网上：", facts.channel),
    )
    return f"（{'；'.join(f'{label}{value}' for label, value in parts if value)}）"


def _sentences(parts: Iterable[str]) -> str:
    return "".join(f"{part.rstrip('。')}。" for part in parts if part)


def _hotline(title: str, facts: ContactFacts) -> str:
    said = f"{title}：{'、'.join(facts.phones)}" if facts.phones else title
    return _sentences((said, facts.scope, facts.hours))


def _deadline(title: str, card: CardView) -> str:
    if card.closes:
        return f"{title}{chinese_date(card.closes)}截止。"
    return f"{title}{chinese_date(card.opens)}开始。" if card.opens else ""


def _form(facts: FormFacts) -> Iterator[str]:
    yield f"{facts.kind}，{facts.filled_by}填写"
    if facts.pages:
        yield f"共{facts.pages}页"
    if facts.double_sided:
        yield "双面打印"


def _station(title: str, facts: StationFacts) -> str:
    phone = f"电话{facts.phone}" if facts.phone else ""
    return _sentences((title, facts.address, facts.hours, phone))
