"""A list as a workbook: a title, lines above, a table with its head on each page, lines below."""

from __future__ import annotations

from collections.abc import Sequence
from math import fsum

from xlsxwriter.utility import xl_range_abs

from site_src.render.documents.excel.cell import Area, Value, merge, write
from site_src.render.documents.excel.column import ExcelColumn, answer_format, limit
from site_src.render.documents.excel.workbook import LINE, Spreadsheet, workbook
from site_src.render.documents.handouts.listing import Listing

SHEET_NAME = "表"
MARK_HEIGHT = 20.0
"""Points of the row with the number of an attachment."""

Rows = Sequence[Sequence[Value]]


def listing_xlsx(listing: Listing, foot: str) -> bytes:
    """Return `listing` as a workbook to filter: the headings of its groups become columns."""
    heads, rows = listing.flat
    columns = [ExcelColumn(head.label, head.width) for head in heads]
    title = f"{listing.title}（示例）" if listing.sample else listing.title
    return list_xlsx(title, columns, rows, foot, landscape=listing.landscape)


def list_xlsx(title: str, columns: Sequence[ExcelColumn], rows: Rows, foot: str, *, landscape: bool = False) -> bytes:
    """Return a workbook that lists `rows`, to filter and to print; `foot` stands below each page.

    A row has a value for each column. A text stays literally as it is; what is published
    is not to be filled in, so the sheet is open.
    """

    def fill(sheet: Spreadsheet) -> None:
        top = head_of_list(sheet, title, columns)
        table_head(sheet, top, columns)
        for number, row in enumerate(rows, start=top + 1):
            table_row(sheet, number, columns, row)
        if rows:
            sheet.page.autofilter(top, 0, top + len(rows), len(columns) - 1)
        sheet.page.print_area(0, 0, top + len(rows), len(columns) - 1)

    return workbook(title, SHEET_NAME, foot, fill, landscape=landscape)


def head_of_list(sheet: Spreadsheet, title: str, columns: Sequence[ExcelColumn], mark: str = "") -> int:
    """Write the title over all columns, above it the number of the attachment if there is a `mark`, and set their widths.

    Return the row below.
    """
    for index, column in enumerate(columns):
        # A full-width character takes two of the digits that Excel counts.
        sheet.page.set_column(index, index, column.width * 2 + 1)
    room = title_room(columns)
    lines = sum(1 + int(len(line) // room) for line in title.split("\n"))
    row = 0
    if mark:
        merge(sheet, Area(0, 0, 0, len(columns) - 1), mark, sheet.formats.mark)
        sheet.page.set_row(0, MARK_HEIGHT)
        row = 1
    merge(sheet, Area(row, 0, row, len(columns) - 1), title, sheet.formats.title)
    sheet.page.set_row(row, 12 + 22 * lines)
    return row + 1


def title_room(columns: Sequence[ExcelColumn]) -> float:
    """Return how many full-width characters of the title stand in one line above `columns`."""
    return max(fsum(column.width for column in columns) * 11 / 16 - 1, 1)


def table_head(sheet: Spreadsheet, row: int, columns: Sequence[ExcelColumn]) -> None:
    """Write the head of a table; it stays in view and is printed on each page."""
    for index, column in enumerate(columns):
        write(sheet, row, index, column.label, sheet.formats.head)
    lines = max(1 + int((len(column.label) - 0.5) // column.width) for column in columns)
    sheet.page.set_row(row, LINE * (lines + 0.5))
    sheet.page.freeze_panes(row + 1, 0)
    sheet.page.repeat_rows(row)


def table_row(sheet: Spreadsheet, row: int, columns: Sequence[ExcelColumn], values: Sequence[Value]) -> None:
    """Write one row as high as its longest cell needs."""
    lines = 1
    for index, (column, value) in enumerate(zip(columns, values, strict=True)):
        looks = sheet.formats.text if isinstance(value, str) else sheet.formats.number
        write(sheet, row, index, value, looks)
        if isinstance(value, str):
            lines = max(lines, sum(1 + int(len(part) // (column.width + 0.5)) for part in value.split("\n")))
    sheet.page.set_row(row, LINE * lines + 4)


def blank_rows(sheet: Spreadsheet, first: int, columns: Sequence[ExcelColumn], count: int) -> None:
    """Write `count` rows to fill in; an automatic number is there already."""
    for row in range(first, first + count):
        for index, column in enumerate(columns):
            if column.takes == "auto_number":
                write(sheet, row, index, row - first + 1, sheet.formats.number)
            else:
                write(sheet, row, index, None, answer_format(column, sheet))
        sheet.page.set_row(row, LINE * 1.5)
    for index, column in enumerate(columns):
        limit(column, Area(first, index, first + count - 1, index), sheet)


def name_area(sheet: Spreadsheet, name: str, area: Area) -> None:
    """Name the cells of a field, so that a program finds them: ``field.schools.address``."""
    sheet.book.define_name(f"field.{name}", f"='{SHEET_NAME}'!{xl_range_abs(*area)}")
