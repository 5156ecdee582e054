"""Render one job with the renderer of its kind."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from site_src.cache.store import Store
from site_src.named import named
from site_src.plan.job import Job
from site_src.render.context import RenderContext
from site_src.render.fault import RenderFault

Renderer = Callable[[Job, RenderContext, Store], bytes | tuple[bytes, int]]


class Artifact(NamedTuple):
    """The bytes of one output file; `pages` if it is a document that has them."""

    output: str
    data: bytes
    pages: int = 0


def render(job: Job, context: RenderContext, store: Store) -> Artifact:
    """Render one job. Raises RenderFault for a mistake that shows only now."""
    renderer: Renderer = named(context.renderers[job.kind])
    try:
        made = renderer(job, context, store)
    except RenderFault:
        raise
    except Exception as error:
        from site_src.render.template_fault import template_problem  # brings the template engine with it

        if (problem := template_problem(error, context)) is None:
            raise
        raise RenderFault(problem) from error
    return Artifact(job.output, made) if isinstance(made, bytes) else Artifact(job.output, *made)
