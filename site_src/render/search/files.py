"""The files that a search loads: classic scripts that hand over what they hold, so that they work from a disk too."""

from __future__ import annotations

import json
from typing import Any

from site_src.cache.parts import load_part
from site_src.cache.store import Store
from site_src.plan.job import Job
from site_src.plan.jobs.search import Findable, FindableJob, PairsJob, TextsJob
from site_src.plan.key_part import NOTHING
from site_src.render.context import RenderContext
from site_src.render.dates import Instants

CALL, END = "searchFiles.take(...", ");\n"


def findable_file(job: FindableJob, context: RenderContext, store: Store) -> bytes:
    """Return what is found, by shards; for the order of the fields of each see `Row` in core/index.js."""
    instants = Instants(job.zone)
    return _script("titles", job, job.file, [[_row(one, instants) for one in shard.found] for shard in job.shards])


def texts_file(job: TextsJob, context: RenderContext, store: Store) -> bytes:
    """Return the texts of a shard in the order of what is found there."""
    return _script("texts", job, job.file, texts_of(job, store))


def pairs_file(job: PairsJob, context: RenderContext, store: Store) -> bytes:
    """Return, for each shard, where the pairs of characters of a bucket stand (see `render.search.pairs`)."""
    found = [load_part(store, part).decode() if part != NOTHING else "" for part in job.shards]
    return _script("pairs", job, job.file, found)


def texts_of(job: TextsJob, store: Store) -> list[str]:
    """Return the texts of a shard from what its pages left."""
    lists: dict[bytes, dict[str, str]] = {}
    texts = []
    for one, part in zip(job.shard.found, job.texts, strict=True):
        if part == NOTHING:
            texts.append(one.words)
        elif one.anchor:
            if part not in lists:
                lists[part] = json.loads(load_part(store, part))
            texts.append(lists[part].get(one.anchor, ""))
        else:
            texts.append(load_part(store, part).decode())
    return texts


def held_by(data: bytes) -> Any:
    """Return the value that a file hands over."""
    return json.loads(data.decode().removeprefix(CALL).removesuffix(END))[3]


def _script(sort: str, job: Job, number: int, value: Any) -> bytes:
    held = json.dumps([sort, number, job.key.hex()[:8], value], ensure_ascii=False, separators=(",", ":"))
    return f"{CALL}{held}{END}".encode()


def _row(one: Findable, instants: Instants) -> list[str]:
    card = one.card
    # What says its state in words of its own says it on its page.
    timed = card if card and card.state and not card.words else None
    marks = (("草稿", card.draft), ("示例", card.sample), ("已过期", card.expired)) if card else ()
    return [
        one.title, one.url, one.date[:10], one.heading, one.name, one.column, one.spelled,
        next((mark for mark, holds in marks if holds), ""),
        instants.start(timed.opens) if timed and timed.opens else "",
        instants.end(timed.closes) if timed and timed.closes else "",
    ]  # fmt: skip
