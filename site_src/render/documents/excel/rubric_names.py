"""The cells that the page of a rubric fills in, by names that its tool knows (js/tools/score/core/answers.js)."""

from __future__ import annotations

from collections.abc import Sequence

from xlsxwriter.utility import xl_rowcol_to_cell

from site_src.render.documents.excel.rubric_category import Columns, Scored
from site_src.render.documents.excel.workbook import Spreadsheet
from site_src.render.documents.sums import sums_of
from site_src.scoring.rubric import RubricArithmetic

TOTALS = {"": "total", "_base": "base", "_converted": "converted", "_bonus": "bonus", "_all": "overall"}
"""By the keys of the sums: what their cells are called."""


def name_cells(
    sheet: Spreadsheet,
    arithmetic: RubricArithmetic,
    scored: Sequence[Scored],
    columns: Columns,
    conditions: range,
    results: range,
) -> None:
    """Name scores, sums, vetoes and the verdict of each scorer: ``score.1.7`` is what the first gives the seventh item.

    `conditions` and `results` are the rows above and below those that are scored.
    """
    lines = [TOTALS[line.key] for line in sums_of(arithmetic)]
    first = results.start + len(lines)
    vetoes = [*conditions, *range(first, first + sum(not veto.condition for veto in arithmetic.vetoes))]
    for number, column in enumerate(columns.scorers, 1):
        for part, one in enumerate(scored, 1):
            for name, row in one.rows.items():
                _name(sheet, f"score.{number}.{name}", row, column)
            if one.sum_row is not None:
                _name(sheet, f"sum.{number}.{part}", one.sum_row, column)
        for row, name in enumerate(lines, results.start):
            _name(sheet, f"{name}.{number}", row, column)
        for place, row in enumerate(vetoes, 1):
            _name(sheet, f"veto.{number}.{place}", row, column)
        _name(sheet, f"verdict.{number}", results.stop - len(columns.scorers) + number - 1, columns.text)


def _name(sheet: Spreadsheet, name: str, row: int, column: int) -> None:
    place = xl_rowcol_to_cell(row, column, row_abs=True, col_abs=True)
    sheet.book.define_name(name, f"='{sheet.page.get_name()}'!{place}")
