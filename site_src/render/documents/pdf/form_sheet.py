"""A form as a sheet: cover, sections, notes, in the order and with the words of its YAML."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from site_src.model.form.blanks import fields, tables
from site_src.model.form.field import FormField
from site_src.model.form.table import TableBlock
from site_src.model.types.form import Cover as FormCover
from site_src.model.types.form import Form
from site_src.model.types.rubric import Rubric
from site_src.render.documents.pdf.blanks import line
from site_src.render.documents.pdf.form_grid import Setting, parts_of
from site_src.render.documents.pdf.rubric_rows import score_names
from site_src.render.documents.pdf.sheet import Break, Cover, Free, Grid, Part, Sheet
from site_src.render.documents.table_rows import NO_ROWS, TableRows
from site_src.render.documents.title import title_lines

_TITLES = {"portrait": 21.0, "landscape": 32.0}
"""Full-width characters in a line of the title."""

_WIDTHS = {"portrait": 166.0, "landscape": 253.0}
"""Millimetres between the margins that the theme's style gives a sheet."""


def sheet_of(form: Form, rubrics: Mapping[str, Rubric], rows: TableRows = NO_ROWS) -> Sheet:
    """Return the sheet of `form`; `rubrics` are those that its tables name, by their ids, `rows` those of its tables.

    Raises KeyError if one is missing.
    """
    setting = Setting(_WIDTHS[form.orientation], rubrics, totals_of(form, rubrics), rows)
    parts = [part for section in form.sections for part in parts_of(section, setting)]
    return Sheet(
        title=form.title + form.edition,
        title_lines=title_lines(form, _TITLES[form.orientation]),
        mark="" if form.cover else form.number,
        sample=form.sample,
        landscape=form.orientation == "landscape",
        cover=_cover(form.cover) if form.cover else None,
        parts=tuple(joined(parts)),
        notes=form.notes,
    )


def joined(parts: list[Part]) -> Iterator[Part]:
    """Yield `parts`, each grid or box that follows another made to touch it."""
    before = False
    for part in parts:
        framed = isinstance(part, Grid) or (isinstance(part, Free) and part.kind == "box")
        yield part._replace(joined=True) if framed and before and not isinstance(part, Break) else part
        before = framed


def totals_of(form: Form, rubrics: Mapping[str, Rubric]) -> dict[str, tuple[str, ...]]:
    """Return, for each field that holds the total of a rubric's table, the names of the scores in it.

    A total is a field for a score that can reach what the rubric gives: without its bonus, or
    with it. It belongs to the column of the same filler, the first if none is named.
    """
    found: dict[str, tuple[str, ...]] = {}
    for table in tables(form):
        if not table.rubric:
            continue
        rubric = rubrics[table.rubric]
        for one in fields(form):
            field = one.answer
            if isinstance(field, FormField) and field.type == "score" and field.most in (rubric.total, rubric.highest):
                found[field.id] = _operands(table, rubric, field)
    return found


def _operands(table: TableBlock, rubric: Rubric, field: FormField) -> tuple[str, ...]:
    scored = [column for column in table.columns if column.type == "score"]
    same = [column for column in scored if column.filled_by == field.filled_by]
    return score_names(table, rubric, (same or scored)[0], bonus=field.most != rubric.total)


def _cover(cover: FormCover) -> Cover:
    blanks = tuple((field.label, line(field, field.id)) for field in cover.fields)
    return Cover(cover.corner_mark, blanks, cover.imprint)
