"""Jobs of pages that list many entries: sections, columns, tags."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from site_src.assemble.live import LiveEntry
from site_src.model.facts.article import ARTICLES
from site_src.model.facts.event import EventFacts
from site_src.model.facts.form import FORMS
from site_src.plan.frame import Frame
from site_src.plan.jobs.list_page import ListPage, ListPosition
from site_src.plan.overview_jobs import ACTING
from site_src.plan.pages import numbered
from site_src.plan.planning import Planning
from site_src.plan.rounds import asked_of, rounds_of
from site_src.plan.tags import tag_paths
from site_src.plan.views.document import DocumentView, Offered
from site_src.plan.views.link import SectionLink

LIGHT = 120
"""As many rows as a page may have and weigh little; the newest page of a list may have twice as many."""


def list_jobs(planning: Planning) -> Iterator[ListPage]:
    """Yield the jobs of sections, columns and tags."""
    site, view, frame = planning.site, planning.view, planning.frame
    for name, shelf in view.sections.items():
        listing = site.types[name].listing
        entries, size = site.sections[name], None if listing == "whole" else site.config.page_size
        if listing == "chosen":
            entries, size = _acting_first(entries), max(site.config.page_size, LIGHT)
        kinds, source = (f"{name}-list", "section"), f"content/{name}/"
        asked = asked_of(site, name)
        rounds = rounds_of(site) if name == FORMS.folder or asked else {}
        given = planning.given.get(name, ())
        yield from _list(frame, kinds, shelf, entries, size, source, planning.offered, given, rounds, asked)
    for name, shelf in view.columns.items():
        source = f"content/{ARTICLES.id(name)}/"
        yield from _list(frame, ("column", "section"), shelf, site.columns[name], site.config.page_size, source)
    for tag, path in tag_paths(site.terms, site.slugs).items():
        shelf = SectionLink(tag, tag, path, "")
        yield from _list(frame, ("tag", "section"), shelf, site.terms[tag], site.config.page_size, "content/")


def _acting_first(entries: Sequence[LiveEntry]) -> tuple[LiveEntry, ...]:
    """Return `entries` with all that is over or past behind the rest: where a list is cut, it is cut there."""
    return tuple(sorted(entries, key=_is_over))


def _is_over(entry: LiveEntry) -> bool:
    facts = entry.card.facts
    return entry.standing.state not in ACTING and not (isinstance(facts, EventFacts) and facts.yearly)


def _list(
    frame: Frame,
    kinds: tuple[str, str],
    shelf: SectionLink,
    entries: Sequence[LiveEntry],
    size: int | None,
    source: str,
    offered: Offered = MappingProxyType({}),
    given: tuple[DocumentView, ...] = (),
    rounds: Mapping[str, LiveEntry] = MappingProxyType({}),
    asked: LiveEntry | None = None,
) -> Iterator[ListPage]:
    # What is empty says so in one way, whatever its list looks like.
    template = frame.template(*(f"{kind}.html" for kind in kinds if entries or not kind.endswith("-list")))
    listing = "section" if kinds[0].endswith("-list") else kinds[0]
    folder, _, name = shelf.url.rpartition("/")
    for page in numbered(entries, size, name.removesuffix(".html")):
        first = page.number == page.total
        newer, older = (f"{folder}/{beside}" if beside else "" for beside in (page.newer, page.older))
        forms = [one.card.id for one in (*page.entries, asked) if one]
        ids = (entry.card.id for entry in page.entries) if offered else ()
        yield ListPage(
            "list", f"{folder}/{page.name}", source, template, frame.site_digest,
            entries=frame.shown(page.entries),
            place=ListPosition(listing, shelf, page.number, page.total, newer, older),
            current={id: frame.cards[rounds[id].card.id] for id in forms if id in rounds},
            asked=frame.cards[asked.card.id] if asked else None,
            documents={id: offered[id] for id in ids if id in offered},
            handouts=given if first else (),
        )  # fmt: skip
