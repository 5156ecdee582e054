"""Plain data that remembers where each of its values stands in the source."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, ClassVar, Protocol

Location = tuple[str | int, ...]
"""The way from the root to a value: keys of mappings and indexes of sequences."""


class Scalar(str):
    """A text as the source has it: ``17:30``, ``no`` and ``0519`` stay what was written."""

    __slots__ = ()
    plain: ClassVar[bool] = False
    """Whether it was written without quotes."""


class Plain(Scalar):
    """A text without quotes, of which an editor may have meant a number or a yes."""

    __slots__ = ()
    plain: ClassVar[bool] = True


class TableCell(Scalar):
    """The text of a cell of a table: a spreadsheet has its own way to write a day, and Alt+Enter."""

    __slots__ = ()
    cell: ClassVar[bool] = True


class Marks(Protocol):
    """Knows the places of one tree. Lines and columns count from 1 and are those of the file."""

    def locate(self, way: Location, key: bool) -> tuple[int, int]:
        """Return the line and column of the value at `way`, or of its key.

        A step that leads nowhere ends the way: the last value that was found counts.
        """


@dataclass(frozen=True, slots=True)
class Tree:
    """One record. `value` is made of dict, list, `Scalar` and None (nothing written)."""

    value: Any
    marks: Marks = field(repr=False, compare=False)

    def locate(self, way: Location, key: bool = False) -> tuple[int, int]:
        """Return the line and column of the value at `way` (or of its key).

        For what is missing, the place is that of the mapping in which it should stand.
        """
        return self.marks.locate(way, key)
