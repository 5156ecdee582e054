"""Make what must be made, switch the output, remember what was published."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial

from site_src.cache.notes import load_note, save_note
from site_src.cache.store import Store
from site_src.plan.job import Job
from site_src.plan.jobs.document import DocumentJob
from site_src.plan.jobs.handout import HandoutJob
from site_src.problems import Problem
from site_src.publish.exchange import switch
from site_src.publish.found import is_junk
from site_src.publish.make import Bench, make
from site_src.publish.outputs import Output, load_origin, manifest, origin_of, save_origins, save_outputs
from site_src.publish.places import MANIFEST, Places
from site_src.publish.spare import forget, keep, used_again
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


class NotPublished(Exception):
    """Rendering found `problems`; the output is what it was."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__(problems)
        self.problems = problems


@dataclass(frozen=True, slots=True)
class Stage:
    """Where files are made before the switch: the folders, the cache, what lies in the output.

    `before` are the records of the last build, `found` size and mtime_ns of the files
    that lie in the output now, `intact` the records of those that are as they were
    published: one that was touched or lost is made again.
    """

    places: Places
    store: Store
    context: RenderContext
    before: Mapping[str, Output]
    found: Mapping[str, tuple[int, int]]
    workers: int
    progress: Callable[[str, int, int], None]
    intact: Mapping[str, Output] = field(init=False)

    def __post_init__(self) -> None:
        found = self.found
        intact = {path: out for path, out in self.before.items() if found.get(path) == (out.size, out.mtime_ns)}
        object.__setattr__(self, "intact", intact)


def publish(
    stage: Stage, waves: Sequence[Sequence[Job]], pages: Callable[[Mapping[str, Output]], Sequence[Job]]
) -> Published:
    """Bring the output to what the jobs say.

    `waves` are made one after the other: documents, then packages that hold them. `pages`
    gives the other jobs from the records of all those: a page says how long a document is
    and what its digest is. Raises NotPublished if rendering finds problems.
    """
    intact = stage.intact
    early = [job for wave in waves for job in wave]
    todo = stale(early, intact)
    if todo:
        _bring_up(stage, intact)
    made = _make_early(stage, waves, todo, intact)
    records = {job.output: intact[job.output] for job in early if job.output in intact} | made
    others = pages(records)
    jobs = {job.output: job for job in (*early, *others)}
    todo_pages = stale(others, intact)
    # What lies there without a record is ours all the same: a build that died after its switch made it.
    known = stage.before.keys() | stage.found.keys()
    gone = tuple(sorted(path for path in known - jobs.keys() - {MANIFEST} if not is_junk(path)))
    listing = (stage.places.output / MANIFEST).read_bytes() if MANIFEST in stage.found else b""
    if not todo and not todo_pages and not gone and listing == manifest(stage.before):
        return Published(dict(stage.found), (), len(jobs), ())
    if not todo:
        _bring_up(stage, intact)
    for path in gone:
        remove(stage.places.next, path)
    with _kept_for_the_next(stage, made):
        rendered, problems = _make(stage, todo_pages, intact, "生成网页")
        _refuse(problems)
    forget(stage.places, stage.store)
    made |= rendered
    outputs = {path: out for path, out in intact.items() if path in jobs} | made
    changed = tuple(
        sorted(path for path, out in made.items() if path not in intact or out.sha256 != intact[path].sha256)
    )
    files = _switched(stage, outputs, bool(changed or gone), listing)
    differs = (*changed, *gone, MANIFEST) if files[MANIFEST] != stage.found.get(MANIFEST) else ()
    _remember(stage.store, [*todo, *todo_pages], outputs, differs, gone)
    return Published(files, changed, len(jobs) - len(changed), gone)


def stale(jobs: Sequence[Job], intact: Mapping[str, Output]) -> list[Job]:
    """Return the jobs whose file is not there as published, or would come out differently."""
    return [job for job in jobs if job.output not in intact or intact[job.output].key != job.key]


def _bring_up(stage: Stage, intact: Mapping[str, Output]) -> None:
    """Make the next tree equal to the published one, by what changed last time or from the ground."""
    places, store = stage.places, stage.store
    differs = load_note(store, TWIN)
    with store:
        save_note(store, TWIN, None)
    if differs is None or not places.next.is_dir() or not places.output.is_dir():
        shutil.rmtree(places.next, ignore_errors=True)
        places.next.mkdir(parents=True)
        linked(places.output, places.next, sorted(intact))
        return
    # What must go goes first: a file may now be where a folder was, or a folder where a file was.
    for path in differs:
        if path not in intact:
            remove(places.next, path)
    linked(places.output, places.next, (path for path in differs if path in intact))


def _make_early(
    stage: Stage, waves: Sequence[Sequence[Job]], todo: Sequence[Job], intact: Mapping[str, Output]
) -> dict[str, Output]:
    """Make what of `waves` is in `todo`, but for what a build that failed has left; raise NotPublished."""
    made = used_again(stage.places, stage.store, todo)
    with _kept_for_the_next(stage, made):
        for wave in waves:
            wanted = [job for job in stale(wave, intact) if job.output not in made]
            done, problems = _make(stage, wanted, intact, "制作文档")
            made |= done
            _refuse(problems)
    return made


def _make(
    stage: Stage, todo: Sequence[Job], intact: Mapping[str, Output], step: str
) -> tuple[dict[str, Output], tuple[Problem, ...]]:
    """Make the files of `todo`; return their records, and the problems of those that could not be made."""

    def ready(job: Job) -> tuple[Job, str]:
        published = intact.get(job.output)
        return job, published.sha256 if published else ""

    work = partial(make, Bench(stage.context, stage.places.output, stage.places.next))
    # A document takes as long as a hundred pages: one is a task, and a few are worth workers.
    heavy = bool(todo) and isinstance(todo[0], DocumentJob | HandoutJob)
    parts = ([ready(job) for job in part] for part in (chunks(todo, 1) if heavy else chunks(todo)))
    workers = stage.workers if heavy and len(todo) > 2 else workers_for(len(todo), stage.workers)
    keys = {job.output: job.key for job in todo}
    made: dict[str, Output] = {}
    problems: list[Problem] = []
    for done in spread(work, parts, workers):
        for item in done:
            if isinstance(item, Problem):
                problems.append(item)
            else:
                key = keys[item.path]
                made[item.path] = Output(item.path, key, item.sha256, item.size, item.mtime_ns, item.pages)
        stage.progress(step, len(made), len(todo))
    # A line of a template is wrong once, not once for each page.
    return made, tuple(dict.fromkeys(problems))


def _refuse(problems: tuple[Problem, ...]) -> None:
    if problems:
        raise NotPublished(problems)


@contextmanager
def _kept_for_the_next(stage: Stage, documents: Mapping[str, Output]) -> Iterator[None]:
    """Keep `documents` if others, or pages, show that nothing can be published now."""
    try:
        yield
    except NotPublished:
        keep(stage.places, stage.store, documents)
        raise


def _switched(stage: Stage, outputs: Mapping[str, Output], differs: bool, listing: bytes) -> dict[str, tuple[int, int]]:
    """Write the manifest and switch, if anything differs; return all files with size and mtime_ns."""
    files = {path: (out.size, out.mtime_ns) for path, out in outputs.items()}
    wanted = manifest(outputs)
    if not differs and listing == wanted:
        return files | {MANIFEST: stage.found[MANIFEST]}
    status = write(stage.places.next, MANIFEST, wanted)
    switch(stage.places.next, stage.places.output, stage.places.old)
    return files | {MANIFEST: (status.st_size, status.st_mtime_ns)}


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
