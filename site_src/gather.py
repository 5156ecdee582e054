"""Steps 2 and 3 over all sources: only what changed is read, the rest comes from the cache."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from site_src.cache.records import drop_readings, load_readings, save_readings
from site_src.cache.store import Store
from site_src.discover.changed import SourceChanged, read_present
from site_src.discover.source import SETTINGS, Inventory, Source
from site_src.model.card import Card
from site_src.model.content_type import ContentTypes
from site_src.model.reading import Reading
from site_src.model.registry import CONTENT_TYPES, is_document
from site_src.problems import Problem
from site_src.workers import chunks, spread, workers_for


@dataclass(frozen=True, slots=True)
class Gathered:
    """All cards in the order of their sources, all problems, and how many sources were read anew.

    `refused` are the cards of entries with a mistake, `unread` the paths of sources that gave no entry.
    """

    cards: tuple[Card, ...]
    refused: tuple[Card, ...]
    problems: tuple[Problem, ...]
    unread: tuple[str, ...]
    read: int


def gather(
    inventory: Inventory,
    store: Store,
    workers: int,
    progress: Callable[[str, int, int], None],
    types: ContentTypes = CONTENT_TYPES,
) -> Gathered:
    """Return the entries of all sources under content/, reading those whose bytes are not in the cache."""
    sources = {source.path: source for source in inventory.sources if _holds_content(source.path)}
    readings = load_readings(store, types)
    stale = [source for path, source in sources.items() if _is_stale(readings.get(path), source)]
    work = partial(_read_chunk, dict(inventory.roots), types)
    with store:
        drop_readings(store, readings.keys() - sources.keys())
        done = 0
        for made in spread(work, chunks(stale), workers_for(len(stale), workers)):
            done += len(made)
            save_readings(store, made)
            readings |= {reading.path: reading._replace(payloads=()) for reading in made}
            progress("读取", done, len(stale))
    chosen = [readings[path] for path in sources]
    return Gathered(
        cards=tuple([card for reading in chosen for card in reading.cards]),
        refused=tuple([card for reading in chosen for card in reading.refused]),
        problems=tuple([problem for reading in chosen for problem in reading.problems]),
        unread=tuple(_unread(chosen)),
        read=len(stale),
    )


def _holds_content(path: str) -> bool:
    return path.startswith("content/") and path != SETTINGS


def _is_stale(reading: Reading | None, source: Source) -> bool:
    return reading is None or reading.digest != source.digest


def _unread(readings: Sequence[Reading]) -> Iterator[str]:
    for reading in readings:
        if not reading.cards and reading.problems:
            yield reading.path


def _read_chunk(roots: Mapping[str, str], types: ContentTypes, sources: Sequence[Source]) -> list[Reading]:
    readings = []
    for source in sources:
        root, _, rest = source.path.partition("/")
        reading = _reading(source.path, read_present(f"{roots[root]}/{rest}", source.path), types)
        if reading.digest != source.digest:
            raise SourceChanged(source.path)
        readings.append(reading)
    return readings


def _reading(path: str, data: bytes, types: ContentTypes) -> Reading:
    if is_document(path, types):
        from site_src.model.entries import read_entries  # pydantic and the Markdown converter

        return read_entries(path, data, types)
    from site_src.model.assets.asset import read_asset

    return read_asset(path, data, types)
