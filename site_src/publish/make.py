"""Render jobs and write their files into the next tree: the work of one worker."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from site_src.cache.store import Store
from site_src.inspect.document import document_problems
from site_src.plan.job import Job
from site_src.problems import Problem
from site_src.publish.tree import linked, write
from site_src.render.context import RenderContext
from site_src.render.fault import RenderFault
from site_src.render.render import render


class Made(NamedTuple):
    """A file in the next tree; `same` if its bytes are those that are published already."""

    path: str
    sha256: str
    size: int
    mtime_ns: int
    same: bool
    pages: int


@dataclass(frozen=True, slots=True)
class Bench:
    """Where a worker finds and puts things. `published` has the digest of each intact file by path."""

    context: RenderContext
    live: Path
    next: Path


def make(bench: Bench, work: Sequence[tuple[Job, str]]) -> list[Made | Problem]:
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
            if problems := document_problems(job, artifact.data, bench.context, store):
                done.extend(problems)
                continue
            digest = sha256(artifact.data).hexdigest()
            if digest == published:
                linked(bench.live, bench.next, (job.output,))
                status = (bench.live / job.output).stat()
            else:
                status = write(bench.next, job.output, artifact.data)
            same = digest == published
            done.append(Made(job.output, digest, status.st_size, status.st_mtime_ns, same, artifact.pages))
    return done
