"""Where the record and the body of an entry lie in the cache."""

from __future__ import annotations

from typing import NamedTuple

from site_src.assemble.live import LiveEntry


class Stored(NamedTuple):
    """The `number`-th entry of the source `path`; `digest` covers its record and its body."""

    id: str
    path: str
    number: int
    digest: bytes


def stored(entry: LiveEntry) -> Stored:
    """Return where an entry lies."""
    card = entry.card
    return Stored(card.id, card.path, card.number, card.digest)
