"""Jobs of the QR codes that take an article from a screen to a phone."""

from __future__ import annotations

from collections.abc import Iterator

from site_src.assemble.live import LiveEntry
from site_src.assemble.site import Site
from site_src.plan.jobs.qr import QrJob
from site_src.plan.planning import Planning


def qr_path(site: Site, entry: LiveEntry) -> str:
    """Return the output path of the QR code of an entry; empty without an address or where it is not wanted."""
    if not (site.config.base_url and site.config.qr and site.types[entry.card.type].passed_on):
        return ""
    return f"qr/{entry.permalink.removesuffix('.html')}.svg"


def qr_jobs(planning: Planning) -> Iterator[QrJob]:
    """Yield the job of each QR code; there are none as long as the address of the site is not known."""
    site, frame = planning.site, planning.frame
    base = site.config.base_url or ""
    for entry in site.entries:
        if output := qr_path(site, entry):
            yield QrJob("qr", output, entry.card.path, frame.engine, base + entry.permalink)
