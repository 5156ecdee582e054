"""A column of a list: its head, its width, and what its cells take."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from xlsxwriter.format import Format

from site_src.model.form.field import Answer
from site_src.render.documents.excel.cell import Area
from site_src.render.documents.excel.workbook import Sheet

_NUMBERS = {"number": "decimal", "integer": "integer", "score": "decimal", "year": "integer"}
_FIRST_DAY = date(1949, 10, 1)

LONGEST_LIST = 250
"""Characters of all offered answers together; Excel takes no more."""


@dataclass(frozen=True, slots=True)
class ListColumn:
    """A column with `label` as its head, `width` full-width characters wide.

    `takes` says what a cell may hold (a type of `form_field`), `options` which answers are offered.
    """

    label: str
    width: float
    takes: str = "text"
    options: tuple[str, ...] = ()
    least: Decimal | None = None
    most: Decimal | None = None

    @property
    def is_number(self) -> bool:
        return self.takes in _NUMBERS


def column_of(answer: Answer, width: float) -> ListColumn:
    """Return the column for a column of a form's table."""
    return ListColumn(answer.label, width, answer.type, answer.choices, answer.least, answer.most)


def answer_format(column: ListColumn, sheet: Sheet) -> Format:
    """Return the look of an empty cell to fill in."""
    if column.is_number:
        return sheet.formats.answer_number
    return sheet.formats.answer_date if column.takes == "date" else sheet.formats.answer


def limit(column: ListColumn, area: Area, sheet: Sheet) -> None:
    """Have Excel refuse, in Chinese, what the cells of `area` may not hold."""
    rule = _rule(column)
    if rule:
        sheet.page.data_validation(*area, {**rule, "error_title": "填写有误"})


def _rule(column: ListColumn) -> dict[str, object]:
    if column.options and len(",".join(column.options)) <= LONGEST_LIST:
        message = "请从列表中选一项"
        return {"validate": "list", "source": list(column.options), "error_message": message}
    if column.takes == "date":
        rule = {"validate": "date", "criteria": ">=", "value": _FIRST_DAY}
        return {**rule, "error_message": "请填日期，如 2026-03-01"}
    if not column.is_number:
        return {}
    kind = {"validate": _NUMBERS[column.takes]}
    if column.least is not None and column.most is not None:
        message = f"请填 {column.least} 到 {column.most} 之间的数字"
        limits = {"criteria": "between", "minimum": float(column.least), "maximum": float(column.most)}
        return {**kind, **limits, "error_message": message}
    least = column.least if column.least is not None else Decimal(0)
    return {**kind, "criteria": ">=", "value": float(least), "error_message": f"请填不小于 {least} 的数字"}
