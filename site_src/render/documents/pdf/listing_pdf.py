"""Lists as PDF: courses, experts, stations, the year's calendar."""

from __future__ import annotations

from math import fsum

from site_src.render.documents.document import DocumentLook, FinishedDocument
from site_src.render.documents.handouts.listing import Listing
from site_src.render.documents.pdf.finish import finished
from site_src.render.documents.pdf.press import printed
from site_src.render.documents.pdf.templates import filled


def listing_pdf(listing: Listing, look: DocumentLook) -> FinishedDocument:
    """Return `listing` to print and to keep.

    Raises ValueError for a row that is longer or shorter than the heads, else as `press.printed`.
    """
    for group in listing.groups:
        for row in group.rows:
            if len(row) != len(listing.columns):
                raise ValueError(f"{listing.title}: {row}")
    total = fsum(column.width for column in listing.columns)
    widths = [round(100 * column.width / total, 3) for column in listing.columns]
    html = filled("listing.html", look, listing=listing, widths=widths)
    return finished(printed(html, "sheet.css", look))
