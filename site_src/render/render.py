"""The renderers: output kind -> function. The one place that lists them."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import NamedTuple

from site_src.cache.store import Store
from site_src.plan.job import Job
from site_src.render.context import RenderContext

RENDERERS = {
    "entry": "page.entry_page",
    "list": "page.list_page",
    "home": "page.home_page",
    "missing": "page.missing_page",
    "tags": "page.tags_page",
    "copy": "files.copied",
    "bundle": "files.bundle",
    "robots": "files.robots",
    "sitemap": "files.sitemap",
    "feed": "feed.feed",
}
"""Named, not imported: copying a picture needs no template engine."""

Renderer = Callable[[Job, RenderContext, Store], bytes]


class Artifact(NamedTuple):
    """The bytes of one output file."""

    output: str
    data: bytes


def render(job: Job, context: RenderContext, store: Store) -> Artifact:
    """Render one job."""
    module, name = RENDERERS[job.kind].split(".")
    renderer: Renderer = getattr(import_module(f"site_src.render.{module}"), name)
    return Artifact(job.output, renderer(job, context, store))
