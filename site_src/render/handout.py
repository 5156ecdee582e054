"""Render what a section gives to take away: lists as PDF and Excel, posters, cards, calendars."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

from site_src.cache.store import Store
from site_src.model.facts.contact import CONTACTS
from site_src.model.facts.course import COURSES
from site_src.model.facts.expert import EXPERTS
from site_src.model.facts.station import STATIONS
from site_src.plan.jobs.handout import HandoutJob
from site_src.plan.views.card import CardView, cards_of
from site_src.problems import Problem
from site_src.render.context import RenderContext
from site_src.render.documents.document import DocumentLook, FinishedDocument
from site_src.render.documents.handouts.courses import course_list
from site_src.render.documents.handouts.events import calendar_list
from site_src.render.documents.handouts.experts import expert_list
from site_src.render.documents.handouts.hotlines import poster_of
from site_src.render.documents.handouts.listing import Listing
from site_src.render.documents.handouts.poster import Poster
from site_src.render.documents.handouts.stations import station_list
from site_src.render.fault import RenderFault
from site_src.render.looks import handout_look
from site_src.render.print_fault import print_fault

_DIRECTORIES: Mapping[str, Callable[[str, Sequence[CardView[Any]]], Listing]] = {
    COURSES.folder: course_list,
    EXPERTS.folder: expert_list,
    STATIONS.folder: station_list,
}


def list_pdf(job: HandoutJob, context: RenderContext, store: Store) -> FinishedDocument:
    """Render the list of a section, or the calendar of a year, to print."""
    from site_src.render.documents.pdf.listing_pdf import listing_pdf  # WeasyPrint: a second to import

    return _handout(job, context, partial(listing_pdf, listing_of(job)))


def list_excel(job: HandoutJob, context: RenderContext, store: Store) -> FinishedDocument:
    """Render the list of a section to filter."""
    from site_src.render.documents.excel.listing import listing_xlsx

    return _handout(job, context, lambda look: FinishedDocument(listing_xlsx(listing_of(job), look.stamp), 0))


def poster_a4(job: HandoutJob, context: RenderContext, store: Store) -> FinishedDocument:
    """Render the poster of hotlines on A4."""
    from site_src.render.documents.pdf.poster_pdf import poster_pdf

    return _handout(job, context, partial(poster_pdf, poster_for(job), paper="a4"))


def poster_a3(job: HandoutJob, context: RenderContext, store: Store) -> FinishedDocument:
    """Render the poster of hotlines on A3."""
    from site_src.render.documents.pdf.poster_pdf import poster_pdf

    return _handout(job, context, partial(poster_pdf, poster_for(job), paper="a3"))


def cards(job: HandoutJob, context: RenderContext, store: Store) -> FinishedDocument:
    """Render cards with the hotlines, ten on a sheet to be cut."""
    from site_src.render.documents.pdf.poster_pdf import card_pdf

    return _handout(job, context, partial(card_pdf, poster_for(job)))


def poster_for(job: HandoutJob) -> Poster:
    """Return what a poster or a card prints."""
    return poster_of(cards_of(CONTACTS, job.entries), job.portal)


def listing_of(job: HandoutJob) -> Listing:
    """Return the list that a handout prints, called after those who publish it."""
    listing = _listed(job).without_empty_columns()
    if job.kind == "list-excel":
        return listing._replace(title=job.portal.name + listing.title)
    return listing._replace(subtitle="　".join(filter(None, (job.portal.name, listing.subtitle))))


def _listed(job: HandoutJob) -> Listing:
    directory = _DIRECTORIES.get(job.entries[0].type)
    return directory(job.title, job.entries) if directory else calendar_list(job.title, job.year, job.entries)


def _handout(
    job: HandoutJob, context: RenderContext, make: Callable[[DocumentLook], FinishedDocument]
) -> FinishedDocument:
    """Make a handout. Raises RenderFault for a glyph that no font has."""
    try:
        return make(handout_look(job, context))
    except ValueError as error:
        hint = "换一个字，或换掉样式里外来的字体、图片"
        text = f"{job.title}：{error}"
        problem = print_fault(error, context) or Problem(job.source, 0, 0, "document", text, hint)
        raise RenderFault(problem) from error
