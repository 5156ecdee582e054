"""A sheet as PDF."""

from __future__ import annotations

from site_src.render.documents.document import DocumentLook, FinishedDocument
from site_src.render.documents.pdf.finish import finished
from site_src.render.documents.pdf.form_fields import mend_fields
from site_src.render.documents.pdf.press import printed
from site_src.render.documents.pdf.printed import PrintedSheet
from site_src.render.documents.pdf.sheet_blanks import blanks_of
from site_src.render.documents.pdf.templates import filled
from site_src.render.documents.pdf.typed_font import typed_font


def sheet_pdf(sheet: PrintedSheet, look: DocumentLook, *, fill: bool) -> FinishedDocument:
    """Return `sheet` to print and to keep, or with fields if `fill`."""
    html = filled("sheet.html", look, sheet=sheet, fill=fill)
    document = printed(html, "sheet.css", look, fill=fill)
    if not fill:
        return finished(document)
    font = typed_font(look)
    return finished(document, lambda pdf: mend_fields(pdf, blanks_of(sheet), font))
