"""Jobs of what pages fill in: documents of an entry, in scripts that carry them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from site_src.assemble.site import Site
from site_src.kind import Kinds
from site_src.plan.document_jobs import outputs_of
from site_src.plan.job import Job
from site_src.plan.jobs.blank import BlankJob
from site_src.plan.planning import Planning

SCRIPT = ".js"
"""Added to the path of a document: the script that carries it."""


def blank_jobs(planning: Planning) -> Iterator[BlankJob]:
    """Yield a job for each document that the page of its entry fills in."""
    keys = {job.output: job.key for job in planning.earlier}
    for name in dict.fromkeys(kind.of for kind in planning.kinds.values() if kind.filled_in):
        for entry in planning.site.sections.get(name, ()):
            for kind, output in outputs_of(planning.kinds, entry):
                if kind.filled_in and output in keys:
                    yield BlankJob("blank", output + SCRIPT, entry.card.path, output, keys[output])


def blanks_of(site: Site, kinds: Kinds, jobs: Iterable[Job]) -> dict[str, dict[str, str]]:
    """Return what pages fill in, by the ids of their entries: the paths of scripts by the kinds of what they carry.

    `jobs` are those of all files that pages may fetch.
    """
    planned = {job.output for job in jobs}
    found: dict[str, dict[str, str]] = {}
    for name in dict.fromkeys(kind.of for kind in kinds.values() if kind.filled_in):
        for entry in site.sections.get(name, ()):
            for kind, output in outputs_of(kinds, entry):
                path = output + SCRIPT if kind.filled_in else output
                if path in planned and (kind.filled_in or not kind.offered):
                    found.setdefault(entry.card.id, {})[kind.name] = path
    return found
