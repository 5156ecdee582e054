"""The rows of a table of a form: heads, blank rows, a total, its name in a merged cell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from site_src.model.form.table import Column, TableBlock, cell_name
from site_src.render.documents.pdf.blanks import computed, line, lines_of
from site_src.render.documents.pdf.sheet import Blank, Cell, Line, Row
from site_src.render.documents.table_rows import TableRow


def head_row(table: TableBlock) -> Row:
    """Return the row of column heads, with the table's name at the side if it stands there."""
    heads = tuple(
        Cell("head", ((column.label,),), column.span, hint=column.hint if column.type == "printed" else "")
        for column in table.columns
    )
    if table.label_at != "side":
        return Row(heads)
    rows = 1 + table.blank_rows + bool(table.total)
    return Row((Cell("label", ((table.label,),), table.label_span, rows, table.hint), *heads))


def blank_rows(table: TableBlock) -> Iterator[Row]:
    """Yield the rows to fill in; the first of automatic numbers is 1."""
    for number in range(1, table.blank_rows + 1):
        yield Row(tuple(_cell(table, number, column) for column in table.columns))


def filled_rows(table: TableBlock, rows: Sequence[TableRow]) -> Iterator[Row]:
    """Yield a row for each of `rows`; the columns of which they say nothing are to be filled in."""
    for number, row in enumerate(rows, start=1):
        yield Row(tuple(_filled(table, column, row, number) for column in table.columns))


def _filled(table: TableBlock, column: Column, row: TableRow, number: int) -> Cell:
    if not column.origin:
        return _cell(table, number, column)
    return Cell("text", ((str(row[column.id]),),), column.span)


def total_row(table: TableBlock) -> Iterator[Row]:
    """Yield the row of sums, if the table has one; its label covers the columns before the first sum."""
    if table.total is None:
        return
    ids = [column.id for column in table.columns]
    first = min(ids.index(name) for name in table.total.sums)
    covered = sum(column.span for column in table.columns[:first])
    cells = [Cell("label", ((table.total.label,),), covered)] if first else []
    for column in table.columns[first:]:
        blank = ((_sum(table, column),),) if column.id in table.total.sums else ()
        cells.append(Cell("blank", blank, column.span))
    yield Row(tuple(cells))


def name_row(table: TableBlock, width: int) -> Iterator[Row]:
    """Yield the full-width row with the table's name, if it stands above."""
    if table.label_at == "above":
        yield Row((Cell("heading", ((table.label,),), width, hint=table.hint),))


def _cell(table: TableBlock, row: int, column: Column) -> Cell:
    if column.type == "auto_number":
        return Cell("blank", ((str(row),),), column.span)
    name = cell_name(table, row, column)
    return Cell("blank", answer_lines(table, column, row, name), column.span)


def answer_lines(table: TableBlock, column: Column, row: int, name: str) -> tuple[Line, ...]:
    """Return the blank of one cell; boxes become a list to pick from, since a cell has no room for them."""
    if column.choices:
        tip = f"{table.label}第{row}行：{column.label}"
        return ((Blank(kind="pick", name=name, tip=tip, options=column.choices),),)
    lines = lines_of(column, name, 30.0, Decimal(8))
    if lines and isinstance(blank := lines[0][0], Blank) and blank.kind == "line":
        blank = replace(blank, tip=f"{table.label}第{row}行：{blank.tip}")
        columns = {other.id: other for other in table.columns}
        operands = tuple(cell_name(table, row, columns[one]) for one in column.operands)
        return ((computed(blank, column, operands) if operands else blank,),)
    return lines


def _sum(table: TableBlock, column: Column) -> Blank:
    operands: Sequence[str] = [cell_name(table, row, column) for row in range(1, table.blank_rows + 1)]
    label = table.total.label if table.total else ""
    blank = line(column, f"{table.id}.total.{column.id}")
    return replace(blank, tip=f"{table.label}：{label}", readonly=True, computes="SUM", operands=tuple(operands))
