"""Render what pages fill in: the bytes of a document, in a script."""

from __future__ import annotations

from base64 import b64encode

from site_src.cache.store import Store
from site_src.plan.jobs.blank import BlankJob
from site_src.render.context import RenderContext
from site_src.render.documents.carried import carrying


def blank(job: BlankJob, context: RenderContext, store: Store) -> bytes:
    """Return the script that carries a document as base64."""
    return carrying(job.output, b64encode((context.made / job.document).read_bytes()).decode())
