"""Pages that show the portal as a whole: the first one, the tags, the map."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from site_src.plan.views.browse import IndexLink
from site_src.plan.views.card import CardView
from site_src.plan.views.page import PageView
from site_src.plan.views.site import SiteView


@dataclass(frozen=True, slots=True)
class HomeView:
    """The first page: the newest entries of every section.

    `due` are those that one can still act on, the next deadline first, `coming` the
    events of the next time, the earliest first.
    """

    page: PageView
    site: SiteView
    latest: Mapping[str, tuple[CardView, ...]]
    due: tuple[CardView, ...] = ()
    coming: tuple[CardView, ...] = ()


@dataclass(frozen=True, slots=True)
class TagsView:
    """All tags with the path of their pages and how many entries each has."""

    page: PageView
    site: SiteView
    paths: Mapping[str, str]
    counts: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class MapView:
    """The map of the site: all pages, by name how many entries each section and each column has, the pages of the index."""

    page: PageView
    site: SiteView
    cards: tuple[CardView, ...]
    counts: Mapping[str, int]
    columns: Mapping[str, int]
    months: tuple[IndexLink, ...]
    letters: tuple[IndexLink, ...]
