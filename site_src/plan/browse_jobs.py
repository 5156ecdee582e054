"""Jobs of the map of the site and of its index: every entry by the month of its date and the first letter of its title."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from site_src.assemble.live import LiveEntry
from site_src.assemble.site import Site
from site_src.model.facts.page import PAGES, PageFacts
from site_src.plan.job import Job
from site_src.plan.jobs.browse import BrowsePage
from site_src.plan.jobs.overview import MapPage
from site_src.plan.planning import Planning
from site_src.plan.spelling import initial
from site_src.plan.views.browse import IndexLink

MAP = "sitemap.html"
"""The map of the site for people: template and output path. A theme may do without."""
BROWSE = "browse.html"
"""The template of the pages of the index. A theme may do without."""
FOLDER = "browse"
OTHER = "#"

Group = tuple[IndexLink, str, Sequence[LiveEntry]]
"""A page of the index: its link, its title, its entries."""


def browse_jobs(planning: Planning) -> Iterator[Job]:
    """Yield the jobs of the map and of all pages of the index."""
    frame, wanted = planning.frame, BROWSE in planning.frame.templates
    months = _months(planning.site) if wanted else []
    letters = _letters(planning.site, planning.spellings) if wanted else []
    if planning.view.map:
        yield _map(planning, months, letters)
    for link, title, entries in (*months, *letters):
        template = frame.template(BROWSE)
        yield BrowsePage("browse", link.url, "content/", template, frame.site_digest, title, frame.shown(entries))


def _map(planning: Planning, months: Iterable[Group], letters: Iterable[Group]) -> MapPage:
    """Return the job of the map: pages one by one, sections, columns, months and letters with their number of entries."""
    site, view, frame = planning.site, planning.view, planning.frame
    return MapPage(
        "map", MAP, "content/", frame.template(MAP), frame.site_digest,
        pages=frame.shown(_ordered(site.of(PAGES))),
        shelves={name: len(site.sections[name]) for name in view.sections},
        columns={name: len(site.columns[name]) for name in view.columns},
        months=tuple(link for link, _, _ in months),
        letters=tuple(link for link, _, _ in letters),
    )  # fmt: skip


def _months(site: Site) -> list[Group]:
    groups: defaultdict[str, list[LiveEntry]] = defaultdict(list)
    for entry in site.entries:
        if entry.card.date:
            groups[entry.card.date[:7]].append(entry)
    for entries in groups.values():
        entries.sort(key=lambda entry: entry.card.id)
        entries.sort(key=lambda entry: entry.card.date, reverse=True)
    return [_month(month, groups[month]) for month in sorted(groups, reverse=True)]


def _month(month: str, entries: Sequence[LiveEntry]) -> Group:
    title = f"{month[:4]}年{int(month[5:])}月"
    return IndexLink(title, f"{FOLDER}/{month}.html", len(entries)), title, entries


def _letters(site: Site, spelled: Mapping[str, str]) -> list[Group]:
    groups: defaultdict[str, list[LiveEntry]] = defaultdict(list)
    for entry in site.entries:
        groups[initial(spelled[entry.card.title])].append(entry)
    for entries in groups.values():
        entries.sort(key=lambda entry: (spelled[entry.card.title], entry.card.title, entry.card.id))
    return [_letter(letter, groups[letter]) for letter in sorted(groups)]


def _letter(letter: str, entries: Sequence[LiveEntry]) -> Group:
    name, called = ("other", "数字或符号") if letter == OTHER else (letter.lower(), f"字母{letter}")
    return IndexLink(letter, f"{FOLDER}/{name}.html", len(entries)), f"标题以{called}开头的", entries


def _ordered(pages: Iterable[LiveEntry[PageFacts]]) -> list[LiveEntry[PageFacts]]:
    """Return pages in the order that they ask for, those that ask for none behind them by title."""
    by_title = sorted(pages, key=lambda page: (page.card.title, page.card.id))
    asking = [(page.card.facts.nav_order, page) for page in by_title]
    first = sorted(((order, page) for order, page in asking if order is not None), key=lambda pair: pair[0])
    return [*(page for _, page in first), *(page for order, page in asking if order is None)]
