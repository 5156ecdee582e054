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
from site_src.digest import digest
from site_src.inspect.inspect import inspect
from site_src.inspection import Inspections, mark_of
from site_src.kind import Wave
from site_src.named import named
from site_src.plan.job import Job
from site_src.problems import Problem
from site_src.publish.outputs import Output
from site_src.publish.tree import linked, write
from site_src.render.context import RenderContext
from site_src.render.fault import RenderFault
from site_src.render.render import render
from site_src.workers import chunks, spread, workers_for


class Task(NamedTuple):
    """A file to be made, or only to be looked at anew; `published` is the SHA-256 of the one that is published, or empty."""

    job: Job
    published: str
    only_inspect: bool


class Made(NamedTuple):
    """A file in the next tree; `findings` are warnings, `left` what later files are made of.

    `pages` is None where the file was there and is only seen anew: what it had left is known.
    """

    path: str
    sha256: str
    size: int
    mtime_ns: int
    pages: int | None
    left: tuple[bytes, ...]
    findings: tuple[Problem, ...]


class WaveResult(NamedTuple):
    """What came of a wave: the records of its files, the parts they left by digest, and what cannot be published."""

    made: dict[str, Output]
    parts: dict[bytes, bytes]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class MakeContext:
    """Where a worker finds and puts things: the values of the renderers, the inspections, the published tree, the next one.

    `leaves` has, by output kind, the name of what takes the parts from a file that later ones are made of.
    """

    context: RenderContext
    inspections: Inspections
    leaves: Mapping[str, str]
    live: Path
    next: Path


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be made of one wave: jobs whose files are `stale`, and `unseen`, those that these inspections have not seen.

    `keys` are those of the jobs, by output path, `published` the records of files that lie in the output as they were
    published, by output path, `marks` those of the inspections, by output kind.
    """

    wave: Wave
    stale: Sequence[Job]
    unseen: Sequence[Job]
    keys: Mapping[str, bytes]
    marks: Mapping[str, bytes]
    published: Mapping[str, Output]


def make_wave(
    making: MakeContext, wanted: Wanted, workers: int, progress: Callable[[str, int, int], None]
) -> WaveResult:
    """Make and inspect the files that are wanted."""
    wave, published = wanted.wave, wanted.published

    def tasks(part: Iterable[tuple[Job, bool]]) -> list[Task]:
        return [Task(job, published[job.output].sha256 if job.output in published else "", lies) for job, lies in part]

    todo = [*((job, False) for job in wanted.stale), *((job, True) for job in wanted.unseen)]
    parts = map(tasks, chunks(todo, 1) if wave.apiece else chunks(todo))
    # A document takes as long as a hundred pages: a few are worth workers.
    hands = workers if wave.apiece and len(todo) > 2 else workers_for(len(todo), workers)
    marks = {job.output: wanted.marks[job.kind] for job, _ in todo}
    made: dict[str, Output] = {}
    left: dict[bytes, bytes] = {}
    problems: list[Problem] = []
    for done in spread(partial(_make, making), parts, hands):
        for item in done:
            if isinstance(item, Problem):
                problems.append(item)
            else:
                before = published[item.path] if item.pages is None else None
                digests = [digest(part) for part in item.left]
                left |= zip(digests, item.left, strict=True)
                made[item.path] = Output(
                    item.path, wanted.keys[item.path], item.sha256, item.size, item.mtime_ns,
                    before.pages if before else item.pages or 0, marks[item.path],
                    before.left if before else b"".join(digests), item.findings,
                )  # fmt: skip
        progress(wave.doing, len(made), len(todo))
    # A line of a template is wrong once, not once for each page.
    return WaveResult(made, left, tuple(dict.fromkeys(problems)))


def _make(making: MakeContext, tasks: Sequence[Task]) -> list[Made | Problem]:
    """Make the file of each job. What it must not say is a problem in place of the file."""
    done: list[Made | Problem] = []
    # Opened for each chunk: a connection kept longer would outlive a cache that was thrown away.
    with closing(Store(making.context.store, "", readonly=True)) as store:
        for task in tasks:
            try:
                done += _made(making, task, store)
            except RenderFault as fault:
                done.append(fault.problem)
    return done


def _made(making: MakeContext, task: Task, store: Store) -> Iterable[Made | Problem]:
    """Render, inspect and write one file.

    A file whose bytes have not changed stays the same file: its time tells a mirror
    or a web server that there is nothing to fetch.
    """
    job, pages, left = task.job, None, ()
    if task.only_inspect:
        data = (making.next / job.output).read_bytes()
    else:
        artifact = render(job, making.context, store)
        data, pages = artifact.data, artifact.pages
        if job.kind in making.leaves:
            left = named(making.leaves[job.kind])(job, data)
    found = inspect(making.inspections, job, data, making.context, store)
    if any(problem.is_error for problem in found):
        return found
    sha = task.published if task.only_inspect else sha256(data).hexdigest()
    if sha != task.published:
        status = write(making.next, job.output, data)
    else:
        if not task.only_inspect:
            linked(making.live, making.next, (job.output,))
        status = (making.live / job.output).stat()
    return [Made(job.output, sha, status.st_size, status.st_mtime_ns, pages, left, found)]


def marks_of(inspections: Inspections, kinds: Iterable[str]) -> dict[str, bytes]:
    """Return the mark of the inspections of each output kind."""
    return {kind: mark_of(inspections, kind) for kind in kinds}
