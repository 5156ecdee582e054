"""How things stand before anything is made: what was published, and what of it still lies in the output."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from site_src.plan.job import MANIFEST, Job
from site_src.publish.found import is_junk
from site_src.publish.outputs import Output


@dataclass(frozen=True, slots=True)
class Baseline:
    """`before` are the records of the last build, `found` size and mtime_ns of the files that lie in the output now.

    `intact` are the records of those that are as they were published: one that was touched or lost is made again.
    """

    before: Mapping[str, Output]
    found: Mapping[str, tuple[int, int]]
    intact: Mapping[str, Output]

    def stale(self, jobs: Iterable[Job], keys: Mapping[str, bytes]) -> list[Job]:
        """Return the jobs whose file is not there as published, or would come out differently; `keys` by output path."""
        intact = self.intact
        return [job for job in jobs if job.output not in intact or intact[job.output].key != keys[job.output]]

    def unseen(self, jobs: Iterable[Job], keys: Mapping[str, bytes], marks: Mapping[str, bytes]) -> list[Job]:
        """Return the jobs whose file is as it should be, but was seen by other inspections; `marks` by output kind."""
        intact = self.intact
        return [
            job for job in jobs
            if (out := intact.get(job.output)) and out.key == keys[job.output] and out.inspected != marks[job.kind]
        ]  # fmt: skip

    def gone(self, jobs: Iterable[Job]) -> tuple[str, ...]:
        """Return the paths of what lies in the output and is no longer wanted.

        What has no record is ours all the same: a build that died after its switch made it.
        """
        known = (self.before.keys() | self.found.keys()) - {job.output for job in jobs} - {MANIFEST}
        return tuple(sorted(path for path in known if not is_junk(path)))


def baseline(before: Mapping[str, Output], found: Mapping[str, tuple[int, int]]) -> Baseline:
    """Return how things stand before anything is made."""
    intact = {path: out for path, out in before.items() if found.get(path) == (out.size, out.mtime_ns)}
    return Baseline(before, found, intact)
