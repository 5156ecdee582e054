"""Where the cells of a form's rows stand, merged cells counted."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from site_src.model.form.cell import Cell, FieldCell, RowBlock


class Slot(NamedTuple):
    """A cell with the first of its columns and the row and rows it covers, counted from 0.

    A field with an option that stands apart has two slots, the lower one `apart`.
    """

    row: int
    rows: int
    column: int
    cell: Cell
    apart: bool = False


def slots(blocks: Sequence[RowBlock], width: int) -> tuple[Slot, ...]:
    """Return the slots of rows that follow each other on a grid of `width` columns, in reading order."""
    return _with_apart(_placed(blocks, width))


def _placed(blocks: Sequence[RowBlock], width: int) -> list[Slot]:
    placed: list[Slot] = []
    free_from = [0] * width
    for row, block in enumerate(blocks):
        columns = iter([column for column in range(width) if free_from[column] <= row])
        for cell in block.cells:
            covered = [next(columns) for _ in range(cell.span)]
            for column in covered:
                free_from[column] = row + cell.rows
            placed.append(Slot(row, cell.rows, covered[0], cell))
    return placed


def _with_apart(placed: Sequence[Slot]) -> tuple[Slot, ...]:
    """Give each field whose last option stands apart a row more, and all beside it too."""
    last = [slot.row + slot.rows - 1 for slot in placed]
    split = sorted({last[index] for index, slot in enumerate(placed) if _has_apart(slot.cell)})
    moved: list[Slot] = []
    for slot, end in zip(placed, last, strict=True):
        row = slot.row + sum(one < slot.row for one in split)
        rows = slot.rows + sum(slot.row <= one <= end for one in split)
        if _has_apart(slot.cell):
            moved.append(slot._replace(row=row, rows=rows - 1))
            moved.append(slot._replace(row=row + rows - 1, rows=1, apart=True))
        else:
            moved.append(slot._replace(row=row, rows=rows))
    return tuple(sorted(moved, key=lambda slot: (slot.row, slot.column)))


def _has_apart(cell: Cell) -> bool:
    return isinstance(cell, FieldCell) and cell.other_apart and bool(cell.other)
