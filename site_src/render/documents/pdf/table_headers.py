"""Which headers each cell of a table has, for those who hear the table read out.

WeasyPrint writes them, but loses count of the columns where cells are merged. Here a
header that spans rows, or has cells beside it, heads its rows; any other its columns.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pikepdf import Array, Dictionary, Name, Object, Pdf


@dataclass(frozen=True, slots=True, eq=False)
class _Cell:
    element: Object
    header: bool
    row: int
    column: int
    rows: int
    columns: int


_Table = dict[tuple[int, int], _Cell]
"""The cell at each row and column."""


def head_tables(pdf: Pdf) -> None:
    """Write into every data cell of a tagged PDF which headers it has, and into every header its scope."""
    for table in elements(pdf.Root.StructTreeRoot, "/Table"):
        grid = _grid(table)
        cells = list(dict.fromkeys(grid.values()))
        for cell in cells:
            if cell.header:
                _attributes(cell.element).Scope = Name.Row if _heads_rows(grid, cell) else Name.Column
            else:
                found = [*_left(grid, cell), *_above(grid, cell)] or _nearest(grid, cell)
                _attributes(cell.element).Headers = Array([header.element.ID for header in dict.fromkeys(found)])


def elements(top: Object, kind: str = "") -> Iterator[Object]:
    """Yield the structure elements below `top`, of one kind if it is given, in reading order."""
    kids = top.get("/K", Array())
    for kid in kids.as_list() if isinstance(kids, Array) else [kids]:
        if isinstance(kid, Dictionary) and "/S" in kid:
            if not kind or str(kid.S) == kind:
                yield kid
            yield from elements(kid, kind)


def _grid(table: Object) -> _Table:
    grid: _Table = {}
    for row, line in enumerate(elements(table, "/TR")):
        column = 0
        for element in line.K.as_list() if isinstance(line.get("/K"), Array) else []:
            while (row, column) in grid:
                column += 1
            spans = _attributes(element)
            rows, columns = int(spans.get("/RowSpan", 1)), int(spans.get("/ColSpan", 1))
            cell = _Cell(element, str(element.S) == "/TH", row, column, rows, columns)
            grid.update(((row + down, column + right), cell) for down in range(rows) for right in range(columns))
    return grid


def _attributes(element: Object) -> Object:
    attributes = element.A
    return attributes[0] if isinstance(attributes, Array) else attributes


def _heads_rows(grid: _Table, header: _Cell) -> bool:
    beside = (cell for (row, _), cell in grid.items() if row == header.row)
    return header.rows > 1 or any(not cell.header for cell in beside)


def _left(grid: _Table, cell: _Cell) -> Iterator[_Cell]:
    """Yield the nearest header to the left and those that stand directly before it."""
    met = False
    for column in range(cell.column - 1, -1, -1):
        other = grid.get((cell.row, column))
        if other is None or (met and not other.header):
            return
        if other.header:
            met = True
            yield other


def _above(grid: _Table, cell: _Cell) -> Iterator[_Cell]:
    """Yield the headers of the columns, through the cells above that cover the same columns."""
    for right in range(cell.columns):
        for row in range(cell.row - 1, -1, -1):
            other = grid.get((row, cell.column + right))
            if other is None:
                break
            if other.header:
                if not _heads_rows(grid, other):
                    yield other
                break
            if (other.column, other.columns) != (cell.column, cell.columns):
                break


def _nearest(grid: _Table, cell: _Cell) -> list[_Cell]:
    """Return the last header before `cell`, for one with none at its side."""
    before = [other for other in grid.values() if other.header and (other.row, other.column) < (cell.row, cell.column)]
    return before[-1:]
