"""The gallery of a preview: each part of the theme, shown by its examples."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from site_src.plan.views.page import PageView
from site_src.plan.views.site import SiteView
from site_src.problems import Problem

if TYPE_CHECKING:
    from markupsafe import Markup


@dataclass(frozen=True, slots=True)
class ShownExample:
    """An example as the gallery shows it: its HTML, or why there is none, and the lines of template that made it."""

    number: int
    title: str
    source: str
    html: Markup
    fault: str


@dataclass(frozen=True, slots=True)
class PartView:
    """The page of one part. `unseen` names the macros and parameters that no example uses."""

    page: PageView
    site: SiteView
    name: str
    examples: tuple[ShownExample, ...]
    unseen: tuple[str, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class ListedPart:
    """A part in the list of all: its page, its title, how many examples it has and what they leave unseen."""

    name: str
    url: str
    title: str
    count: int
    unseen: tuple[str, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class GalleryView:
    """The list of all parts."""

    page: PageView
    site: SiteView
    parts: tuple[ListedPart, ...]
