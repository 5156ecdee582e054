"""Jobs of what sections give to take away."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from site_src.assemble.site import Site
from site_src.assemble.slugs import ASSETS
from site_src.digest import combined, digest_of
from site_src.plan.document_jobs import DocumentView, Made, look_of, mark_of
from site_src.plan.handouts import Handout, handouts
from site_src.plan.job import Job, job
from site_src.theme import Theme


class Publisher(NamedTuple):
    """What a handout says of those who publish it; `as_of` is the day up to which a list is kept, or empty."""

    name: str
    brief: str
    organisation: str
    address: str
    as_of: str


def handout_jobs(site: Site, theme: Theme, engine: bytes) -> Iterator[Job]:
    """Yield the jobs of all handouts; none if the theme does not say what documents look like."""
    look = look_of(theme, engine)
    if not look:
        return
    config = site.config
    for one in handouts(site):
        as_of = str(config.section(one.section).as_of or "")
        publisher = Publisher(config.name, config.brief, config.organisation, config.base_url or "", as_of)
        parts = {
            "look": look,
            "portal": digest_of(publisher),
            "entries": _digest(one),
        }
        yield job(
            output_of(one), "handout", f"content/{one.section}/", parts,
            handout=one.kind, title=one.title, year=one.year, entries=one.entries, publisher=publisher,
        )  # fmt: skip


def _digest(handout: Handout) -> bytes:
    # Not the face that pages show: paper says nothing of what is open today.
    return combined(entry.card.face for entry in handout.entries)


def output_of(handout: Handout) -> str:
    """Return the output path of a handout."""
    return f"{ASSETS}/{handout.section}/{handout.file}"


def handouts_of(site: Site, made: Mapping[str, Made]) -> dict[str, tuple[DocumentView, ...]]:
    """Return the handouts of each section as its page offers them, as far as they are made."""
    found: dict[str, tuple[DocumentView, ...]] = {}
    for one in handouts(site) if made else ():
        output = output_of(one)
        if output in made:
            name = f"{site.config.name}{one.title}{output[output.rindex('.') :]}"
            view = DocumentView(one.kind, one.label, output, name, mark_of(_digest(one)), *made[output])
            found[one.section] = (*found.get(one.section, ()), view)
    return found
