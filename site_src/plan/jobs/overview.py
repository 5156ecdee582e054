"""Pages that show the portal as a whole: the first one, the tags, the map, the page for an address that is not there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated

from site_src.plan.jobs.page import PageJob
from site_src.plan.key_part import FACES, NAMED_FACES, PLAIN, KeyPart
from site_src.plan.views.browse import IndexLink
from site_src.plan.views.card import CardView


@dataclass(frozen=True, slots=True)
class HomePage(PageJob):
    """The first page; the fields are those of `HomeView`."""

    latest: Annotated[Mapping[str, tuple[CardView, ...]], NAMED_FACES]
    due: Annotated[tuple[CardView, ...], FACES]
    coming: Annotated[tuple[CardView, ...], FACES]


@dataclass(frozen=True, slots=True)
class MissingPage(PageJob):
    """The page for an address that does not exist."""


@dataclass(frozen=True, slots=True)
class TagsPage(PageJob):
    """All tags: the path of the page of each, and how many entries it has."""

    paths: Annotated[Mapping[str, str], KeyPart(PLAIN.digest, name="tags")]
    counts: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class MapPage(PageJob):
    """The map of the site: its pages, how many entries each section and each column has, and the pages of the index."""

    pages: Annotated[tuple[CardView, ...], FACES]
    shelves: Mapping[str, int]
    columns: Mapping[str, int]
    months: tuple[IndexLink, ...]
    letters: tuple[IndexLink, ...]
