"""A document: a form, a rubric or a notice as PDF, Word or Excel."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, NamedTuple

from site_src.digest import combined, digest
from site_src.plan.job import Job
from site_src.plan.jobs.references import REFERENCES, References
from site_src.plan.jobs.stored import Stored
from site_src.plan.key_part import DIGEST, NAMED_FACES, NOTHING, OF_IT, KeyPart
from site_src.plan.views.card import CardView


class Portal(NamedTuple):
    """Whose document it is: the short name of the portal, and the address its links begin with."""

    brief: str
    address: str


def _stored(used: Mapping[str, Stored]) -> bytes:
    if not used:
        return NOTHING
    return combined([digest("\n".join(used).encode()), *(entry.digest for entry in used.values())])


@dataclass(frozen=True, slots=True)
class DocumentJob(Job):
    """A document of one entry.

    `look` is the digest of what documents look like and of the program, `used` holds the
    rubrics that a form prints or the form that gives a rubric its columns, by id,
    `rows` the entries that a form lists, by content type, `related` those that a notice
    or its body shows more of than their titles, by id. `number` is what a form or rubric is called as an
    attachment, empty if it bears no number.
    """

    look: Annotated[bytes, DIGEST]
    portal: Portal
    entry: Annotated[Stored, OF_IT]
    used: Annotated[Mapping[str, Stored], KeyPart(_stored)]
    rows: Annotated[Mapping[str, tuple[CardView, ...]], NAMED_FACES]
    related: Annotated[Mapping[str, CardView], NAMED_FACES]
    references: Annotated[References, REFERENCES]
    number: str
