"""What a workbook works out itself: the formulas of fields and columns, the sums of a table."""

from __future__ import annotations

from collections.abc import Mapping

from xlsxwriter.utility import xl_rowcol_to_cell

from site_src.model.form.table import TableBlock, cell_name
from site_src.render.documents.excel.cell import Area, merge, write
from site_src.render.documents.excel.formula import formula_of
from site_src.render.documents.excel.workbook import Spreadsheet
from site_src.scoring.expression import Expression
from site_src.scoring.form import FormArithmetic

Places = Mapping[str, tuple[int, int]]
"""Row and column of fields, by their names."""


def places_of(table: TableBlock, first: int, count: int) -> dict[str, tuple[int, int]]:
    """Return where the cells of `count` rows from row `first` stand."""
    return {
        cell_name(table, number, column): (first + number - 1, index)
        for number in range(1, count + 1)
        for index, column in enumerate(table.columns)
    }


def write_computed(sheet: Spreadsheet, arithmetic: FormArithmetic, places: Places) -> None:
    """Write the formulas of all that is worked out and has a place."""
    cells: dict[Expression, str] = {name: xl_rowcol_to_cell(*place) for name, place in places.items()}
    for name, expression in arithmetic.computed.items():
        if name in places:
            sheet.page.write_formula(*places[name], f"={formula_of(expression, cells)}", sheet.formats.result, "")


def total_row(sheet: Spreadsheet, table: TableBlock, row: int) -> dict[str, tuple[int, int]]:
    """Write the label of the sums into row `row` and return where the sums go, by their names."""
    if table.total is None:
        return {}
    ids = [column.id for column in table.columns]
    start = min(ids.index(name) for name in table.total.sums)
    if start:
        merge(sheet, Area(row, 0, row, start - 1), table.total.label, sheet.formats.label)
    for index in range(start, len(ids)):
        if ids[index] not in table.total.sums:
            write(sheet, row, index, None, sheet.formats.text)
    return {f"{table.id}.total.{name}": (row, ids.index(name)) for name in table.total.sums}
