"""Jobs of pages that show the portal as a whole: home, tags, the page for an address that is not there."""

from __future__ import annotations

from collections.abc import Iterator

from site_src.assemble.live import LiveEntry
from site_src.assemble.site import Site
from site_src.assemble.status import State
from site_src.discover.source import SETTINGS
from site_src.model.content_type import Facts
from site_src.model.facts.event import EVENTS, EventFacts
from site_src.plan.frame import Frame
from site_src.plan.job import Job
from site_src.plan.jobs.overview import HomePage, MissingPage, TagsPage
from site_src.plan.planning import Planning
from site_src.plan.tags import tag_paths

HOME_ENTRIES = 8
"""The most entries of a section that the first page shows."""
HOME_DEADLINES = 24
"""The most deadlines that stand on its ruler."""
ACTING = (State.SOON, State.OPEN, State.UPCOMING)


def overview_jobs(planning: Planning) -> Iterator[Job]:
    """Yield the jobs of home, the missing page, and where there are any, tags."""
    site, frame = planning.site, planning.frame
    yield _home(site, frame)
    yield MissingPage("missing", "404.html", SETTINGS, frame.template("missing.html"), frame.site_digest)
    if paths := tag_paths(site.terms, site.slugs):
        counts = {tag: len(site.terms[tag]) for tag in paths}
        template = frame.template("tags.html")
        yield TagsPage("tags", "tags/index.html", "content/", template, frame.site_digest, paths, counts)


def _home(site: Site, frame: Frame) -> HomePage:
    """Return the job of the first page: what is newest in each section, what is due next whenever it was published.

    An event that one need not register for is coming, not due.
    """
    due = sorted(
        (entry for entry in site.entries if _acts(entry) and entry.card.closes and _asks(entry.card.facts)),
        key=lambda entry: (entry.card.closes, entry.card.id),
    )
    coming = sorted(
        (entry for entry in site.of(EVENTS) if _acts(entry) and entry.card.facts.starts),
        key=lambda entry: (entry.card.facts.starts, entry.card.id),
    )
    return HomePage(
        "home", "index.html", SETTINGS, frame.template("home.html"), frame.site_digest,
        latest={name: frame.shown(group[:HOME_ENTRIES]) for name, group in site.sections.items() if group},
        due=frame.shown(due[:HOME_DEADLINES]),
        coming=frame.shown(coming[:HOME_ENTRIES]),
    )  # fmt: skip


def _acts(entry: LiveEntry) -> bool:
    return entry.standing.state in ACTING and bool(entry.permalink)


def _asks(facts: Facts) -> bool:
    """Say whether what closes asks for something: an event that one need not register for only takes place."""
    return not isinstance(facts, EventFacts) or facts.registers
