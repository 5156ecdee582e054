"""What a section gives to take away."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, NamedTuple

from site_src.palette import Recolouring
from site_src.plan.job import Job
from site_src.plan.key_part import DIGEST, FACES
from site_src.plan.views.card import CardView


class Publisher(NamedTuple):
    """What a handout says of those who publish it; `as_of` is the day up to which a list is kept, or empty."""

    name: str
    brief: str
    organisation: str
    address: str
    as_of: str


@dataclass(frozen=True, slots=True)
class HandoutJob(Job):
    """A list, a poster, cards or a calendar.

    `look` is that of documents, `year` that of a calendar, else empty. `sources` are the files of its entries,
    `colours` those of the theme, in which official documents are not printed.
    """

    look: Annotated[bytes, DIGEST]
    portal: Publisher
    entries: Annotated[tuple[CardView, ...], FACES]
    title: str
    year: str
    sources: tuple[str, ...]
    colours: tuple[Recolouring, ...]
