"""Look at one file that was made, with all inspections of its kind."""

from __future__ import annotations

from site_src.cache.store import Store
from site_src.inspection import Inspections
from site_src.named import named
from site_src.plan.job import Job
from site_src.problems import Problem
from site_src.render.context import RenderContext


def inspect(
    inspections: Inspections, job: Job, data: bytes, context: RenderContext, store: Store
) -> tuple[Problem, ...]:
    """Return what is found in the bytes `data` of the file of `job`."""
    mine = [one for one in inspections if job.kind in one.kinds]
    return tuple(problem for one in mine for problem in named(one.look)(job, data, context, store))
