"""What a workbook works out itself: the formulas of fields and columns, the sums of a table."""

from __future__ import annotations

from collections.abc import Mapping

from xlsxwriter.utility import xl_rowcol_to_cell

from site_src.model.form.field import Answer
from site_src.model.form.formula import worked_out
from site_src.model.form.table import TableBlock
from site_src.render.documents.excel.cell import Area, merge, write
from site_src.render.documents.excel.workbook import Sheet


def write_computed(sheet: Sheet, row: int, column: int, answer: Answer, cells: Mapping[str, str]) -> None:
    """Write the formula of `answer` into a cell; `cells` are those of its operands, by their ids.

    It shows nothing until all operands are filled in, nor where it would divide by nothing.
    """
    operands = [cells[one] for one in answer.operands]
    given = f"COUNT({','.join(operands)})={len(operands)}"
    formula = f'=IF({given},IFERROR(ROUND({worked_out(answer.formula, operands, unit=answer.unit)},2),""),"")'
    sheet.page.write_formula(row, column, formula, sheet.formats.result, "")


def computed_rows(sheet: Sheet, table: TableBlock, first: int, count: int) -> None:
    """Write the formulas of the computed columns into `count` rows from `first`."""
    places = {column.id: index for index, column in enumerate(table.columns)}
    for column in table.columns:
        for row in range(first, first + count) if column.formula else ():
            cells = {id: xl_rowcol_to_cell(row, index) for id, index in places.items()}
            write_computed(sheet, row, places[column.id], column, cells)


def total_row(sheet: Sheet, table: TableBlock, first: int, count: int) -> int:
    """Write the row of sums below `count` rows from `first`, if the table has one; return the row after it."""
    if table.total is None:
        return first + count
    row, ids = first + count, [column.id for column in table.columns]
    start = min(ids.index(name) for name in table.total.sums)
    if start:
        merge(sheet, Area(row, 0, row, start - 1), table.total.label, sheet.formats.label)
    for index in range(start, len(ids)):
        if ids[index] in table.total.sums:
            cells = ":".join(xl_rowcol_to_cell(one, index) for one in (first, row - 1))
            sheet.page.write_formula(row, index, f"=ROUND(SUM({cells}),2)", sheet.formats.result, 0)
        else:
            write(sheet, row, index, None, sheet.formats.text)
    return row + 1


def computed_fields(sheet: Sheet, answers: Mapping[str, Answer], places: Mapping[str, tuple[int, int]]) -> None:
    """Write the formulas of the fields beside the list; `places` are their rows and columns, by their ids."""
    cells = {id: xl_rowcol_to_cell(*place) for id, place in places.items()}
    for id, answer in answers.items():
        if answer.formula:
            write_computed(sheet, *places[id], answer, cells)
