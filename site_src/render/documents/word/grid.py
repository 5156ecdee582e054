"""The cells of a sheet's rows with what each covers, a row more where an option stands apart."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from site_src.render.documents.sheet.blank import Blank
from site_src.render.documents.sheet.cell import Cell, Row


class GridSlot(NamedTuple):
    """A cell with the first of its columns and the row and rows it covers, counted from 0.

    A field with an option that stands apart has two slots, the lower one `apart`.
    """

    row: int
    rows: int
    column: int
    cell: Cell
    apart: bool = False


def slots(rows: Sequence[Row]) -> tuple[GridSlot, ...]:
    """Return the slots of rows that follow each other, in reading order.

    Each field whose last option stands apart gets a row more, and all beside it too.
    """
    placed = [GridSlot(number, cell.rows, cell.column, cell) for number, row in enumerate(rows) for cell in row.cells]
    last = [slot.row + slot.rows - 1 for slot in placed]
    split = sorted({last[index] for index, slot in enumerate(placed) if _has_apart(slot.cell)})
    moved: list[GridSlot] = []
    for slot, end in zip(placed, last, strict=True):
        row = slot.row + sum(one < slot.row for one in split)
        height = slot.rows + sum(slot.row <= one <= end for one in split)
        if _has_apart(slot.cell):
            moved.append(slot._replace(row=row, rows=height - 1))
            moved.append(slot._replace(row=row + height - 1, rows=1, apart=True))
        else:
            moved.append(slot._replace(row=row, rows=height))
    return tuple(sorted(moved, key=lambda slot: (slot.row, slot.column)))


def _has_apart(cell: Cell) -> bool:
    item = cell.lines[0][0] if cell.lines else ""
    return isinstance(item, Blank) and item.other_apart and bool(item.other)
