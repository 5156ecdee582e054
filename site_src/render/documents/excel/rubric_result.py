"""What a rubric comes to on the sheet: total, vetoes, verdict."""

from __future__ import annotations

from collections.abc import Sequence

from xlsxwriter.utility import xl_rowcol_to_cell

from site_src.model.types.rubric import Rubric, RubricVeto
from site_src.render.documents.excel.cell import Area, merge, write
from site_src.render.documents.excel.formula import Cells, formula_of, unscored_of
from site_src.render.documents.excel.rubric_category import (
    CATEGORY,
    NUMBER,
    SUM_HEIGHT,
    TEXT,
    Columns,
    Scored,
)
from site_src.render.documents.excel.verdict import NO, YES, verdict_formula
from site_src.render.documents.excel.workbook import LINE, Spreadsheet
from site_src.render.documents.sums import sums_of
from site_src.scoring.expression import Expression
from site_src.scoring.rubric import RubricArithmetic


def result_rows(sheet: Spreadsheet, row: int, rubric: Rubric, scored: Sequence[Scored], columns: Columns) -> int:
    """Write the rows after the categories and return the row after them."""
    arithmetic = rubric.arithmetic
    cells = {column: _cells(scored, column) for column in columns.scorers}
    total = row
    for line in sums_of(arithmetic):
        merge(sheet, Area(row, CATEGORY, row, columns.last_text), line.label, sheet.formats.label)
        write(sheet, row, columns.points, line.most, sheet.formats.number)
        for column in columns.scorers:
            formula = formula_of(line.sum, cells[column])
            sheet.page.write_formula(row, column, f"={formula}", sheet.formats.result, "")
        sheet.page.set_row(row, SUM_HEIGHT)
        row += 1
    veto_rows = range(row, row + len(rubric.vetoes))
    for veto_row, veto in zip(veto_rows, rubric.vetoes, strict=True):
        _veto(sheet, veto_row, veto, columns)
    row = veto_rows.stop
    for by, column in zip(rubric.scored_by, columns.scorers, strict=True):
        merge(sheet, Area(row, CATEGORY, row, NUMBER), f"结论（{by}）", sheet.formats.label)
        merge(sheet, Area(row, TEXT, row, columns.scorers[-1]), None, sheet.formats.result)
        unscored, count = _unscored(arithmetic, cells[column])
        vetoes = [xl_rowcol_to_cell(veto_row, column) for veto_row in veto_rows]
        formula = verdict_formula(arithmetic, f"N({xl_rowcol_to_cell(total, column)})", unscored, vetoes)
        sheet.page.write_formula(row, TEXT, formula, sheet.formats.result, f"还有{count}条没有打分")
        sheet.page.set_row(row, LINE * 1.75)
        row += 1
    return row


def _cells(scored: Sequence[Scored], column: int) -> dict[Expression, str]:
    """Return the cells of all scores and of the sums of the categories in one column."""
    return {expression: cell for one in scored for expression, cell in one.cells(column).items()}


def _unscored(arithmetic: RubricArithmetic, cells: Cells) -> tuple[str, int]:
    return unscored_of((term.expression for part in arithmetic.counted for term in part.terms), cells)


def _veto(sheet: Spreadsheet, row: int, veto: RubricVeto, columns: Columns) -> None:
    merge(sheet, Area(row, CATEGORY, row, columns.points), f"一票否决：{veto.when}", sheet.formats.label)
    choice = {"validate": "list", "source": [YES, NO], "error_title": "填写有误", "error_message": "请选是或否"}
    sheet.page.set_row(row, SUM_HEIGHT)
    for column in columns.scorers:
        write(sheet, row, column, NO, sheet.formats.answer_number)
        sheet.page.data_validation(row, column, row, column, choice)
