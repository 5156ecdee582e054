"""Atom feeds (RFC 4287)."""

from __future__ import annotations

from uuid import NAMESPACE_URL, uuid5
from xml.sax.saxutils import escape, quoteattr
from zoneinfo import ZoneInfo

from site_src.cache.store import Store
from site_src.model.values.moment import Moment
from site_src.plan.jobs.timed import TimedJob
from site_src.plan.views.page import root_of
from site_src.render.context import RenderContext


def feed(job: TimedJob, context: RenderContext, store: Store) -> bytes:
    """Return the feed of a job's entries, newest first.

    Ids do not depend on the address of the site, so a move to another host shows no
    reader an old entry as new. Without an address links are relative to the feed.
    """
    config = context.site.config
    zone = config.zone
    base = context.site.base_url or root_of(job.output)
    entries = job.entries
    newest = max((_instant(card.updated or card.date, zone) for card in entries), default="1970-01-01T00:00:00+00:00")
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang={quoteattr(config.language)}>',
        f"<title>{escape(job.title)}</title>",
        f"<id>{_urn(config.name, job.output)}</id>",
        f"<updated>{newest}</updated>",
        f"<author><name>{escape(config.organisation)}</name></author>",
        f'<link rel="self" href={quoteattr(base + job.output)}/>',
        f'<link rel="alternate" type="text/html" href={quoteattr(base + job.output.removesuffix("feed.xml") + "index.html")}/>',
    ]
    for card in entries:
        lines += [
            "<entry>",
            f"<title>{escape(card.title)}</title>",
            f"<id>{_urn(config.name, card.id)}</id>",
            f'<link rel="alternate" type="text/html" href={quoteattr(base + card.url)}/>',
            f"<published>{_instant(card.date, zone)}</published>",
            f"<updated>{_instant(card.updated or card.date, zone)}</updated>",
            f"<summary>{escape(card.summary)}</summary>",
            *(f"<category term={quoteattr(tag)}/>" for tag in card.tags),
            "</entry>",
        ]
    return "\n".join([*lines, "</feed>", ""]).encode()


def _instant(text: str, zone: ZoneInfo) -> str:
    return Moment.parse(text).start.replace(tzinfo=zone).isoformat()


def _urn(site: str, place: str) -> str:
    return uuid5(NAMESPACE_URL, f"yizhan:{site}:{place}").urn
