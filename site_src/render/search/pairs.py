"""Where pairs of characters stand: what a shard of texts leaves for each file of pairs.

For each bucket a text of lines: a pair, then one character for each text of the shard that has it. What ends a
word or a line is a pair with a space, so that a single character is found, too. A browser finds the
line without reading the others.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise

from site_src.plan.jobs.search import TextsJob
from site_src.plan.search_jobs import BUCKETS
from site_src.render.search.files import held_by
from site_src.render.search.folded import folded

FIRST, ASCII, BEYOND = 0x21, 94, 0x100
"""Text 0 is ``!``, and so on to the end of ASCII; what is beyond goes on at Ā."""


def shard_pairs(job: TextsJob, data: bytes) -> tuple[bytes, ...]:
    """Return the lines of each bucket; nothing if there is one shard, which is scanned."""
    if not job.pairs:
        return ()
    places: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for number, text in enumerate(held_by(data)):
        plain, mark = f"{folded(text)} ".replace("\n", " "), _mark(number)
        for pair in set(pairwise(plain)):
            places[pair].append(mark)
    buckets: list[list[str]] = [[""] for _ in range(BUCKETS)]
    for (first, second), marks in sorted(places.items()):
        if first != " ":
            buckets[ord(first) % BUCKETS].append(f"{first}{second}{''.join(marks)}")
    return tuple("\n".join(lines).encode() for lines in buckets)


def _mark(number: int) -> str:
    return chr(FIRST + number if number < ASCII else BEYOND + number - ASCII)
