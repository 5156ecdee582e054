"""Jobs of calendars to subscribe to: one of the whole portal, one of each entry that has a time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from site_src.assemble.live import LiveEntry
from site_src.assemble.site import Site
from site_src.plan.frame import Frame
from site_src.plan.jobs.timed import TimedJob
from site_src.plan.occasions import CALENDAR, calendar_path
from site_src.plan.planning import Planning


def timed_entries(site: Site) -> Iterator[LiveEntry]:
    """Yield the published entries that have a calendar, section by section."""
    for group in site.sections.values():
        yield from (entry for entry in group if calendar_path(entry))


def calendar_jobs(planning: Planning) -> Iterator[TimedJob]:
    """Yield the jobs of all calendars; none if nothing has a time."""
    site, frame = planning.site, planning.frame
    entries = tuple(timed_entries(site))
    if entries:
        yield _job(CALENDAR, "content/", site.config.name, frame, entries)
    for entry in entries:
        yield _job(calendar_path(entry), entry.card.path, entry.card.title, frame, (entry,))


def _job(output: str, source: str, title: str, frame: Frame, entries: Sequence[LiveEntry]) -> TimedJob:
    return TimedJob("ics", output, source, frame.engine, frame.site_digest, frame.shown(entries), title)
