"""Render what is no page: copies, bundles, robots.txt, the sitemap."""

from __future__ import annotations

from xml.sax.saxutils import escape

from site_src.cache.store import Store
from site_src.plan.job import Job
from site_src.render.context import RenderContext


def copied(job: Job, context: RenderContext, store: Store) -> bytes:
    """Return the bytes of a source as they are."""
    return context.file_of(job.inputs["file"]).read_bytes()


def bundle(job: Job, context: RenderContext, store: Store) -> bytes:
    """Return style sheets or scripts one after the other."""
    members = [context.file_of(path).read_text("utf-8").strip() for path in job.inputs["members"]]
    return ("\n".join(members) + "\n").encode()


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
