"""How readings are kept in the cache: plain tuples, each with a checksum."""

from __future__ import annotations

import json
import marshal
from collections.abc import Iterable, Iterator
from typing import Any
from zlib import crc32

from site_src.cache.store import Damaged, Store
from site_src.model.card import Card
from site_src.model.content_type import ContentTypes, plain
from site_src.model.reading import Payload, Reading
from site_src.problems import from_row, to_row
from site_src.read.body import Heading, Reference

# The two that are records of their own come last, so that a row can be joined instead of cut.
assert Card._fields[-2:] == ("facts", "links")
TYPE = Card._fields.index("type")


def packed(value: Any) -> tuple[int, bytes]:
    """Return checksum and bytes of plain data. Only this interpreter version reads them."""
    data = marshal.dumps(value)
    return crc32(data), data


def unpacked(check: int, data: bytes) -> Any:
    """Return what `packed` kept; raise Damaged if the bytes are not those."""
    # A flipped bit can change the type of a column as well.
    if not isinstance(data, bytes) or crc32(data) != check:
        raise Damaged
    return marshal.loads(data)


def load_readings(store: Store, types: ContentTypes) -> dict[str, Reading]:
    """Return all readings by path, without their payloads; `types` are those of the build."""
    make, link = Card._make, Reference._make
    facts_of = {name: one.make_facts for name, one in types.items()}
    readings = {}
    for path, digest, check, data in store.rows("SELECT path, digest, check_, value FROM readings"):
        cards, problems, refused = unpacked(check, data)
        readings[path] = Reading(
            path,
            digest,
            tuple(
                [make((*head, facts_of[head[TYPE]](facts), tuple(map(link, links)))) for head, facts, links in cards]
            ),
            (),
            tuple([from_row(row) for row in problems]),
            tuple([make((*head, (), tuple(map(link, links)))) for head, _, links in refused]),
        )
    return readings


def save_readings(store: Store, readings: Iterable[Reading]) -> None:
    """Keep `readings` with their payloads in place of older ones of the same paths."""
    chosen = list(readings)
    drop_readings(store, (reading.path for reading in chosen))
    store.write("INSERT INTO readings VALUES(?, ?, ?, ?)", map(_reading_row, chosen))
    store.write("INSERT INTO payloads VALUES(?, ?, ?, ?, ?, ?)", _payload_rows(chosen))


def drop_readings(store: Store, paths: Iterable[str]) -> None:
    """Forget the readings of sources that are gone."""
    rows = [(path,) for path in paths]
    store.write("DELETE FROM readings WHERE path=?", rows)
    store.write("DELETE FROM payloads WHERE path=?", rows)


def _reading_row(reading: Reading) -> tuple[Any, ...]:
    cards, refused = (
        [(card[:-2], plain(card.facts), tuple(map(tuple, card.links))) for card in group]
        for group in (reading.cards, reading.refused)
    )
    problems = [to_row(problem) for problem in reading.problems]
    return (reading.path, reading.digest, *packed((cards, problems, refused)))


def _payload_rows(readings: Iterable[Reading]) -> Iterator[tuple[Any, ...]]:
    for reading in readings:
        for card, payload in zip(reading.cards, reading.payloads, strict=True):
            # Under the number that its card bears: refused entries of the same source are counted, and have no payload.
            number, outline = card.number, json.dumps(payload.outline, ensure_ascii=False)
            check = crc32(f"{reading.path}{number}{payload.record}{payload.html}{outline}".encode(), crc32(card.digest))
            yield reading.path, number, check, payload.record, payload.html, outline


def load_payload(store: Store, path: str, number: int, digest: bytes) -> Payload:
    """Return the payload of the entry `number` of the source `path`, whose card has `digest`.

    The checksum covers place and card too: a damaged index may lead to a row that is
    sound, but of another entry or an older build.
    """
    rows = store.rows("SELECT check_, record, html, outline FROM payloads WHERE path=? AND number=?", (path, number))
    if not rows:
        raise Damaged
    check, record, html, outline = rows[0]
    if crc32(f"{path}{number}{record}{html}{outline}".encode(), crc32(digest)) != check:
        raise Damaged
    return Payload(record, html, tuple(Heading(*item) for item in json.loads(outline)))
