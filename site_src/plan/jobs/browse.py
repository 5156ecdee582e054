"""One page of the index of the site: what was published in a month, or whose title begins with a letter."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from site_src.plan.jobs.page import PageJob
from site_src.plan.key_part import FACES
from site_src.plan.views.card import CardView


@dataclass(frozen=True, slots=True)
class BrowsePage(PageJob):
    """One page of the index; the fields are those of `BrowseView`."""

    title: str
    entries: Annotated[tuple[CardView, ...], FACES]
