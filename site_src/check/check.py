"""All checks of a site."""

from __future__ import annotations

from collections.abc import Callable

from site_src.assemble.site import Site
from site_src.discover.source import Inventory
from site_src.model.card import Card
from site_src.model.entry import Entry
from site_src.problems import Problem
from site_src.theme import Theme


def faults(site: Site, theme: Theme, inventory: Inventory, record: Callable[[Card], Entry]) -> tuple[Problem, ...]:
    """Return what is wrong with the site as a whole."""
    return ()
