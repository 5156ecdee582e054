"""What a rubric comes to on the sheet: total, vetoes, verdict."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from xlsxwriter.utility import xl_rowcol_to_cell

from site_src.model.types.rubric import Rubric, Veto, sum_of
from site_src.render.documents.excel.cell import Area, merge, write
from site_src.render.documents.excel.rubric_category import (
    CATEGORY,
    NUMBER,
    SUM_HEIGHT,
    TEXT,
    Columns,
    Scored,
    score_cells,
)
from site_src.render.documents.excel.verdict import NO, YES, verdict_formula
from site_src.render.documents.excel.workbook import LINE, Sheet


def result_rows(sheet: Sheet, row: int, rubric: Rubric, scored: Sequence[Scored], columns: Columns) -> int:
    """Write the rows after the categories and return the row after them."""
    counted = [one for one in scored if one.category.counted]
    total = row
    row = _sum(sheet, row, "总得分", counted, columns)
    row = _sum(sheet, row, "不计入总分的得分", [one for one in scored if not one.category.counted], columns)
    veto_rows = range(row, row + len(rubric.vetoes))
    for veto_row, veto in zip(veto_rows, rubric.vetoes, strict=True):
        _veto(sheet, veto_row, veto, columns)
    row = veto_rows.stop
    for by, column in zip(rubric.scored_by, columns.scorers, strict=True):
        merge(sheet, Area(row, CATEGORY, row, NUMBER), f"结论（{by}）", sheet.formats.label)
        merge(sheet, Area(row, TEXT, row, columns.scorers[-1]), None, sheet.formats.result)
        unscored, count = _unscored(counted, column)
        vetoes = [xl_rowcol_to_cell(veto_row, column) for veto_row in veto_rows]
        formula = verdict_formula(rubric, xl_rowcol_to_cell(total, column), unscored, vetoes)
        sheet.page.write_formula(row, TEXT, formula, sheet.formats.result, f"还有{count}条没有打分")
        sheet.page.set_row(row, LINE * 1.75)
        row += 1
    return row


def _sum(sheet: Sheet, row: int, label: str, parts: Sequence[Scored], columns: Columns) -> int:
    """Write the sum of some categories, none if there are none; return the row after it."""
    if not parts:
        return row
    merge(sheet, Area(row, CATEGORY, row, columns.last_text), label, sheet.formats.label)
    write(sheet, row, columns.points, sum((sum_of(one.category) for one in parts), Decimal(0)), sheet.formats.number)
    for column in columns.scorers:
        cells = ",".join(xl_rowcol_to_cell(one.sum_row, column) for one in parts)
        sheet.page.write_formula(row, column, f"=ROUND(SUM({cells}),2)", sheet.formats.result, 0)
    sheet.page.set_row(row, SUM_HEIGHT)
    return row + 1


def _veto(sheet: Sheet, row: int, veto: Veto, columns: Columns) -> None:
    merge(sheet, Area(row, CATEGORY, row, columns.points), f"一票否决：{veto.when}", sheet.formats.label)
    choice = {"validate": "list", "source": [YES, NO], "error_title": "填写有误", "error_message": "请选是或否"}
    sheet.page.set_row(row, SUM_HEIGHT)
    for column in columns.scorers:
        write(sheet, row, column, NO, sheet.formats.answer_number)
        sheet.page.data_validation(row, column, row, column, choice)


def _unscored(scored: Sequence[Scored], column: int) -> tuple[str, int]:
    """Return an expression for how many items have no score yet, and how many there are.

    Of items of which the best counts, one score is enough.
    """
    count, parts = 0, []
    for one in scored:
        alone, groups = score_cells(one, column)
        count += len(alone) + len(groups)
        parts += [f"COUNT({','.join(alone)})"] if alone else []
        parts += [f"SIGN(COUNT({','.join(group)}))" for group in groups.values()]
    return f"({count}-{'-'.join(parts)})", count
