"""What a rubric comes to on the sheet: total, vetoes, verdict."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from xlsxwriter.utility import xl_rowcol_to_cell

from site_src.model.types.rubric import Rubric
from site_src.render.documents.excel.cell import Area, merge, write
from site_src.render.documents.excel.formula import Cells, formula_of, unscored_of
from site_src.render.documents.excel.rubric_category import (
    SUM_HEIGHT,
    Columns,
    Scored,
)
from site_src.render.documents.excel.verdict import MET, NO, UNMET, YES, mark_formula, verdict_formula
from site_src.render.documents.excel.workbook import LINE, Spreadsheet
from site_src.render.documents.sums import sums_of
from site_src.scoring.expression import Expression
from site_src.scoring.rubric import RubricArithmetic


def condition_rows(sheet: Spreadsheet, row: int, rubric: Rubric, columns: Columns) -> int:
    """Write the conditions from `row` on, above all that is scored, and return the row after them."""
    if rubric.conditions is None:
        return row
    for number, text in enumerate(rubric.conditions.texts, 1):
        _answered(sheet, row, f"{rubric.conditions.title}{number}：{text}", (MET, UNMET), None, columns)
        row += 1
    return row


def result_rows(
    sheet: Spreadsheet, row: int, rubric: Rubric, scored: Sequence[Scored], columns: Columns, conditions: range
) -> int:
    """Write the rows after the categories and return the row after them; `conditions` are the rows of those."""
    arithmetic = rubric.arithmetic
    cells = {column: _cells(scored, column) for column in columns.scorers}
    for line in sums_of(arithmetic):
        merge(sheet, Area(row, 0, row, columns.last_text), line.label, sheet.formats.label)
        write(sheet, row, columns.points, line.most, sheet.formats.number)
        for column in columns.scorers:
            formula = formula_of(line.sum, cells[column])
            sheet.page.write_formula(row, column, f"={formula}", sheet.formats.result, "")
            cells[column] |= {line.sum: xl_rowcol_to_cell(row, column)}
        sheet.page.set_row(row, SUM_HEIGHT)
        row += 1
    judged = {column: found[arithmetic.judged] for column, found in cells.items()}
    vetoes = [veto for veto in arithmetic.vetoes if not veto.condition]
    for veto_row, veto in enumerate(vetoes, row):
        _answered(sheet, veto_row, f"一票否决：{veto.when}", (YES, NO), NO, columns)
    answered = (*conditions, *range(row, row + len(vetoes)))
    row = _mark_rows(sheet, row + len(vetoes), arithmetic, cells, judged)
    for by, column in zip(rubric.scorers, columns.scorers, strict=True):
        merge(sheet, Area(row, 0, row, columns.number), f"结论（{by}）" if by else "结论", sheet.formats.label)
        merge(sheet, Area(row, columns.text, row, columns.scorers[-1]), None, sheet.formats.result)
        unscored, count = _unscored(arithmetic, cells[column])
        cells_answered = [xl_rowcol_to_cell(one, column) for one in answered]
        formula = verdict_formula(arithmetic, judged[column], unscored, cells_answered)
        begun = f"还有{len(conditions)}条条件没有勾选" if conditions else f"还有{count}条没有打分"
        sheet.page.write_formula(row, columns.text, formula, sheet.formats.result, begun)
        sheet.page.set_row(row, LINE * 1.75)
        row += 1
    return row


def _mark_rows(
    sheet: Spreadsheet, row: int, arithmetic: RubricArithmetic, cells: Mapping[int, Cells], judged: Mapping[int, str]
) -> int:
    """Write the marks from `row` on where bands give the verdict, which then does not speak of them; return the next row.

    They are held against what is `judged` in each column.
    """
    for mark in arithmetic.marks if arithmetic.bands else ():
        merge(sheet, Area(row, 0, row, min(cells) - 1), mark.line, sheet.formats.label)
        for column, scores in cells.items():
            unscored = _unscored(arithmetic, scores)[0]
            formula = mark_formula(mark, f"N({judged[column]})", unscored, falls=arithmetic.falls)
            sheet.page.write_formula(row, column, formula, sheet.formats.result, "")
        sheet.page.set_row(row, SUM_HEIGHT)
        row += 1
    return row


def _cells(scored: Sequence[Scored], column: int) -> dict[Expression, str]:
    """Return the cells of all scores and of the sums of the categories in one column."""
    return {expression: cell for one in scored for expression, cell in one.cells(column).items()}


def _unscored(arithmetic: RubricArithmetic, cells: Cells) -> tuple[str, int]:
    return unscored_of((term for part in arithmetic.counted for term in part.terms), cells)


def _answered(
    sheet: Spreadsheet, row: int, text: str, answers: tuple[str, str], given: str | None, columns: Columns
) -> None:
    """Write a row that is answered by each scorer with one of two words; what is `given` stands there already."""
    merge(sheet, Area(row, 0, row, columns.points), text, sheet.formats.label)
    choice: dict[str, object] = {"validate": "list", "source": list(answers), "error_title": "填写有误"}
    choice["error_message"] = f"请选{'或'.join(answers)}"
    sheet.page.set_row(row, SUM_HEIGHT * (1 + len(text) // 40))
    for column in columns.scorers:
        write(sheet, row, column, given, sheet.formats.answer_number)
        sheet.page.data_validation(row, column, row, column, choice)
