"""What machines read of a page: schema.org data as JSON-LD.

It stands in a data block, which no browser runs, so that it passes a policy of
``default-src 'self'``.
"""

from __future__ import annotations

import json
import re
from html import unescape
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from markupsafe import Markup

from site_src.model.facts.article import ArticleFacts
from site_src.model.facts.event import EventFacts
from site_src.model.facts.page import PageFacts
from site_src.model.values.moment import Moment

if TYPE_CHECKING:
    from site_src.model.entry import Entry
    from site_src.plan.views.card import CardView
    from site_src.plan.views.page import PageView
    from site_src.plan.views.site import SiteView

FEWEST_QUESTIONS = 3
"""Headings that ask something, from which on a text counts as questions and answers."""
_QUESTION = re.compile(r"<h2[^>]*>(?P<name>(?:(?!</h2>).)*？)</h2>(?P<answer>.*?)(?=<h2|$)", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
_IN_SCRIPT = {ord("<"): "\\u003c", ord(">"): "\\u003e", ord("&"): "\\u0026", 0x2028: "\\u2028", 0x2029: "\\u2029"}

Thing = dict[str, Any]


def block(*things: Thing) -> Markup:
    """Return things as the text of a data block; nothing in it can end the block."""
    graph = {"@context": "https://schema.org", "@graph": things}
    return Markup(json.dumps(graph, ensure_ascii=False, separators=(",", ":")).translate(_IN_SCRIPT))


def portal(site: SiteView) -> tuple[Thing, ...]:
    """Return the portal and who runs it, for the home page."""
    config = site.config
    website = _given(
        {
            "@type": "WebSite",
            "name": config.name,
            "alternateName": config.short_name,
            "description": config.description,
            "inLanguage": config.language,
            "url": site.base_url,
            "publisher": {"@type": "Organization", "name": config.organisation},
        }
    )
    address = {"@type": "PostalAddress", "streetAddress": config.address, "postalCode": config.postcode}
    organisation = _given(
        {
            "@type": "Organization",
            "name": config.organisation,
            "department": {"@type": "Organization", "name": config.department} if config.department else None,
            "address": _given(address) if config.address else None,
            "telephone": config.phone,
            "email": config.email,
            "url": site.base_url,
        }
    )
    return website, organisation


def entry_things(page: PageView, site: SiteView, entry: Entry, card: CardView, html: str) -> tuple[Thing, ...]:
    """Return what the page of an entry is about; empty if schema.org has no word that fits."""
    things = []
    if entry.content_type.written:
        things.append(_text(page, site, entry, card))
    elif isinstance(card.facts, EventFacts) and card.facts.starts:
        things.append(_event(page, site, card, card.facts))
    if isinstance(card.facts, ArticleFacts | PageFacts) and (found := questions(html)):
        things.append({"@type": "FAQPage", "mainEntity": found})
    return tuple(things)


def questions(html: str) -> list[Thing]:
    """Return the questions that a body's headings ask with the text below each; empty if it is no list of them."""
    if html.count("？</h2>") < FEWEST_QUESTIONS:
        return []
    found = []
    for match in _QUESTION.finditer(html):
        name, answer = _plain(match["name"]), _plain(match["answer"])
        if answer:
            found.append({"@type": "Question", "name": name, "acceptedAnswer": {"@type": "Answer", "text": answer}})
    return found


def _text(page: PageView, site: SiteView, entry: Entry, card: CardView) -> Thing:
    config = site.config
    issuer = getattr(entry, "issuer", "") or config.organisation
    author = getattr(entry, "author", "") or issuer
    column = site.columns.get(page.column) or site.sections.get(page.section)
    return _given(
        {
            "@type": "Article",
            "headline": card.title,
            "description": card.summary,
            "datePublished": _time(card.date, config.zone),
            "dateModified": _time(card.updated or card.date, config.zone),
            "author": {"@type": "Organization", "name": author},
            "publisher": {"@type": "Organization", "name": issuer},
            "articleSection": column.title if column else "",
            "keywords": ",".join(page.keywords),
            "image": site.base_url + page.image if site.base_url and page.image else "",
            "inLanguage": config.language,
            "isAccessibleForFree": True,
            "url": page.canonical,
        }
    )


def _event(page: PageView, site: SiteView, card: CardView, facts: EventFacts) -> Thing:
    config = site.config
    place = {"@type": "Place", "name": facts.place, "address": facts.place}
    return _given(
        {
            "@type": "Event",
            "name": card.title,
            "description": card.summary,
            "startDate": _time(facts.starts, config.zone),
            "endDate": _time(facts.ends, config.zone),
            "eventStatus": "https://schema.org/EventScheduled",
            "location": place if facts.place else None,
            "organizer": {"@type": "Organization", "name": facts.organiser or config.organisation},
            "maximumAttendeeCapacity": facts.capacity,
            "isAccessibleForFree": facts.free,
            "url": page.canonical,
        }
    )


def _given(thing: Thing) -> Thing:
    return {name: value for name, value in thing.items() if value not in (None, "")}


def _time(text: str, zone: ZoneInfo) -> str:
    """Return a moment in ISO 8601: a bare day stays one."""
    if len(text) <= 10:
        return text
    return Moment.parse(text).start.replace(tzinfo=zone).isoformat()


def _plain(html: str) -> str:
    return " ".join(unescape(_TAG.sub(" ", html)).split())
