"""A rubric as PDF: the sheet on which a unit scores itself."""

from __future__ import annotations

from site_src.model.types.form import Form
from site_src.model.types.rubric import Rubric
from site_src.render.documents.document import DocumentLook, FinishedDocument
from site_src.render.documents.pdf.laid_out import laid_out
from site_src.render.documents.pdf.sheet_pdf import sheet_pdf
from site_src.render.documents.sheet.of_rubric import rubric_sheet


def rubric_pdf(
    rubric: Rubric, look: DocumentLook, *, fill: bool, form: Form | None = None, number: str = ""
) -> FinishedDocument:
    """Return `rubric` as a sheet for scoring, with fields and sums if `fill`.

    `form` is the one that the rubric names: it gives the columns and the orientation. `number` stands in the corner.
    Raises as `press.printed`.
    """
    return sheet_pdf(laid_out(rubric_sheet(rubric, form, number)), look, fill=fill)
