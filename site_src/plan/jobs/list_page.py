"""One page of a list: of a section, a column, a tag."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, NamedTuple

from site_src.plan.jobs.page import PageJob
from site_src.plan.key_part import FACE, FACES, NAMED_FACES
from site_src.plan.views.card import CardView
from site_src.plan.views.document import DocumentView, Offered
from site_src.plan.views.link import SectionLink


class ListPosition(NamedTuple):
    """Which page of which list it is: kind of list, the list, number, how many there are, paths of the pages beside it."""

    listing: str
    shelf: SectionLink
    number: int
    total: int
    newer: str
    older: str


@dataclass(frozen=True, slots=True)
class ListPage(PageJob):
    """One page of a list; the fields are those of `ListView`."""

    entries: Annotated[tuple[CardView, ...], FACES]
    place: ListPosition
    current: Annotated[Mapping[str, CardView], NAMED_FACES]
    asked: Annotated[CardView | None, FACE]
    documents: Offered
    handouts: tuple[DocumentView, ...]
