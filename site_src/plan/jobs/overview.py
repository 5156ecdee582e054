"""Pages that show the portal as a whole: the first one, the tags, the map, the page for an address that is not there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated

from site_src.plan.jobs.page import Page
from site_src.plan.part import FACES, NAMED_FACES, PLAIN, Part
from site_src.plan.views.card import CardView


@dataclass(frozen=True, slots=True)
class HomePage(Page):
    """The first page; the fields are those of `HomeView`."""

    latest: Annotated[Mapping[str, tuple[CardView, ...]], NAMED_FACES]
    due: Annotated[tuple[CardView, ...], FACES]
    coming: Annotated[tuple[CardView, ...], FACES]


@dataclass(frozen=True, slots=True)
class MissingPage(Page):
    """The page for an address that does not exist."""


@dataclass(frozen=True, slots=True)
class TagsPage(Page):
    """All tags: the path of the page of each, and how many entries it has."""

    paths: Annotated[Mapping[str, str], Part(PLAIN.digest, name="tags")]
    counts: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class MapPage(Page):
    """The map of the site: its pages, and how many entries each section and each column has."""

    pages: Annotated[tuple[CardView, ...], FACES]
    shelves: Mapping[str, int]
    columns: Mapping[str, int]
