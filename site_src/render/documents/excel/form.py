"""A form whose heart is one list, as a workbook: the summary of a district, a sign-in sheet."""

from __future__ import annotations

from collections.abc import Sequence
from math import fsum

from site_src.model.form.blanks import fields, list_table
from site_src.model.form.field import Answer
from site_src.model.form.signoff import Signoff
from site_src.model.form.table import TableBlock, TableColumn
from site_src.model.form_arithmetic import form_arithmetic
from site_src.model.types.form import Form
from site_src.render.documents.excel.arithmetic import places_of, total_row, write_computed
from site_src.render.documents.excel.cell import Area, merge
from site_src.render.documents.excel.column import ExcelColumn, answer_format, column_of, limit
from site_src.render.documents.excel.listing import (
    SHEET_NAME,
    blank_rows,
    head_of_list,
    name_area,
    table_head,
    table_row,
    title_room,
)
from site_src.render.documents.excel.workbook import LINE, Spreadsheet, fitting, workbook
from site_src.render.documents.table_rows import NO_ROWS, TableRows
from site_src.render.documents.title import SAMPLE, title_lines

PORTRAIT_WIDTH, LANDSCAPE_WIDTH = 44, 66
"""Full-width characters that an A4 sheet holds side by side."""


def form_xlsx(form: Form, foot: str, rows: TableRows = NO_ROWS) -> bytes:
    """Return a form with one list as a workbook with `foot` below each page.

    `rows` fill the list if it takes them from a directory; else it has its blank rows,
    and then only blanks can be typed into (no password). Every field has a name
    (``field.schools.address``). ValueError for a form that is no list.
    """
    table = list_table(form)
    if table is None:
        raise ValueError(f"the form {form.title} is no list")
    foot, original = fitting(foot)
    columns = _columns(form, table)
    given = rows.get(table.id, ())

    def fill(sheet: Spreadsheet) -> None:
        title = "\n".join(title_lines(form, title_room(columns) - 4 * form.sample))
        head = head_of_list(sheet, title + SAMPLE * form.sample, columns, form.number)
        above, below = _around(form)
        top = _lines(sheet, head, above, columns)
        table_head(sheet, top, columns)
        count = len(given) if table.rows_from else table.blank_rows
        if table.rows_from:
            for number, row in enumerate(given, start=1):
                values = [number if one.type == "auto_number" else row.get(one.id) for one in table.columns]
                table_row(sheet, top + number, columns, values)
            sheet.page.autofilter(top, 0, top + count, len(columns) - 1)
        else:
            blank_rows(sheet, top + 1, columns, count)
        for index, column in enumerate(table.columns):
            if not column.is_filled and count:
                name_area(sheet, f"{table.id}.{column.id}", Area(top + 1, index, top + count, index))
        under = top + 1 + count
        sums = total_row(sheet, table, under)
        under += bool(sums)
        end = _lines(sheet, under, below, columns)
        beside = {name: (row, _cut(columns)) for start, blanks in ((head, above), (under, below))
                  for row, (name, _, _) in enumerate(blanks, start)}  # fmt: skip
        arithmetic = form_arithmetic(form, {}, {table.id: count})
        write_computed(sheet, arithmetic, {**places_of(table, top + 1, count), **sums, **beside})
        _notes(sheet, end, (*form.notes, *filter(None, (original,))), len(columns))
        if not table.rows_from:
            sheet.page.protect("", {"format_rows": True, "format_columns": True, "insert_rows": True})

    return workbook(form.title + form.edition, SHEET_NAME, foot, fill, landscape=form.orientation == "landscape")


def _columns(form: Form, table: TableBlock) -> list[ExcelColumn]:
    grid = next(section.grid for section in form.sections if table in section.blocks)
    whole = LANDSCAPE_WIDTH if form.orientation == "landscape" else PORTRAIT_WIDTH
    columns, start = [], table.label_span if table.label_at == "side" else 0
    for column in table.columns:
        share = sum(grid[start : start + column.span]) / sum(grid)
        columns.append(column_of(column, max(3, round(whole * share))))
        start += column.span
    return columns


Blank = tuple[str, str, Answer | Signoff]
"""Name and label of a field beside the list, and what it takes."""


def _around(form: Form) -> tuple[list[Blank], list[Blank]]:
    """Return the fields above and below the list."""
    above: list[Blank] = []
    below: list[Blank] = []
    passed = False
    for one in fields(form):
        if isinstance(one.answer, TableColumn):
            passed = True
        else:
            (below if passed else above).append((one.name, one.answer.full_label, one.answer))
    return above, below


def _lines(sheet: Spreadsheet, row: int, blanks: Sequence[Blank], columns: Sequence[ExcelColumn]) -> int:
    """Write one line for each field, label and blank, and return the row after them."""
    cut = _cut(columns)
    for name, label, answer in blanks:
        merge(sheet, Area(row, 0, row, cut - 1), label.rstrip("：:"), sheet.formats.label)
        area = Area(row, cut, row, len(columns) - 1)
        column = column_of(answer, 10) if isinstance(answer, Answer) else ExcelColumn(label, 10)
        merge(sheet, area, None, answer_format(column, sheet))
        limit(column, Area(row, cut, row, cut), sheet)
        name_area(sheet, name, Area(row, cut, row, cut))
        sheet.page.set_row(row, LINE * 1.5)
        row += 1
    return row


def _cut(columns: Sequence[ExcelColumn]) -> int:
    """Return the column in which the blanks beside the list begin."""
    # The label needs some room even where the first column only holds a number.
    wide = (index for index in range(1, len(columns)) if fsum(one.width for one in columns[:index]) >= 6)
    return next(wide, max(len(columns) - 1, 1))


def _notes(sheet: Spreadsheet, row: int, notes: Sequence[str], columns: int) -> None:
    for index, note in enumerate(notes):
        merge(sheet, Area(row + index, 0, row + index, columns - 1), note, sheet.formats.note)
