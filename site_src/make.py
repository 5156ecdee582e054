"""The jobs of one wave, in workers: each goes from a job to its file in the next tree, so that no bytes travel."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from site_src.cache.store import Store
from site_src.inspect.document import document_problems
from site_src.kind import Wave
from site_src.plan.job import Job
from site_src.problems import Problem
from site_src.publish.outputs import Output
from site_src.publish.tree import linked, write
from site_src.render.context import RenderContext
from site_src.render.fault import RenderFault
from site_src.render.render import render
from site_src.workers import chunks, spread, workers_for


class Made(NamedTuple):
    """A file in the next tree."""

    path: str
    sha256: str
    size: int
    mtime_ns: int
    pages: int


@dataclass(frozen=True, slots=True)
class Bench:
    """Where a worker finds and puts things: the values of the renderers, the published tree, the next one."""

    context: RenderContext
    live: Path
    next: Path


def make_wave(
    bench: Bench,
    wave: Wave,
    todo: Sequence[Job],
    keys: Mapping[str, bytes],
    published: Mapping[str, Output],
    workers: int,
    progress: Callable[[str, int, int], None],
) -> tuple[dict[str, Output], tuple[Problem, ...]]:
    """Make the files of `todo`; return their records, and the problems of those that could not be made.

    `keys` are those of the jobs, by output path, `published` the records of files that lie in the output as they were published.
    """

    def ready(part: Iterable[Job]) -> list[tuple[Job, str]]:
        return [(job, published[job.output].sha256 if job.output in published else "") for job in part]

    parts = map(ready, chunks(todo, 1) if wave.apiece else chunks(todo))
    # A document takes as long as a hundred pages: a few are worth workers.
    hands = workers if wave.apiece and len(todo) > 2 else workers_for(len(todo), workers)
    made: dict[str, Output] = {}
    problems: list[Problem] = []
    for done in spread(partial(_make, bench), parts, hands):
        for item in done:
            if isinstance(item, Problem):
                problems.append(item)
            else:
                made[item.path] = Output(item.path, keys[item.path], item.sha256, item.size, item.mtime_ns, item.pages)
        progress(wave.doing, len(made), len(todo))
    # A line of a template is wrong once, not once for each page.
    return made, tuple(dict.fromkeys(problems))


def _make(bench: Bench, work: Sequence[tuple[Job, str]]) -> list[Made | Problem]:
    """Make the file of each job; beside it stands the SHA-256 of the published file, or nothing.

    A file whose bytes have not changed stays the same file: its time tells a mirror
    or a web server that there is nothing to fetch. A mistake that shows only now is a
    problem in place of the file.
    """
    done: list[Made | Problem] = []
    # Opened for each chunk: a connection kept longer would outlive a cache that was thrown away.
    with closing(Store(bench.context.store, "", readonly=True)) as store:
        for job, published in work:
            try:
                artifact = render(job, bench.context, store)
            except RenderFault as fault:
                done.append(fault.problem)
                continue
            if found := document_problems(job, artifact.data, bench.context, store):
                done.extend(found)
                continue
            digest = sha256(artifact.data).hexdigest()
            if digest == published:
                linked(bench.live, bench.next, (job.output,))
                status = (bench.live / job.output).stat()
            else:
                status = write(bench.next, job.output, artifact.data)
            done.append(Made(job.output, digest, status.st_size, status.st_mtime_ns, artifact.pages))
    return done
