"""The page to search on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from site_src.plan.views.page import PageView
from site_src.plan.views.site import SiteView


@dataclass(frozen=True, slots=True)
class SearchView:
    """What the search knows before it loads anything.

    `files` has, by their sort (``titles``, ``texts``, ``pairs``), the versions of the files search/<sort>-<number>.js in order,
    `headings` are the groups of hits in their order, `distress` words of distress, each with how it sounds.
    """

    page: PageView
    site: SiteView
    files: Mapping[str, tuple[str, ...]]
    headings: tuple[str, ...]
    distress: tuple[tuple[str, str], ...]
