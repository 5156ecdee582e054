"""A form as PDF: to print, to fill in on screen, to keep."""

from __future__ import annotations

from collections.abc import Mapping

from site_src.model.types.form import Form
from site_src.model.types.rubric import Rubric
from site_src.render.documents.document import DocumentLook, FinishedDocument
from site_src.render.documents.pdf.laid_out import laid_out
from site_src.render.documents.pdf.sheet_pdf import sheet_pdf
from site_src.render.documents.sheet.of_form import form_sheet
from site_src.render.documents.table_rows import NO_ROWS, TableRows


def form_pdf(
    form: Form,
    look: DocumentLook,
    *,
    fill: bool,
    rubrics: Mapping[str, Rubric] | None = None,
    rows: TableRows = NO_ROWS,
) -> FinishedDocument:
    """Return `form` to print and to keep, or with fields if `fill`.

    `rubrics` are those that the form's tables name, by their ids, `rows` those that its
    tables take from a directory. Raises as `press.printed`.
    """
    return sheet_pdf(laid_out(form_sheet(form, rubrics or {}, rows)), look, fill=fill)
