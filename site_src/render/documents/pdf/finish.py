"""The last step of every document: what WeasyPrint leaves to be mended, and the same bytes each time."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO

from pikepdf import Pdf

from site_src.render.documents.document import FinishedDocument
from site_src.render.documents.pdf.conformance import declare
from site_src.render.documents.pdf.saved import saved
from site_src.render.documents.pdf.table_headers import head_tables


def finished(document: FinishedDocument, *steps: Callable[[Pdf], None]) -> FinishedDocument:
    """Return `document` with its tables headed and `steps` done; it tells no time and no author."""
    with Pdf.open(BytesIO(document.data)) as pdf:
        head_tables(pdf)
        for step in steps:
            step(pdf)
        declare(pdf)
        return document._replace(data=saved(pdf))
