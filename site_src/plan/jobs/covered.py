"""A rubric that a page goes through item by item."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from site_src.assemble.site import Site
from site_src.digest import combined, digest
from site_src.model.facts.rubric import RUBRICS
from site_src.plan.jobs.references import References, references_of
from site_src.plan.jobs.stored import Stored, stored
from site_src.plan.key_part import NOTHING, KeyPart


class Covered(NamedTuple):
    """A rubric, the path of its page, and what its items point to."""

    entry: Stored
    url: str
    references: References


def covered_by(site: Site, references: References) -> Iterator[Covered]:
    """Yield the rubrics among what a page names."""
    ends = zip(references.kinds, references.targets, strict=True)
    named = dict.fromkeys(target.entry for kind, target in ends if kind == "entry")
    for id in named:
        if id.startswith(RUBRICS.id("")) and id in site.by_id:
            rubric = site.by_id[id]
            found = references_of(rubric.card.links, site.targets.get(id, ()))
            yield Covered(stored(rubric), rubric.permalink, found)


def _digest(covered: tuple[Covered, ...]) -> bytes:
    if not covered:
        return NOTHING
    parts = [(digest(one.url.encode()), one.entry.digest, one.references.digest) for one in covered]
    return combined([part for three in parts for part in three])


def _faces(covered: tuple[Covered, ...]) -> dict[str, bytes]:
    return {one.entry.id: combined([one.entry.digest, one.references.digest]) for one in covered}


COVERED = KeyPart(_digest, _faces)
