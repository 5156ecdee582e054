"""A form as a Word file: the same fields, cells and pages as its PDF, with content controls to fill in."""

from __future__ import annotations

from collections.abc import Iterator
from types import MappingProxyType

from site_src.model.form.blanks import tables
from site_src.model.types.form import Form
from site_src.model.types.rubric import Rubric
from site_src.render.documents.sheet.of_form import form_sheet
from site_src.render.documents.sheet.sheet import Sheet
from site_src.render.documents.table_rows import NO_ROWS, TableRows
from site_src.render.documents.word.cover import cover_page
from site_src.render.documents.word.flow import FlowBreak, FlowItem, body
from site_src.render.documents.word.heading import heading, heading_height, notes
from site_src.render.documents.word.package import blank_document, packed
from site_src.render.documents.word.paper import LANDSCAPE, PORTRAIT, set_up
from site_src.render.documents.word.section import section_items
from site_src.render.documents.word.setting import Answers, Setting

EMPTY: Answers = MappingProxyType({})


def form_docx(
    form: Form, foot: str, answers: Answers = EMPTY, rubric: Rubric | None = None, rows: TableRows = NO_ROWS
) -> bytes:
    """Return `form` as a Word file with `foot` (version, digest) in small type below each page.

    `answers` stand in the blanks, by the names that `form_blanks.fields` gives
    (``unit_name``; a cell of a table is ``equipment.2.cost``); without them the form is
    empty. A form with a table of a rubric needs that `rubric`; ValueError without it.
    `rows` are those that its tables take from a directory.
    """
    named = {table.rubric for table in tables(form) if table.rubric}
    if rubric is None and named:
        raise ValueError(f"the form {form.title} prints a rubric, and none is given")
    return sheet_docx(form_sheet(form, {id: rubric for id in named if rubric}, rows), foot, answers)


def sheet_docx(sheet: Sheet, foot: str, answers: Answers = EMPTY) -> bytes:
    """Return `sheet` as a Word file with `foot` below each page and `answers` in its blanks, by their names."""
    setting = Setting(LANDSCAPE if sheet.landscape else PORTRAIT, answers)
    document = blank_document(sheet.title + sheet.edition)
    set_up(document, setting.paper, foot, cover=sheet.cover is not None)
    end = document.element.body.sectPr
    for element in body(_items(sheet, setting), setting.width):
        end.addprevious(element)
    return packed(document)


def _items(sheet: Sheet, setting: Setting) -> Iterator[FlowItem]:
    used = 0
    if sheet.cover:
        yield from cover_page(sheet, sheet.cover, setting)
        yield FlowBreak.PAGE
    else:
        yield from heading(sheet, setting)
        used = heading_height(sheet, setting)
    for section in sheet.sections:
        yield from section_items(section, setting, used)
    yield from notes(sheet.notes)
