"""A column of a list: its head, its width, and what its cells take."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_rowcol_to_cell

from site_src.model.form.field import Answer
from site_src.render.documents.excel.cell import Area
from site_src.render.documents.excel.limits import rule_of
from site_src.render.documents.excel.workbook import Spreadsheet
from site_src.scoring.limits import Limits

_FIRST_DAY = date(1949, 10, 1)

LONGEST_LIST = 250
"""Characters of all offered answers together; Excel takes no more."""


@dataclass(frozen=True, slots=True)
class ExcelColumn:
    """A column with `label` as its head, `width` full-width characters wide.

    `takes` says what a cell may hold (the type of a field's `Answer`), `options` which answers are
    offered, `limits` which numbers it takes, None where it takes none.
    """

    label: str
    width: float
    takes: str = "text"
    options: tuple[str, ...] = ()
    limits: Limits | None = None


def column_of(answer: Answer, width: float) -> ExcelColumn:
    """Return the column for a column of a form's table."""
    return ExcelColumn(answer.label, width, answer.type, answer.choices, answer.limits)


def answer_format(column: ExcelColumn, sheet: Spreadsheet) -> Format:
    """Return the look of an empty cell to fill in."""
    if column.limits:
        return sheet.formats.answer_number
    return sheet.formats.answer_date if column.takes == "date" else sheet.formats.answer


def limit(column: ExcelColumn, area: Area, sheet: Spreadsheet) -> None:
    """Have Excel refuse, in Chinese, what the cells of `area` may not hold."""
    rule = _rule(column, xl_rowcol_to_cell(area.top, area.left))
    if rule:
        sheet.page.data_validation(*area, {"error_title": "填写有误", **rule})


def _rule(column: ExcelColumn, cell: str) -> dict[str, object]:
    if column.options and len(",".join(column.options)) <= LONGEST_LIST:
        message = "请从列表中选一项"
        return {"validate": "list", "source": list(column.options), "error_message": message}
    if column.takes == "date":
        rule = {"validate": "date", "criteria": ">=", "value": _FIRST_DAY}
        return {**rule, "error_message": "请填日期，如 2026-03-01"}
    return rule_of(column.limits, cell) if column.limits else {}
