"""The renderers: output kind -> function. The one place that lists them."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import NamedTuple

from site_src.cache.store import Store
from site_src.plan.job import Job
from site_src.render.context import RenderContext
from site_src.render.fault import RenderFault

RENDERERS = {
    "entry": "page.entry_page",
    "list": "page.list_page",
    "home": "page.home_page",
    "missing": "page.missing_page",
    "tags": "page.tags_page",
    "map": "page.map_page",
    "copy": "files.copied",
    "bundle": "files.bundle",
    "robots": "files.robots",
    "sitemap": "files.sitemap",
    "feed": "feed.feed",
    "ics": "calendar.calendar",
    **dict.fromkeys(("form-print", "form-fill", "form-word", "form-excel"), "document.document"),
    **dict.fromkeys(("rubric-print", "rubric-fill", "rubric-word", "rubric-excel"), "document.document"),
    "notice-print": "document.document",
    **dict.fromkeys(("list-pdf", "list-excel", "poster-a4", "poster-a3", "cards", "year-calendar"), "handout.handout"),
    "package": "package.package",
    "booklet": "package.booklet",
    "qr": "qr.qr",
    "gallery-part": "gallery.part_page",
    "gallery-index": "gallery.index_page",
}
"""Named, not imported: copying a picture needs no template engine."""

Renderer = Callable[[Job, RenderContext, Store], bytes | tuple[bytes, int]]


class Artifact(NamedTuple):
    """The bytes of one output file; `pages` if it is a document that has them."""

    output: str
    data: bytes
    pages: int = 0


def render(job: Job, context: RenderContext, store: Store) -> Artifact:
    """Render one job. Raises RenderFault for a mistake that shows only now."""
    module, name = RENDERERS[job.kind].split(".")
    renderer: Renderer = getattr(import_module(f"site_src.render.{module}"), name)
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
