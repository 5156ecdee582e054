"""Links of the portal: in menus and footer, to its sections and columns."""

from __future__ import annotations

from typing import NamedTuple


class Link(NamedTuple):
    """A link in navigation or footer; `url` is a path from the root of the output, or absolute."""

    title: str
    url: str
    external: bool = False


class SectionLink(NamedTuple):
    """A section, a column or a tag with its place; `empty` if nothing is in it now."""

    name: str
    title: str
    url: str
    description: str
    empty: bool = False
