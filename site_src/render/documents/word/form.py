"""A form as a Word file: the same fields, cells and pages as its PDF, with content controls to fill in."""

from __future__ import annotations

from collections.abc import Iterator
from types import MappingProxyType

from site_src.model.form.blanks import tables
from site_src.model.types.form import Form
from site_src.model.types.rubric import Rubric
from site_src.render.documents.table_rows import NO_ROWS, TableRows
from site_src.render.documents.word.cover import cover_page
from site_src.render.documents.word.flow import Break, FlowItem, body
from site_src.render.documents.word.heading import heading, heading_height, notes
from site_src.render.documents.word.package import blank_document, packed
from site_src.render.documents.word.paper import LANDSCAPE, PORTRAIT, set_up
from site_src.render.documents.word.section import section_items
from site_src.render.documents.word.sheet import Answers, Sheet

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
    if rubric is None and any(table.rubric for table in tables(form)):
        raise ValueError(f"the form {form.title} prints a rubric, and none is given")
    sheet = Sheet(LANDSCAPE if form.orientation == "landscape" else PORTRAIT, answers, rubric, rows)
    document = blank_document(form.title + form.edition)
    set_up(document, sheet.paper, foot, cover=form.cover is not None)
    end = document.element.body.sectPr
    for element in body(_items(form, sheet), sheet.width):
        end.addprevious(element)
    return packed(document)


def _items(form: Form, sheet: Sheet) -> Iterator[FlowItem]:
    used = 0
    if form.cover:
        yield from cover_page(form, form.cover, sheet)
        yield Break.PAGE
    else:
        yield from heading(form, sheet)
        used = heading_height(form, sheet)
    for section in form.sections:
        yield from section_items(section, sheet, used)
    yield from notes(form.notes)
