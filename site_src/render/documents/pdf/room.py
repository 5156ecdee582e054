"""How many full-width characters a field takes, and how high it must be for more."""

from __future__ import annotations

from math import ceil
from typing import NamedTuple

from site_src.render.documents.pdf.blanks import PITCH

_EDGES = 3.0
"""Points at the edges of a field, together, that readers leave free."""
_RAGGED = 1
"""Characters that do not fit at the end of a line before a mark that may not begin one."""


class Room(NamedTuple):
    """A field `width` and `height` points large for type of `size` points; a `line` has one line whatever its height."""

    width: float
    height: float
    size: float
    line: bool = False

    @property
    def held(self) -> int:
        """The characters that fit, one at least."""
        down = 1 if self.line else max(1, int((self.height - 1) / (self.size * PITCH)))
        return max(1, self._across * down - _RAGGED * max(0, down - 2))

    def height_for(self, most: int) -> float:
        """Return the height in points at which `most` characters fit."""
        down = next(down for down in range(1, most + 1) if self._across * down - _RAGGED * max(0, down - 2) >= most)
        return ceil(down * self.size * PITCH) + 1.0

    @property
    def _across(self) -> int:
        return max(2, int((self.width - _EDGES) / self.size))
