"""Make what must be made, switch the output, remember what was published."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from site_src.cache.notes import load_note, save_note
from site_src.cache.store import Store
from site_src.plan.job import Job
from site_src.plan.views import prepared
from site_src.publish.exchange import switch
from site_src.publish.found import is_junk
from site_src.publish.make import Bench, Made, make
from site_src.publish.outputs import Output, load_origin, manifest, origin_of, save_origins, save_outputs
from site_src.publish.places import MANIFEST, Places
from site_src.publish.tree import linked, remove, write
from site_src.render.context import RenderContext
from site_src.workers import chunks, spread, workers_for

TWIN = "twin"
"""Note that names the paths in which the next tree differs from the published one; none: it is not to be believed."""


@dataclass(frozen=True, slots=True)
class Published:
    """`files` has size and mtime_ns of every published file; the rest says what this build did."""

    files: Mapping[str, tuple[int, int]]
    made: tuple[str, ...]
    kept: int
    gone: tuple[str, ...]


def publish(
    jobs: Sequence[Job],
    context: RenderContext,
    places: Places,
    store: Store,
    before: Mapping[str, Output],
    found: Mapping[str, tuple[int, int]],
    workers: int,
    progress: Callable[[str, int, int], None],
) -> Published:
    """Bring the output to what `jobs` say.

    `before` are the records of the last build, `found` size and mtime_ns of the files
    that lie in the output now: one that was touched or lost is made again.
    """
    intact = {path: out for path, out in before.items() if found.get(path) == (out.size, out.mtime_ns)}
    todo = [job for job in jobs if job.output not in intact or intact[job.output].key != job.key]
    wanted = {job.output for job in jobs}
    # What lies there without a record is ours all the same: a build that died after its switch made it.
    gone = tuple(sorted(path for path in (before.keys() | found.keys()) - wanted - {MANIFEST} if not is_junk(path)))
    listing = (places.output / MANIFEST).read_bytes() if MANIFEST in found else b""
    if not todo and not gone and listing == manifest(before):
        return Published(dict(found), (), len(jobs), ())
    _bring_up(places, store, intact, wanted - {job.output for job in todo})
    for path in gone:
        remove(places.next, path)
    made = _make(todo, intact, context, places, workers, progress)
    outputs = {path: out for path, out in intact.items() if path in wanted}
    keys = {job.output: job.key for job in todo}
    outputs |= {item.path: Output(item.path, keys[item.path], item.sha256, item.size, item.mtime_ns) for item in made}
    changed = tuple(sorted(item.path for item in made if not item.same))
    files = {path: (out.size, out.mtime_ns) for path, out in outputs.items()}
    differs: tuple[str, ...] = ()
    if changed or gone or listing != manifest(outputs):
        status = write(places.next, MANIFEST, manifest(outputs))
        files[MANIFEST] = (status.st_size, status.st_mtime_ns)
        differs = (*changed, *gone, MANIFEST)
        switch(places.next, places.output, places.old)
    else:
        files[MANIFEST] = found[MANIFEST]
    _remember(store, todo, outputs, differs, gone)
    return Published(files, changed, len(jobs) - len(changed), gone)


def _bring_up(places: Places, store: Store, intact: Mapping[str, Output], kept: set[str]) -> None:
    """Make the next tree equal to the published one, by what changed last time or from the ground."""
    differs = load_note(store, TWIN)
    with store:
        save_note(store, TWIN, None)
    if differs is None or not places.next.is_dir() or not places.output.is_dir():
        shutil.rmtree(places.next, ignore_errors=True)
        places.next.mkdir(parents=True)
        linked(places.output, places.next, sorted(kept))
        return
    # What must go goes first: a file may now be where a folder was, or a folder where a file was.
    for path in differs:
        if path not in intact:
            remove(places.next, path)
    linked(places.output, places.next, (path for path in differs if path in kept))


def _make(
    todo: Sequence[Job],
    intact: Mapping[str, Output],
    context: RenderContext,
    places: Places,
    workers: int,
    progress: Callable[[str, int, int], None],
) -> list[Made]:
    def ready(job: Job) -> tuple[Job, str]:
        published = intact.get(job.output)
        return prepared(job), published.sha256 if published else ""

    work = partial(make, Bench(context, places.output, places.next))
    parts = ([ready(job) for job in part] for part in chunks(todo))
    made: list[Made] = []
    for done in spread(work, parts, workers_for(len(todo), workers)):
        made += done
        progress("生成", len(made), len(todo))
    return made


def _remember(
    store: Store,
    todo: Sequence[Job],
    outputs: Mapping[str, Output],
    differs: Iterable[str],
    gone: Iterable[str],
) -> None:
    origins = {job.output: origin_of(job, load_origin(store, job.output)) for job in todo}
    with store:
        save_outputs(store, [outputs[job.output] for job in todo], gone)
        save_origins(store, origins)
        save_note(store, TWIN, sorted(differs))
