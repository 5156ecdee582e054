"""Jobs of pages that show one entry."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from site_src.assemble.live import LiveEntry
from site_src.assemble.site import Site
from site_src.model.facts.dataset import DATA
from site_src.model.facts.notice import NOTICES
from site_src.model.facts.page import PAGES, PageFacts
from site_src.plan.frame import Frame
from site_src.plan.jobs.covered import covered_by
from site_src.plan.jobs.entry_page import EntryPage
from site_src.plan.jobs.page import Template
from site_src.plan.jobs.references import References, references_of
from site_src.plan.jobs.stored import stored
from site_src.plan.key_part import NOTHING
from site_src.plan.occasions import calendar_path
from site_src.plan.planning import Planning
from site_src.plan.qr_jobs import qr_path
from site_src.plan.rounds import asked_of, rounds_of
from site_src.plan.tags import tag_paths
from site_src.plan.views.card import CardView
from site_src.plan.views.document import Offered


def entry_jobs(planning: Planning) -> Iterator[EntryPage]:
    """Yield the job of the page of every entry that has one."""
    site, frame = planning.site, planning.frame
    chosen = {name: frame.template(f"{name}.html", "entry.html") for name in site.sections}
    paths = tag_paths(site.terms, site.slugs)
    rounds = rounds_of(site)
    asked = {name: asked_of(site, name) for name in site.sections}
    for entry in site.entries:
        if site.types[entry.card.type].own_pages:
            facts = entry.card.facts
            own = facts.template if isinstance(facts, PageFacts) else ""
            template = frame.template(own) if own in frame.templates else chosen[entry.card.type]
            form = asked[entry.card.type]
            current = rounds.get(form.card.id if form else entry.card.id)
            offered, blanks = _offered(planning, entry.card.id), planning.blanks.get(entry.card.id, {})
            yield _entry_job(site, frame, entry, template, paths, offered, current, form, blanks)


def _offered(planning: Planning, id: str) -> Offered:
    """Return the documents that the page of an entry offers; a notice has its own numbers on what it encloses."""
    own = planning.numbered.get(id)
    return {**planning.offered, **own} if own else planning.offered


def _entry_job(
    site: Site,
    frame: Frame,
    entry: LiveEntry,
    template: Template,
    paths: Mapping[str, str],
    offered: Offered,
    current: LiveEntry | None,
    asked: LiveEntry | None,
    blanks: Mapping[str, str],
) -> EntryPage:
    card = entry.card
    newer, older = site.neighbours.get(card.id, (None, None))
    references = references_of(card.links, site.targets.get(card.id, ()))
    related = {id: frame.cards[id] for id in references.shown if id in frame.cards} if card.shows else {}
    return EntryPage(
        kind="entry",
        output=entry.permalink,
        source=card.path,
        template=template,
        site=frame.site_digest,
        entry=stored(entry),
        card=frame.cards[card.id],
        above=frame.cards.get(card.id.rpartition("/")[0]),
        newer=frame.cards[newer.card.id] if newer else None,
        older=frame.cards[older.card.id] if older else None,
        current=frame.cards[current.card.id] if current else None,
        asked=frame.cards[asked.card.id] if asked else None,
        references=references,
        covered=tuple(covered_by(site, references)) if card.type == PAGES.folder and card.shows else (),
        shortcodes=frame.shortcodes if card.shows else NOTHING,
        related=related,
        tags={tag: paths[tag] for tag in card.tags},
        boards=_boards(site, frame, card.id, references) if site.of(DATA) else (),
        documents={id: offered[id] for id in (card.id, *related) if id in offered} if offered else {},
        calendar="" if current and card.type == NOTICES.folder else calendar_path(entry),
        qr=qr_path(site, entry),
        blanks=blanks,
    )


def _boards(site: Site, frame: Frame, id: str, references: References) -> tuple[CardView, ...]:
    """Return the data that the page of `id` presents: what names it as its source, what it links to."""
    named = {target.entry for target in references.targets if target.entry.startswith(f"{DATA.folder}/")}
    return frame.shown(entry for entry in site.of(DATA) if entry.card.id in named or entry.card.facts.source == id)
