"""Jobs of pages that show many entries: home, sections, columns, tags, feeds, the map of the site."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from site_src.assemble.live import LiveEntry
from site_src.assemble.site import Site
from site_src.assemble.status import State
from site_src.digest import combined, digest_of
from site_src.discover.source import SETTINGS
from site_src.model.content_type import Facts
from site_src.model.facts.article import ARTICLES
from site_src.model.facts.event import EVENTS, EventFacts
from site_src.model.facts.page import PAGES
from site_src.plan.document_jobs import DocumentView, Offered
from site_src.plan.frame import Frame
from site_src.plan.job import Job, job
from site_src.plan.pages import numbered
from site_src.plan.tags import tag_paths
from site_src.plan.views import SectionLink, SiteView

HOME_ENTRIES = 8
"""The most entries of a section that the first page shows."""
HOME_DEADLINES = 24
"""The most deadlines that stand on its ruler."""
MAP = "sitemap.html"
"""The map of the site for people: template and output path. A theme may do without."""
FEED_ENTRIES = 20
LIGHT = 120
"""As many rows as a page may have and weigh little; the newest page of a list may have twice as many."""
ACTING = (State.SOON, State.OPEN, State.UPCOMING)


Given = Mapping[str, tuple[DocumentView, ...]]
"""The documents of sections, by their names."""


def list_jobs(site: Site, view: SiteView, frame: Frame, offered: Offered, given: Given) -> Iterator[Job]:
    """Yield the jobs of home, sections, columns and tags.

    `offered` are the documents of entries that are made, `given` those of whole sections.
    """
    yield _home(site, frame)
    yield _page("404.html", "missing", SETTINGS, frame, {})
    if view.map:
        yield _map(site, view, frame)
    for name, shelf in view.sections.items():
        listing = site.types[name].listing
        entries, size = site.sections[name], None if listing == "whole" else site.config.page_size
        if listing == "chosen":
            entries, size = _acting_first(entries), max(site.config.page_size, LIGHT)
        kinds, source = (f"{name}-list", "section"), f"content/{name}/"
        yield from _list(frame, kinds, shelf, entries, size, source, offered, given.get(name, ()))
    for name, shelf in view.columns.items():
        source = f"content/{ARTICLES.id(name)}/"
        yield from _list(frame, ("column", "section"), shelf, site.columns[name], site.config.page_size, source)
    paths = tag_paths(site.terms, site.slugs)
    if paths:
        counts = {tag: len(site.terms[tag]) for tag in paths}
        parts = {"tags": digest_of([paths, counts])}
        yield _page("tags/index.html", "tags", "content/", frame, parts, paths=paths, counts=counts)
    for tag, path in paths.items():
        shelf = SectionLink(tag, tag, path, "")
        yield from _list(frame, ("tag", "section"), shelf, site.terms[tag], site.config.page_size, "content/")


def _home(site: Site, frame: Frame) -> Job:
    """Return the job of the first page: what is newest in each section, what is due next whenever it was published.

    An event that one need not register for is coming, not due.
    """
    latest = {name: group[:HOME_ENTRIES] for name, group in site.sections.items()}
    due = sorted(
        (entry for entry in site.entries if _acts(entry) and entry.card.closes and _asks(entry.card.facts)),
        key=lambda entry: (entry.card.closes, entry.card.id),
    )
    coming = sorted(
        (entry for entry in site.of(EVENTS) if _acts(entry) and entry.card.facts.starts),
        key=lambda entry: (entry.card.facts.starts, entry.card.id),
    )
    due, coming = due[:HOME_DEADLINES], coming[:HOME_ENTRIES]
    parts = {"entries": combined(_faces(group) for group in (*latest.values(), due, coming))}
    return _page(
        "index.html", "home", SETTINGS, frame, parts,
        latest=latest, due=tuple(due), coming=tuple(coming),
    )  # fmt: skip


def _acts(entry: LiveEntry) -> bool:
    return entry.standing.state in ACTING and bool(entry.permalink)


def _asks(facts: Facts) -> bool:
    """Say whether what closes asks for something: an event that one need not register for only takes place."""
    return not isinstance(facts, EventFacts) or facts.registers


def _acting_first(entries: Sequence[LiveEntry]) -> tuple[LiveEntry, ...]:
    """Return `entries` with all that is over or past behind the rest: where a list is cut, it is cut there."""
    return tuple(sorted(entries, key=_is_over))


def _is_over(entry: LiveEntry) -> bool:
    facts = entry.card.facts
    return entry.standing.state not in ACTING and not (isinstance(facts, EventFacts) and facts.yearly)


def _map(site: Site, view: SiteView, frame: Frame) -> Job:
    """Return the job of the map: pages one by one, sections and columns with their number of entries."""
    pages = site.of(PAGES)
    shelves = {name: len(site.sections[name]) for name in view.sections}
    columns = {name: len(site.columns[name]) for name in view.columns}
    parts = {"pages": _faces(pages), "shelves": digest_of([shelves, columns])}
    return _page(MAP, "map", "content/", frame, parts, MAP, entries=pages, counts=shelves, columns=columns)


def _page(
    output: str, kind: str, source: str, frame: Frame, parts: dict[str, bytes], name: str = "", **inputs: Any
) -> Job:
    template, digest = frame.template(name or f"{kind}.html")
    parts = {"template": digest, "site": frame.site_digest, **parts}
    return job(output, kind, source, parts, template=template, **inputs)


def _list(
    frame: Frame,
    kinds: tuple[str, str],
    shelf: SectionLink,
    entries: Sequence[LiveEntry],
    size: int | None,
    source: str,
    offered: Offered = MappingProxyType({}),
    given: tuple[DocumentView, ...] = (),
) -> Iterator[Job]:
    template, digest = frame.template(*(f"{kind}.html" for kind in kinds))
    folder, _, name = shelf.url.rpartition("/")
    months = Counter(entry.card.date[:7] for entry in reversed(entries) if entry.card.date)
    for page in numbered(entries, size, name.removesuffix(".html")):
        parts = {
            "template": digest,
            "site": frame.site_digest,
            "entries": _faces(page.entries),
            "place": digest_of([page.number, page.total, page.newer, page.older, shelf.title, shelf.description]),
        }
        shown = dict(months) if page.number == page.total else {}
        if shown:
            parts["months"] = digest_of(shown)
        ids = (entry.card.id for entry in page.entries) if offered else ()
        documents = {id: offered[id] for id in ids if id in offered}
        if documents:
            parts["documents"] = digest_of(documents)
        handouts = given if page.number == page.total else ()
        if handouts:
            parts["handouts"] = digest_of(handouts)
        listing = "section" if kinds[0].endswith("-list") else kinds[0]
        output = f"{folder}/{page.name}"
        yield job(
            output, "list", source, parts, template=template, listing=listing, shelf=shelf, page=page, months=shown,
            documents=documents, handouts=handouts,
        )  # fmt: skip


def _faces(entries: Sequence[LiveEntry]) -> bytes:
    return combined(entry.face for entry in entries)
