"""What a spreadsheet made of a cell when it saved the table: the text that was typed is gone."""

from __future__ import annotations

import re
from typing import NamedTuple

from site_src.problems import Severity

_POWER = re.compile(r"[-+]?\d(?:\.\d+)?E\+\d{1,3}", re.IGNORECASE)
_CHINESE_DAY = re.compile(r"(\d{1,2})月(\d{1,2})日")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_ENGLISH_DAY = re.compile(rf"(?:(\d{{1,2}})-({'|'.join(_MONTHS)})|({'|'.join(_MONTHS)})-(\d{{1,2}}))", re.IGNORECASE)
_TOO_NARROW = re.compile(r"#{3,}")
_FORMULA = re.compile(r"#(?:REF!|N/A|VALUE!|NAME\?|DIV/0!|NUM!|NULL!)")

SUSPICIOUS = re.compile(r"e\+\d|#|月\d|\d-[a-z]{3}|[a-z]{3}-\d", re.IGNORECASE)
"""Finds a row that needs a look at each of its cells; nearly all have none."""


class Spoilt(NamedTuple):
    """Rule id, message and hint about a cell, and whether there is any doubt (WARNING)."""

    rule: str
    message: str
    hint: str
    severity: Severity = Severity.ERROR


def spoilt(cell: str) -> Spoilt | None:
    """Say what a spreadsheet made of `cell`, if it looks like it."""
    if _POWER.fullmatch(cell):
        return Spoilt(
            "csv-excel-number",
            f"Excel 把一长串数字写成了 {cell}，后面的数位已经丢了",
            "查对原件重填。先选中整列，把单元格格式设成“文本”，再填就不会变",
        )
    if _TOO_NARROW.fullmatch(cell):
        return Spoilt("csv-excel-narrow", "列太窄，Excel 把井号当成内容存了下来", "把这一列拉宽，再存一次")
    if _FORMULA.fullmatch(cell):
        return Spoilt("csv-excel-formula", f"这一格的公式算不出来，存成了 {cell}", "把公式换成它该有的文字或数字")
    if typed := _typed(cell):
        low, high = typed
        return Spoilt(
            "csv-excel-date",
            f"这一格只有 {cell}：填 {low}-{high}，Excel 就会改成这样的日期",
            f"是数目的，写成 {low}—{high} 或 {low}至{high}，Excel 不会再改；真是日期的，写上年份",
            Severity.WARNING,
        )
    return None


def _typed(cell: str) -> tuple[int, int] | None:
    """Return the two numbers of which a spreadsheet made a day without a year."""
    if found := _CHINESE_DAY.fullmatch(cell):
        return int(found[1]), int(found[2])
    if found := _ENGLISH_DAY.fullmatch(cell):
        return _MONTHS.index((found[2] or found[3]).lower()) + 1, int(found[1] or found[4])
    return None
