"""What a section gives to take away: its list to print, a poster, cards, the calendar of a year."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from site_src.assemble.live import LiveEntry
from site_src.assemble.site import Site
from site_src.kind import Kind, Kinds
from site_src.model.facts.contact import CONTACTS, ContactFacts
from site_src.model.facts.dataset import DATA
from site_src.model.facts.event import EVENTS, EventFacts
from site_src.plan.catalogue import catalogued

MOST_LINES = 8
"""Numbers on a poster: more could not be read from afar."""
YEARS = 2
"""Years that have a calendar, the newest first: the one that is planned, and the one to look back on."""


class Handout(NamedTuple):
    """One document of a section.

    `stem` is its name in the folder of the section, without the ending of the kind, `title`
    what it is called (``课程目录``). `entries` are listed in this order; `year` is that of a calendar, else empty.
    """

    section: str
    kind: Kind
    stem: str
    title: str
    entries: tuple[LiveEntry, ...]
    year: str = ""


_POSTERS = {"poster-a4": "求助电话海报", "poster-a3": "求助电话海报A3", "cards": "求助卡"}


def handouts(site: Site, kinds: Kinds) -> Iterator[Handout]:
    """Yield the documents of all sections that are of one of `kinds`; a section without entries has none."""
    for section, content_type in site.types.items():
        title = content_type.directory
        entries = catalogued(site.sections.get(section, ())) if title else ()
        for kind in _among(kinds, "list-pdf", "list-excel") if entries else ():
            yield Handout(section, kind, section, title, entries)
    lines = _lines(site)
    for kind in _among(kinds, *_POSTERS) if lines else ():
        yield Handout(CONTACTS.folder, kind, kind.name, _POSTERS[kind.name], lines)
    for kind in _among(kinds, "year-calendar"):
        yield from _calendars(site, kind)


def _among(kinds: Kinds, *names: str) -> Iterator[Kind]:
    """Yield those of `names` that can be made here."""
    yield from (kinds[name] for name in names if name in kinds)


def _lines(site: Site) -> tuple[LiveEntry, ...]:
    """Return the lines of a poster: the first of the help bar, emergency calls, the others by their priority."""
    bar = list(site.config.hotlines)

    def place(entry: LiveEntry[ContactFacts]) -> tuple[bool, bool, int, int]:
        name = entry.card.id.partition("/")[2]
        facts = entry.card.facts
        at = bar.index(name) if name in bar else len(bar)
        return at != 0, facts.kind != "emergency", facts.priority, at

    kinds = ("hotline", "emergency")
    found = [entry for entry in site.of(CONTACTS) if entry.card.facts.kind in kinds]
    return tuple(sorted(found, key=place)[:MOST_LINES])


def _calendars(site: Site, kind: Kind) -> Iterator[Handout]:
    """Yield the calendar of each of the newest years that have dated events; of no year if all come back yearly.

    No clock is asked for the year: what is published says which one it is about.
    """
    events = site.of(EVENTS)
    yearly = [entry for entry in events if entry.card.facts.yearly]
    days = [entry for entry in site.of(DATA) if entry.card.facts.kind == "calendar"]
    dated = [entry for entry in events if entry.card.facts.starts]
    for year in sorted({entry.card.facts.starts[:4] for entry in dated}, reverse=True)[:YEARS]:
        inside = [entry for entry in dated if _runs_in(entry, year)]
        title = f"{year}年活动日历"
        entries = (*inside, *yearly, *days)
        yield Handout(EVENTS.folder, kind, f"calendar-{year}", title, entries, year)
    if yearly and not dated:
        title = "每年的日子"
        yield Handout(EVENTS.folder, kind, "calendar", title, (*yearly, *days))


def _runs_in(entry: LiveEntry[EventFacts], year: str) -> bool:
    facts = entry.card.facts
    return facts.starts[:4] <= year <= (facts.ends or facts.starts)[:4]
