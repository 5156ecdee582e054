"""Render what is no page: copies, bundles, robots.txt, the sitemap."""

from __future__ import annotations

from codecs import BOM_UTF8
from xml.sax.saxutils import escape

from site_src.cache.store import Store
from site_src.digest import combined, digest
from site_src.discover.changed import SourceChanged, read_present, read_unchanged
from site_src.palette import Palette, recoloured
from site_src.plan.job import Job
from site_src.render.context import RenderContext


def copied(job: Job, context: RenderContext, store: Store) -> bytes:
    """Return the bytes of a source as they are; raise SourceChanged if they are no longer those of the job."""
    path = job.inputs["file"]
    return read_unchanged(context.file_of(path), path, job.parts["bytes"])


def bundle(job: Job, context: RenderContext, store: Store) -> bytes:
    """Return style sheets or scripts one after the other, in the colours of the theme; raise SourceChanged as `copied` does."""
    members = [read_present(context.file_of(path), path) for path in job.inputs["members"]]
    if combined(map(digest, members)) != job.parts["members"]:
        raise SourceChanged(job.source)
    whole = b"\n".join(data.removeprefix(BOM_UTF8).strip() for data in members) + b"\n"
    palette: Palette | None = job.inputs["palette"]
    return recoloured(whole.decode(), palette).encode() if palette else whole


def robots(job: Job, context: RenderContext, store: Store) -> bytes:
    """Return robots.txt: everything may be read; where the sitemap is, if the address of the site is known."""
    base = job.inputs["base"]
    lines = ["User-agent: *", "Allow: /", *([f"Sitemap: {base}sitemap.xml"] if base else [])]
    return ("\n".join(lines) + "\n").encode()


def sitemap(job: Job, context: RenderContext, store: Store) -> bytes:
    """Return the sitemap (sitemaps.org 0.9) with the day of the last change where it is known."""
    base = job.inputs["base"]
    lines = ['<?xml version="1.0" encoding="utf-8"?>', '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">']
    for url, date in job.inputs["urls"]:
        place = base if url == "index.html" else f"{base}{url}"
        changed = f"<lastmod>{date[:10]}</lastmod>" if date else ""
        lines.append(f"<url><loc>{escape(place)}</loc>{changed}</url>")
    return "\n".join([*lines, "</urlset>", ""]).encode()
