"""The sheet of a form: cover, sections, notes, in the order and with the words of its YAML."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from site_src.model.form.cover import FormCover
from site_src.model.form_arithmetic import rubric_totals
from site_src.model.types.form import Form
from site_src.model.types.rubric import Rubric
from site_src.render.documents.sheet.answers import blank_of
from site_src.render.documents.sheet.notes import numbered
from site_src.render.documents.sheet.sections import FormContext, section_of
from site_src.render.documents.sheet.sheet import Cover, Sheet
from site_src.render.documents.table_rows import NO_ROWS, TableRows


def form_sheet(
    form: Form,
    rubrics: Mapping[str, Rubric],
    rows: TableRows = NO_ROWS,
    *,
    explained: bool = False,
    remarks: Sequence[str] = (),
) -> Sheet:
    """Return the sheet of `form`.

    `rubrics` are those that its tables name, by their ids, `rows` those that its tables take from a
    directory. A table whose rubric is missing has no rows;
    an `explained` one names evidence too. `remarks` of the site stand below its notes.
    """
    setting = FormContext(rubrics, rubric_totals(form, rubrics), rows, explained)
    return Sheet(
        title=form.title,
        edition=form.edition,
        title_lines=form.title_lines,
        mark=form.number,
        sample=form.sample,
        landscape=form.orientation == "landscape",
        cover=_cover(form.cover) if form.cover else None,
        sections=tuple(section_of(section, setting) for section in form.sections),
        notes=numbered((*form.notes, *remarks)),
    )


def _cover(cover: FormCover) -> Cover:
    blanks = tuple(blank_of(field, field.id) for field in cover.fields)
    return Cover(mark=cover.corner_mark, blanks=blanks, imprint=cover.imprint)
