"""Numbers to call, to hang up (A4, A3) and to carry along (a sheet of cards)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from site_src.render.documents.document import DocumentLook, FinishedDocument
from site_src.render.documents.handouts.poster import CARD_LINES, CARDS, Poster
from site_src.render.documents.pdf.finish import finished
from site_src.render.documents.pdf.press import printed
from site_src.render.documents.pdf.templates import filled


def poster_pdf(poster: Poster, look: DocumentLook, paper: Literal["a4", "a3"] = "a4") -> FinishedDocument:
    """Return `poster` on one page of `paper`; raises as `press.printed`.

    Where there is too much for a page, the last of the lines say less; then they are left out.
    """
    for one in _shorter(poster, "scope"):
        document = printed(filled("poster.html", look, poster=one, paper=paper), "poster.css", look)
        if document.pages == 1:
            break
    return finished(document)


def _shorter(poster: Poster, first: Literal["scope", "hours"]) -> Iterator[Poster]:
    """Yield `poster`, then with less and less: what `first` says of the lines goes first, from the last line up."""
    bare = tuple(line._replace(scope="") if first == "scope" else line._replace(hours="") for line in poster.lines)
    for count in range(len(bare), -1, -1):
        yield poster._replace(lines=(*poster.lines[:count], *bare[count:]))
    for count in range(len(bare) - 1, 0, -1):
        yield poster._replace(lines=bare[:count])


def card_pdf(poster: Poster, look: DocumentLook) -> FinishedDocument:
    """Return `CARDS` equal cards of 90 × 54 mm on A4, to be cut along the lines; raises as `press.printed`.

    Where there is too much for a card, the last of the lines say less; then they are left out.
    """
    for card in _shorter(poster._replace(lines=poster.lines[:CARD_LINES]), "hours"):
        alone = filled("card.html", look, poster=card, cards=1)
        if printed(alone, "poster.css", look).pages == 1:
            break
    html = filled("card.html", look, poster=card, cards=CARDS)
    return finished(printed(html, "poster.css", look))
