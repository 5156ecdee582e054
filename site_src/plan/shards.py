"""What is found, dealt out into shards, one file of texts each."""

from __future__ import annotations

from collections.abc import Iterable
from zlib import crc32

from site_src.digest import digest
from site_src.plan.findable import findable
from site_src.plan.jobs.search import Findable, Shard
from site_src.plan.planning import Planning

SEARCH = "search.html"
"""The page to search on: template and output path. A theme may do without, and has no search then."""
MOST_WHOLE = 1_000
"""As many texts are in one shard, which is scanned whole: a phone does that in the time between two keys."""
SHARD = 48
"""Texts that a shard of many has at most on average."""


def shards_of(planning: Planning) -> tuple[Shard, ...]:
    """Return the shards of a portal; none under a theme that has no page to search on.

    Many are dealt out by their addresses, so that a new one changes one shard.
    """
    if SEARCH not in planning.theme.templates:
        return ()
    found = sorted(findable(planning), key=lambda one: one.url)
    if len(found) <= MOST_WHOLE:
        return (_shard(found),)
    count = 1 << ((len(found) - 1) // SHARD).bit_length()
    shards: list[list[Findable]] = [[] for _ in range(count)]
    for one in found:
        shards[crc32(one.url.encode()) & (count - 1)].append(one)
    return tuple([_shard(shard) for shard in shards])


def _shard(found: Iterable[Findable]) -> Shard:
    some = tuple(found)
    rows = ["\0".join((*one[:8], one.card.face.hex() if one.card else "")) for one in some]
    return Shard(some, digest("\n".join(rows).encode()))
