"""Jobs of the search: files that the browser loads as it needs them, and the page that does.

If there is one shard, its texts are scanned from end to end. If there are many, files of
pairs of characters say which texts can hold a word.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from site_src.cache.parts import parts_of
from site_src.discover.source import SETTINGS
from site_src.plan.findable import HEADINGS, distress
from site_src.plan.job import Job
from site_src.plan.jobs.search import FindableJob, PairsJob, SearchPage, TextsJob
from site_src.plan.key_part import NOTHING
from site_src.plan.planning import Planning
from site_src.plan.shards import SEARCH

FOLDER = "search"
SHARDS_TOGETHER = 32
"""Shards whose titles stand in one file."""
BUCKETS = 128
"""Files of pairs: one is fetched for each pair that is looked up."""


def text_jobs(planning: Planning) -> Iterator[Job]:
    """Yield the jobs of titles and texts."""
    shards, left = planning.shards, planning.left
    engine, zone = planning.frame.engine, planning.site.config.timezone
    for number in range(0, len(shards), SHARDS_TOGETHER):
        place = number // SHARDS_TOGETHER
        some = shards[number : number + SHARDS_TOGETHER]
        yield FindableJob("search-titles", f"{FOLDER}/titles-{place}.js", "content/", engine, zone, place, some)
    for number, shard in enumerate(shards):
        texts = tuple([left.get(one.page, NOTHING) for one in shard.found])
        output = f"{FOLDER}/texts-{number}.js"
        yield TextsJob("search-texts", output, "content/", engine, number, shard, texts, len(shards) > 1)


def lookup_jobs(planning: Planning) -> Iterator[Job]:
    """Yield the jobs of pairs, if there are several shards, and of the page that knows the versions of all files."""
    if not planning.shards:
        return
    frame = planning.frame
    titles = sorted((job for job in planning.earlier if isinstance(job, FindableJob)), key=lambda job: job.file)
    texts = sorted((job for job in planning.earlier if isinstance(job, TextsJob)), key=lambda job: job.file)
    pairs = list(_pairs(planning, texts)) if len(texts) > 1 else []
    yield from pairs
    files = {"titles": _versions(titles), "texts": _versions(texts), "pairs": _versions(pairs)}
    words = tuple((word, planning.spellings[word]) for word in distress(planning.site, planning.theme))
    template = frame.template(SEARCH)
    yield SearchPage("search", SEARCH, SETTINGS, template, frame.site_digest, files, HEADINGS, words)


def _pairs(planning: Planning, texts: Sequence[TextsJob]) -> Iterator[PairsJob]:
    left = [parts_of(planning.left.get(job.output, b"")) or [NOTHING] * BUCKETS for job in texts]
    for bucket, shards in enumerate(zip(*left, strict=True)):
        output = f"{FOLDER}/pairs-{bucket}.js"
        yield PairsJob("search-pairs", output, "content/", planning.frame.engine, bucket, shards)


def _versions(jobs: Sequence[Job]) -> tuple[str, ...]:
    return tuple([job.key.hex()[:8] for job in jobs])
