"""What a search finds: every published entry, the lists of them, and what they give to take away."""

from __future__ import annotations

from collections.abc import Iterator

from site_src.assemble.collections import column_of
from site_src.assemble.live import LiveEntry
from site_src.assemble.site import Site
from site_src.kind import Kinds
from site_src.model.facts.article import ARTICLES
from site_src.plan.document_jobs import look_of
from site_src.plan.handout_jobs import output_of
from site_src.plan.handouts import handouts
from site_src.plan.jobs.search import Findable
from site_src.plan.planning import Planning
from site_src.theme import Theme

HEADINGS = ("电话", "通知", "表格", "课程", "文章", "驿站")
"""Under which hits stand, in this order where they are as good; a content type says which is its own."""
PAPERS = "表格"
"""The heading of what can be taken away."""


def findable(planning: Planning) -> Iterator[Findable]:
    """Yield all that is found."""
    spelled = planning.spellings
    for entry in planning.site.entries:
        card = planning.frame.cards[entry.card.id]
        kind = planning.site.types[card.type]
        page, _, anchor = card.url.partition("#")
        yield Findable(
            card.title, card.url, card.updated or card.date, kind.heading, kind.name, _column(planning, entry),
            spelled[card.title], "", page, anchor, card,
        )  # fmt: skip
    yield from _lists(planning)
    yield from _papers(planning)


def _column(planning: Planning, entry: LiveEntry) -> str:
    """Return the title of the list in which an entry stands, or of the page above it."""
    id, type = entry.card.id, entry.card.type
    if (column := column_of(id)) in planning.view.columns:
        return planning.view.columns[column].title
    if type in planning.view.sections:
        return planning.view.sections[type].title
    above = planning.frame.cards.get(id.rpartition("/")[0])
    return above.title if above else planning.site.types[type].name


def _lists(planning: Planning) -> Iterator[Findable]:
    types, spelled = planning.site.types, planning.spellings
    shelves = [(types[name].heading, shelf) for name, shelf in planning.view.sections.items()]
    shelves += [(ARTICLES.heading, shelf) for shelf in planning.view.columns.values()]
    for heading, shelf in shelves:
        if not shelf.empty:
            sounds, words = spelled[shelf.title], shelf.description
            yield Findable(shelf.title, shelf.url, "", heading, "栏目", shelf.title, sounds, words, "", "", None)


def _papers(planning: Planning) -> Iterator[Findable]:
    sections, are_made = planning.view.sections, look_of(planning.theme, planning.frame.engine)
    for paper in handouts(planning.site, planning.kinds) if are_made else ():
        if paper.section in sections:
            label, column = paper.kind.label.format(title=paper.title), sections[paper.section].title
            sounds = planning.spellings[paper.title]
            yield Findable(label, output_of(paper), "", PAPERS, "下载", column, sounds, "", "", "", None)


def distress(site: Site, theme: Theme) -> tuple[str, ...]:
    """Return the words of somebody in distress, each once."""
    return tuple(dict.fromkeys((*theme.config.distress, *site.config.distress)))


def titles(site: Site, theme: Theme, kinds: Kinds) -> Iterator[str]:
    """Yield every title that is found by how it sounds, and the words of somebody in distress."""
    yield from (entry.card.title for entry in site.entries)
    yield from (section.title for section in site.config.sections.values())
    yield from (site.config.columns[name].title if name in site.config.columns else name for name in site.columns)
    yield from (paper.title for paper in handouts(site, kinds))
    yield from distress(site, theme)
