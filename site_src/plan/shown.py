"""What else a job shows beside its own entry: kept with the published file, so that a change has a name."""

from __future__ import annotations

from collections.abc import Iterator

from site_src.assemble.live import LiveEntry
from site_src.plan.job import Job


def shown_entries(job: Job) -> Iterator[LiveEntry]:
    """Yield the entries that the file of `job` lists, or names as neighbours or in its text."""
    inputs = job.inputs
    for name in ("newer", "older"):
        if inputs.get(name) is not None:
            yield inputs[name]
    yield from inputs.get("related", {}).values()
    yield from inputs.get("boards", ())
    for name in ("entries", "due", "coming"):
        yield from inputs.get(name, ())
    for group in inputs.get("rows", {}).values():
        yield from group
    if "page" in inputs:
        yield from inputs["page"].entries
    for group in inputs.get("latest", {}).values():
        yield from group


def faces(job: Job) -> dict[str, bytes]:
    """Return a digest of what is shown of each.

    Entries are named by id, ends of references by ``@`` and id or URL, files of a package by ``+`` and name.
    """
    found = {entry.card.id: entry.face for entry in shown_entries(job)}
    for target in job.inputs.get("targets", ()):
        found[f"@{target.entry or target.url}"] = target.digest
    for file in job.inputs.get("enclosed", ()):
        found[f"+{file.name}"] = file.key
    return found
