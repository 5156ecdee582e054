"""The index of the site for who cannot search: by month and by the first letter of titles."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from site_src.plan.views.card import CardView
from site_src.plan.views.page import PageView
from site_src.plan.views.site import SiteView


class IndexLink(NamedTuple):
    """A page of the index: what it is called (2026年11月, X), its path, and how many entries stand there."""

    title: str
    url: str
    total: int


@dataclass(frozen=True, slots=True)
class BrowseView:
    """One page of the index. `kinds` has what an entry of each content type is called, by its folder."""

    page: PageView
    site: SiteView
    cards: tuple[CardView, ...]
    kinds: Mapping[str, str]
