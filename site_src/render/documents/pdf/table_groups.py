"""The rows of a table on paper: its name, its heads, its rows, its sums."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from site_src.render.documents.pdf.blanks import lines_of
from site_src.render.documents.pdf.printed import Group, Line, PrintedCell, PrintedRow
from site_src.render.documents.sheet.blank import Blank
from site_src.render.documents.sheet.block import Table
from site_src.render.documents.sheet.cell import Cell, Row

_ROOM, _HEIGHT = 30.0, Decimal(8)
"""Millimetres of an area in a cell of a table."""


def groups_of(table: Table) -> Iterator[Group]:
    """Yield the rows of a table that stands alone; its heads are repeated on each page that it reaches."""
    yield Group((_row(table.head),), "head")
    if table.by == "print":
        yield Group((*(_asked(row) for row in table.rows), *([_row(table.total)] if table.total else [])))
        return
    if table.by == "rubric":
        for group in table.groups:
            yield Group(tuple(map(_row, group)), "together")
        if table.total:
            yield Group((_row(table.total),))
    elif table.by == "directory":
        yield Group(tuple(map(_row, table.rows)), "listed")
    else:
        yield Group(tuple(_filled(table)))


def side_rows(table: Table) -> Iterator[PrintedRow]:
    """Yield the rows of a table with its name in a merged cell beside them."""
    name = PrintedCell(
        "label", ((table.label,),), table.label_span, 1 + len(table.rows) + bool(table.total), table.hint
    )
    yield PrintedRow((name, *_row(table.head).cells))
    yield from _filled(table)


def name_row(table: Table, width: int) -> Iterator[PrintedRow]:
    """Yield the full-width row with the table's name, if it stands above."""
    if table.label_at == "above":
        yield PrintedRow((PrintedCell("heading", ((table.label,),), width, hint=table.hint),))


def _filled(table: Table) -> Iterator[PrintedRow]:
    yield from map(_row, table.rows)
    if table.total:
        yield _row(table.total)


def _row(row: Row) -> PrintedRow:
    return PrintedRow(tuple(map(_cell, row.cells)))


def _asked(row: Row) -> PrintedRow:
    """Return a row whose printed questions all begin at the left, short ones too."""
    cells = _row(row).cells
    return PrintedRow(tuple(cell._replace(role="note") if cell.role == "text" else cell for cell in cells))


def _cell(cell: Cell) -> PrintedCell:
    lines = tuple(made for line in cell.lines for made in _lines(line))
    role = "blank" if cell.role == "number" else cell.role
    assert role in ("label", "head", "text", "blank")
    return PrintedCell(role, lines, cell.span, cell.rows, cell.hint)


def _lines(line: tuple[object, ...]) -> tuple[Line, ...]:
    (item,) = line
    if isinstance(item, Blank):
        return lines_of(item, _ROOM, None if item.type == "text" else _HEIGHT)
    assert isinstance(item, str)
    return ((item,),)
