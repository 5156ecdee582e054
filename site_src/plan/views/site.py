"""The small record that every page sees."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from site_src.config import SiteConfig
from site_src.model.facts.contact import ContactFacts
from site_src.model.facts.opening import Opening
from site_src.plan.views.card import CardView
from site_src.plan.views.link import Link, SectionLink


@dataclass(frozen=True, slots=True)
class SiteView:
    """Who runs the portal, and where things are.

    `assets` maps the theme's bundles to their fingerprinted output paths. `as_of` says, in words, at which pinned moment a
    demonstration stands still; empty for a live portal. `logo` is the path of the logo,
    empty for that of the theme, `home` names the parts of the home page in their order.
    `hotlines` are those of the help bar without the portal's own, which is `local_line`; `crisis` is the page that says
    what to do in a crisis. `map`, `calendar` and `search` are the paths of the map of the site, of its calendar and of the
    page to search on, empty if it has none.
    """

    config: SiteConfig
    navigation: tuple[Link, ...]
    footer: tuple[tuple[str, tuple[Link, ...]], ...]
    hotlines: tuple[CardView[ContactFacts], ...]
    local_line: CardView[ContactFacts] | None
    crisis: Link | None
    sections: Mapping[str, SectionLink]
    columns: Mapping[str, SectionLink]
    assets: Mapping[str, str]
    as_of: str
    base_url: str
    logo: str
    home: tuple[str, ...]
    map: str
    calendar: str
    search: str

    @property
    def steady_line(self) -> CardView[ContactFacts] | None:
        """The line to talk to at any hour: the first of the help bar that is no emergency call."""
        return next((line for line in self.hotlines if line.facts.kind != "emergency"), None)

    @property
    def local_week(self) -> tuple[Opening, ...]:
        """The hours in which the portal's own line comes first; never for a sample, nor for one that states no hours."""
        line = self.local_line
        return line.facts.opening if line and not line.sample else ()

    def navigation_data(self) -> list[object]:
        """Return menus, sections and columns as plain data."""
        return [self.navigation, self.footer, [*self.sections.values(), *self.columns.values()]]
