"""Cells: a text stays a text, whatever it begins with."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from xlsxwriter.format import Format

from site_src.render.documents.excel.workbook import Spreadsheet

Value = str | int | Decimal | None


class Area(NamedTuple):
    """A rectangle of cells, from 0, both ends included."""

    top: int
    left: int
    bottom: int
    right: int


def write(sheet: Spreadsheet, row: int, column: int, value: Value, looks: Format) -> None:
    """Write `value` at `row` and `column` (from 0); None leaves an empty cell.

    A text is never taken for a formula, a link or a number. The formats for text keep
    it so when someone edits the cell.
    """
    if value is None or value == "":
        sheet.page.write_blank(row, column, None, looks)
    elif isinstance(value, str):
        sheet.page.write_string(row, column, value, looks)
    else:
        sheet.page.write_number(row, column, value, looks)


def merge(sheet: Spreadsheet, area: Area, value: Value, looks: Format) -> None:
    """Write `value` in the cell that all cells of `area` become."""
    if area.top != area.bottom or area.left != area.right:
        sheet.page.merge_range(*area, "", looks)
    write(sheet, area.top, area.left, value, looks)
