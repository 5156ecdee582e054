"""Lists as they are typed: nested by two spaces or more, numbered ``1.`` or ``1)``."""

from __future__ import annotations

import re
from typing import NamedTuple

ITEM = re.compile(r"( *)(?:([-*+])|([0-9０-９]{1,9})[.)])[ \u3000\xa0]+(?=\S)(.*)")
"""An item: indent, bullet or number, text."""

_DEEPEST_LIST = 7

_MARKER = re.compile(r"^(?:[-*+]|[0-9]+\.)(?= )|^#(?![# ])")
"""What would make the text of an item a list again, or a heading; nobody means that."""

_HALF = str.maketrans("０１２３４５６７８９", "0123456789")


def _escaped(marker: re.Match[str]) -> str:
    return f"{marker.group()[:-1]}\\{marker.group()[-1]}"


class _Level(NamedTuple):
    """An open item; of a numbered list its first number and how many items it has."""

    indent: int
    ordered: bool
    first: int = 0
    items: int = 1


class OpenLists:
    """The list items that are open at the present line, outermost first."""

    __slots__ = ("_levels",)

    def __init__(self) -> None:
        self._levels: list[_Level] = []

    def __bool__(self) -> bool:
        return bool(self._levels)

    def close(self) -> None:
        self._levels.clear()

    def item(self, match: re.Match[str]) -> tuple[str, bool, int]:
        """Open an item; return its line, indented by four spaces a level, whether a new list starts, and its number.

        An item belongs under the last one that stands at least two columns to its left. The
        number is what readers will see if it is not what was typed, else 0.
        """
        indent, bullet, number, text = match.groups()
        levels = self._levels
        left = None
        while levels and (len(indent) < levels[-1].indent + 2 or len(levels) > _DEEPEST_LIST):
            left = levels.pop()
        starts = left is not None and left.ordered != (bullet is None)
        if number:
            number = number.translate(_HALF)
        line = f"{'    ' * len(levels)}{bullet or number + '.'} {_MARKER.sub(_escaped, text)}"
        level, shown = _Level(len(indent), bullet is None, int(number or 0)), 0
        if number and left is not None and not starts:
            level = level._replace(first=left.first, items=left.items + 1)
            if int(number) not in (left.first, left.first + left.items):
                shown = left.first + left.items
        levels.append(level)
        return line, starts, shown

    def inside(self, indent: int) -> str:
        """Return the indent of a paragraph that goes on an item, closing the items it is not in.

        Empty if it is in none of them.
        """
        levels = self._levels
        while levels and indent < levels[-1].indent + 2:
            levels.pop()
        return "    " * len(levels)
