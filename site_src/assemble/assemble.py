"""Put the entries in their places."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import datetime

from site_src.assemble.collections import (
    by_column,
    by_section,
    by_term,
    column_of,
    neighbours,
    shelved,
    with_empty,
)
from site_src.assemble.live import LiveEntry, live
from site_src.assemble.permalink import name_problem, permalink
from site_src.assemble.references import Directory, Resolver
from site_src.assemble.site import Site
from site_src.assemble.status import standing
from site_src.assemble.summary import closed
from site_src.config import SiteConfig
from site_src.model.card import Card
from site_src.model.content_type import ContentTypes
from site_src.model.facts.article import ARTICLES
from site_src.model.facts.contact import CONTACTS
from site_src.model.facts.form import FORMS
from site_src.model.registry import CONTENT_TYPES
from site_src.model.values.moment import Moment
from site_src.problems import Problem


def assemble(
    cards: Sequence[Card],
    config: SiteConfig,
    now: datetime,
    *,
    slugs: Mapping[str, str],
    assets: Mapping[str, str],
    unread: Iterable[str] = (),
    refused: Iterable[Card] = (),
    drafts: bool = False,
    types: ContentTypes = CONTENT_TYPES,
) -> Site:
    """Return the site of `cards` as of `now` (naive, on the wall clock of the site).

    `slugs` has the slug of every name that cannot stand in a URL, `assets` the output
    path of every other file under content/, `unread` the paths of sources that could
    not be read and are reported already, `refused` the cards of entries with a mistake,
    `types` the content types of the portal.
    """
    problems: list[Problem] = []
    entries, hidden, until = _published(cards, config, now, slugs, drafts, types)
    by_id = _by_id(entries, types, problems)
    problems.extend(_taken(cards, by_id, hidden, now))
    directory = _directory(cards, by_id, hidden, config, slugs=slugs, assets=assets, unread=unread, types=types)
    resolver = Resolver(directory)
    targets = {id: resolver.targets(entry.card) for id, entry in by_id.items() if entry.card.links}
    ahead = tuple(
        (card, resolver.targets(card))
        for card in (*(card for card in cards if card.id in hidden and not card.draft), *refused)
    )
    places = {to: resolver.place(to) for to in _menus(config)}
    by_id = {id: closed(entry, targets.get(id, ())) for id, entry in by_id.items()}
    entries = tuple(by_id.values())
    sections, columns = _shelves(entries, config, directory, resolver.reached(places.values()))
    groups = [group for name, group in sections.items() if name != ARTICLES.folder]
    return Site(
        types=types,
        config=config,
        now=now,
        entries=entries,
        by_id=by_id,
        sections=sections,
        columns=columns,
        terms=by_term(newest for group in sections.values() for newest in group),
        neighbours=neighbours([*groups, *columns.values()]),
        targets=targets,
        ahead=ahead,
        places=places,
        assets=assets,
        slugs=slugs,
        until=until,
        problems=tuple(problems),
    )


def _directory(
    cards: Sequence[Card],
    by_id: Mapping[str, LiveEntry],
    hidden: Mapping[str, str],
    config: SiteConfig,
    *,
    slugs: Mapping[str, str],
    assets: Mapping[str, str],
    unread: Iterable[str],
    types: ContentTypes,
) -> Directory:
    shelves = _section_places(config, [card.id for card in cards], slugs, types)
    filled = shelved(entry.card.id for entry in by_id.values())
    return Directory(
        entries=by_id,
        names=_names(cards),
        hidden={id: title for id, title in hidden.items() if id not in by_id},
        unread=frozenset(unread),
        sections={name: place for name, place in shelves.items() if name in filled},
        shelves={name: place for name, place in shelves.items() if name not in filled},
        documents={entry.card.path: id for id, entry in by_id.items()} | _paths_of(cards, hidden),
        assets=assets,
    )


def _shelves(
    entries: Sequence[LiveEntry], config: SiteConfig, directory: Directory, reached: Collection[str]
) -> tuple[dict[str, tuple[LiveEntry, ...]], dict[str, tuple[LiveEntry, ...]]]:
    """Return sections and columns with their entries.

    What is named has its page also while nothing is in it: else the last entry that leaves would break links.
    `reached` are the paths to which references lead.
    """
    sections = by_section(entries)
    columns = by_column(sections.get(ARTICLES.folder, ()))
    named = {name for name, (url, _) in directory.shelves.items() if url in reached}
    columns = with_empty(columns, {*config.columns, *(name.partition("/")[2] for name in named)} - {""})
    above = {ARTICLES.folder} if columns else set()
    return with_empty(sections, above | {name for name in named if "/" not in name}), columns


def _published(
    cards: Sequence[Card],
    config: SiteConfig,
    now: datetime,
    slugs: Mapping[str, str],
    drafts: bool,
    types: ContentTypes,
) -> tuple[tuple[LiveEntry, ...], dict[str, str], datetime | None]:
    today = now.date().isoformat()
    entries: list[LiveEntry] = []
    hidden: dict[str, str] = {}
    until: datetime | None = None
    for card in cards:
        stands = standing(card, now, today, config.soon_days)
        if card.draft and not drafts:
            hidden[card.id] = card.title
            continue
        if stands.until is not None and (until is None or stands.until < until):
            until = stands.until
        if stands.published:
            entries.append(live(card, permalink(card, types[card.type], slugs), stands))
        else:
            hidden[card.id] = card.title
    return tuple(entries), hidden, until


def _by_id(entries: Iterable[LiveEntry], types: ContentTypes, problems: list[Problem]) -> dict[str, LiveEntry]:
    by_id: dict[str, LiveEntry] = {}
    for entry in entries:
        card = entry.card
        first = by_id.setdefault(card.id, entry)
        if first is not entry:
            problems.append(_twice(card, first.card))
        fault = name_problem(card, types[card.type], entry.permalink)
        if fault is not None:
            problems.append(fault)
    return by_id


def _taken(
    cards: Iterable[Card], by_id: Mapping[str, LiveEntry], hidden: Mapping[str, str], now: datetime
) -> Iterator[Problem]:
    """Yield a problem for each entry to come whose number is taken: it would stop the site on the day it comes."""
    first = {id: entry.card for id, entry in by_id.items()}
    for card in cards:
        coming = card.id in hidden and not card.draft and card.date and Moment.parse(card.date).start > now
        if coming and first.setdefault(card.id, card) is not card:
            yield _twice(card, first[card.id])


def _twice(card: Card, first: Card) -> Problem:
    text = f"编号“{card.id}”用了两次，另一处在 {first.path} 第 {first.line} 行"
    return Problem(card.path, card.line, 1, "id-duplicate", text, "给其中一个换个编号或文件名")


def _names(cards: Iterable[Card]) -> dict[str, tuple[str, ...]]:
    names: defaultdict[str, list[str]] = defaultdict(list)
    for card in cards:
        names[card.id.rpartition("/")[2]].append(card.id)
    return {name: tuple(sorted(set(ids))) for name, ids in names.items()}


def _paths_of(cards: Iterable[Card], hidden: Mapping[str, str]) -> dict[str, str]:
    return {card.path: card.id for card in cards if card.id in hidden} if hidden else {}


def _section_places(
    config: SiteConfig, ids: Iterable[str], slugs: Mapping[str, str], types: ContentTypes
) -> dict[str, tuple[str, str]]:
    """Return output path and title of all sections and columns; `ids` are those of all entries, published or not."""
    names = sorted(name for name, one in types.items() if one.listing != "none")
    places = {name: (f"{name}/index.html", config.sections[name].title) for name in names}
    for name in sorted({*map(column_of, ids), *config.columns} - {""}):
        title = config.columns[name].title if name in config.columns else name
        places[ARTICLES.id(name)] = (f"{ARTICLES.id(slugs.get(name, name))}/index.html", title)
    return places


def _menus(config: SiteConfig) -> Iterable[str]:
    links = [*config.navigation, *(link for group in config.footer for link in group.links)]
    contacts = [CONTACTS.id(id) for id in (*config.hotlines, config.local_line) if id]
    crisis = [config.crisis_page] if config.crisis_page else []
    forms = [FORMS.id(section.form) for section in config.sections.values() if section.form]
    return [*(link.to for link in links if not link.external), *contacts, *crisis, *forms]
