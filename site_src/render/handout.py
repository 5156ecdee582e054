"""Render what a section gives to take away: lists as PDF and Excel, posters, cards, calendars."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from site_src.cache.store import Store
from site_src.model.content_type import Facts
from site_src.model.facts.contact import ContactFacts
from site_src.model.facts.course import COURSES
from site_src.model.facts.expert import EXPERTS
from site_src.model.facts.station import STATIONS, StationFacts
from site_src.plan.jobs.handout import HandoutJob, Publisher
from site_src.plan.key_part import FACES
from site_src.plan.views.card import CardView
from site_src.plan.views.document import mark_of
from site_src.problems import Problem
from site_src.render.context import RenderContext
from site_src.render.documents.document import DocumentLook, FinishedDocument
from site_src.render.documents.handouts.courses import course_list
from site_src.render.documents.handouts.events import calendar_list
from site_src.render.documents.handouts.experts import expert_list
from site_src.render.documents.handouts.hotlines import poster_of
from site_src.render.documents.handouts.listing import Listing
from site_src.render.documents.handouts.stations import station_list
from site_src.render.fault import RenderFault

Make = Callable[[Sequence[CardView[Any]], DocumentLook], FinishedDocument]
"""Makes a handout of the cards of its entries."""
_DIRECTORIES: Mapping[str, Callable[[str, Sequence[CardView[Any]]], Listing]] = {
    COURSES.folder: course_list,
    EXPERTS.folder: expert_list,
    STATIONS.folder: station_list,
}


def list_pdf(job: HandoutJob, context: RenderContext, store: Store) -> FinishedDocument:
    """Render the list of a section to print."""
    return _handout(job, context, lambda cards, look: _list(_directory(job, cards), job.portal, look))


def list_excel(job: HandoutJob, context: RenderContext, store: Store) -> FinishedDocument:
    """Render the list of a section to filter."""
    return _handout(job, context, lambda cards, look: _list(_directory(job, cards), job.portal, look, excel=True))


def year_calendar(job: HandoutJob, context: RenderContext, store: Store) -> FinishedDocument:
    """Render the calendar of a year."""
    return _handout(
        job, context, lambda cards, look: _list(calendar_list(job.title, job.year, cards), job.portal, look)
    )


def poster_a4(job: HandoutJob, context: RenderContext, store: Store) -> FinishedDocument:
    """Render the poster of hotlines on A4."""
    from site_src.render.documents.pdf.poster_pdf import poster_pdf

    return _handout(job, context, lambda cards, look: poster_pdf(poster_of(cards, job.portal), look, "a4"))


def poster_a3(job: HandoutJob, context: RenderContext, store: Store) -> FinishedDocument:
    """Render the poster of hotlines on A3."""
    from site_src.render.documents.pdf.poster_pdf import poster_pdf

    return _handout(job, context, lambda cards, look: poster_pdf(poster_of(cards, job.portal), look, "a3"))


def cards(job: HandoutJob, context: RenderContext, store: Store) -> FinishedDocument:
    """Render cards with the hotlines, ten on a sheet to be cut."""
    from site_src.render.documents.pdf.poster_pdf import card_pdf

    return _handout(job, context, lambda cards, look: card_pdf(poster_of(cards, job.portal), look))


def _handout(job: HandoutJob, context: RenderContext, make: Make) -> FinishedDocument:
    """Make a handout. Raises RenderFault for a glyph that no font has."""
    look = DocumentLook(
        print_folder=context.print_folder,
        print_digest=job.look,
        font_store=context.fonts,
        portal=job.portal.brief,
        date=job.portal.as_of or _newest(job.entries),
        digest=mark_of(FACES.digest(job.entries)),
    )
    try:
        return make(job.entries, look)
    except ValueError as error:
        hint = "换一个字，或换掉样式里外来的字体、图片"
        text = f"{job.title}：{error}"
        raise RenderFault(Problem(job.source, 0, 0, "document", text, hint)) from error


def _directory(job: HandoutJob, cards: Sequence[CardView[Any]]) -> Listing:
    return _DIRECTORIES[cards[0].type](job.title, cards)


def _newest(cards: Sequence[CardView]) -> str:
    """Return the newest day that an entry gives: changed, published or verified."""
    return max((card.updated or card.date or _verified(card.facts) for card in cards), default="")[:10]


def _verified(facts: Facts) -> str:
    return (facts.verified_on or "") if isinstance(facts, ContactFacts | StationFacts) else ""


def _list(listing: Listing, publisher: Publisher, look: DocumentLook, *, excel: bool = False) -> FinishedDocument:
    listing = listing.without_empty_columns()
    if excel:
        from site_src.render.documents.excel.listing import listing_xlsx

        return FinishedDocument(listing_xlsx(listing._replace(title=publisher.name + listing.title), look.stamp), 0)
    from site_src.render.documents.pdf.listing_pdf import listing_pdf  # WeasyPrint: a second to import

    subtitle = "　".join(filter(None, (publisher.name, listing.subtitle)))
    return listing_pdf(listing._replace(subtitle=subtitle), look)
