"""Order and group the entries: sections, columns, terms, neighbours."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from site_src.assemble.live import LiveEntry
from site_src.model.facts.article import ARTICLES


def by_section(entries: Iterable[LiveEntry]) -> dict[str, tuple[LiveEntry, ...]]:
    """Return the entries of each content type, the newest first.

    Entries without a date come after the dated ones in the order of their files.
    """
    groups: defaultdict[str, list[LiveEntry]] = defaultdict(list)
    for entry in entries:
        groups[entry.card.type].append(entry)
    return {name: newest_first(group) for name, group in sorted(groups.items())}


def newest_first(entries: Iterable[LiveEntry]) -> tuple[LiveEntry, ...]:
    """Sort by date from new to old; equal dates by id, so that the order is always the same."""
    ordered = sorted(entries, key=lambda entry: (entry.card.path, entry.card.number))
    ordered.sort(key=lambda entry: entry.card.date, reverse=True)
    return tuple(ordered)


def by_column(articles: Iterable[LiveEntry]) -> dict[str, tuple[LiveEntry, ...]]:
    """Return the articles of each knowledge column (the folder below ``articles/``), newest first."""
    groups: defaultdict[str, list[LiveEntry]] = defaultdict(list)
    for entry in articles:
        groups[column_of(entry.card.id)].append(entry)
    return {name: tuple(group) for name, group in sorted(groups.items())}


def column_of(id: str) -> str:
    """Return the column of an article's id, empty if it lies in no column."""
    parts = id.split("/")
    return parts[1] if parts[0] == ARTICLES.folder and len(parts) > 2 else ""


def shelved(ids: Iterable[str]) -> frozenset[str]:
    """Return the sections and columns (``articles/mind``) that hold one of the entries `ids`."""
    found = {(id.partition("/")[0], column_of(id)) for id in ids}
    return frozenset(name for section, column in found for name in (section, column and f"{section}/{column}") if name)


def with_empty(groups: Mapping[str, tuple[LiveEntry, ...]], names: Iterable[str]) -> dict[str, tuple[LiveEntry, ...]]:
    """Return `groups` with a group of no entries for each of `names` that has none, in the order of names."""
    return dict(sorted({**dict.fromkeys(names, ()), **groups}.items()))


def by_term(entries: Iterable[LiveEntry]) -> dict[str, tuple[LiveEntry, ...]]:
    """Return the entries under each tag, in the order given."""
    groups: defaultdict[str, list[LiveEntry]] = defaultdict(list)
    for entry in entries:
        for tag in entry.card.tags:
            groups[tag].append(entry)
    return {tag: tuple(group) for tag, group in sorted(groups.items())}


def neighbours(groups: Iterable[tuple[LiveEntry, ...]]) -> Mapping[str, tuple[LiveEntry | None, LiveEntry | None]]:
    """Return for the id of each entry the one before (newer) and the one after it (older)."""
    found = {}
    for group in groups:
        for before, entry, after in zip((None, *group), group, (*group[1:], None), strict=False):
            found[entry.card.id] = (before, after)
    return found
