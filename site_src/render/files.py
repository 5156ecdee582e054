"""Render what is no page: copies, bundles, robots.txt, the sitemap."""

from __future__ import annotations

from codecs import BOM_UTF8
from xml.sax.saxutils import escape

from site_src.cache.store import Store
from site_src.discover.changed import read_unchanged
from site_src.palette import recoloured
from site_src.plan.jobs.files import BundleJob, CopyJob, RobotsJob, SitemapJob
from site_src.plan.jobs.source_file import SourceFile
from site_src.render.context import RenderContext
from site_src.render.old_kernels import with_media_queries
from site_src.render.style_images import with_published_images


def bytes_of(context: RenderContext, source: SourceFile) -> bytes:
    """Return the bytes of a source; raise SourceChanged if they are no longer those of the plan."""
    return read_unchanged(context.file_of(source.path), source.path, source.digest)


def copied(job: CopyJob, context: RenderContext, store: Store) -> bytes:
    """Return the bytes of a source as they are; raise SourceChanged if they are no longer those of the job."""
    return bytes_of(context, job.file)


def bundle(job: BundleJob, context: RenderContext, store: Store) -> bytes:
    """Return style sheets or scripts one after the other, styles in the colours of the theme and for old kernels too.

    Raises SourceChanged as `copied` does, RenderFault for an image that a style names and the theme does not have.
    """
    members = [bytes_of(context, member) for member in job.members]
    if job.output.endswith(".css"):
        members = [
            with_published_images(data.decode("utf-8-sig"), member.path, job.assets).encode()
            for data, member in zip(members, job.members, strict=True)
        ]
    whole = b"\n".join(data.removeprefix(BOM_UTF8).strip() for data in members) + b"\n"
    if not job.output.endswith(".css"):
        return whole
    style = with_media_queries(whole.decode())
    return (recoloured(style, job.palette) if job.palette else style).encode()


def robots(job: RobotsJob, context: RenderContext, store: Store) -> bytes:
    """Return robots.txt: everything may be read; where the sitemap is, if the address of the site is known."""
    base = job.base
    lines = ["User-agent: *", "Allow: /", *([f"Sitemap: {base}sitemap.xml"] if base else [])]
    return ("\n".join(lines) + "\n").encode()


def sitemap(job: SitemapJob, context: RenderContext, store: Store) -> bytes:
    """Return a sitemap (sitemaps.org 0.9) with the day of the last change where it is known, or the index of several."""
    base = job.base
    outer, inner = ("sitemapindex", "sitemap") if job.maps else ("urlset", "url")
    lines = ['<?xml version="1.0" encoding="utf-8"?>', f'<{outer} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">']
    for url, date in (*job.urls, *((path, "") for path in job.maps)):
        place = base if url == "index.html" else f"{base}{url}"
        changed = f"<lastmod>{date[:10]}</lastmod>" if date else ""
        lines.append(f"<{inner}><loc>{escape(place)}</loc>{changed}</{inner}>")
    return "\n".join([*lines, f"</{outer}>", ""]).encode()
