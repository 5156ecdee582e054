"""Numbers to call, to hang up (A4, A3) and to carry along (a sheet of cards)."""

from __future__ import annotations

from typing import Literal, NamedTuple

from site_src.render.documents.document import Document, DocumentLook
from site_src.render.documents.pdf.finish import finished
from site_src.render.documents.pdf.press import printed
from site_src.render.documents.pdf.templates import filled

CARDS = 8
"""Cards on a sheet of A4."""


class PosterLine(NamedTuple):
    """One number: whose it is, when it answers, what for."""

    number: str
    name: str
    hours: str = ""
    scope: str = ""


class Poster(NamedTuple):
    """What is printed large; `lead` stands below the title, `foot` says who hung it up and as of when."""

    title: str
    lines: tuple[PosterLine, ...]
    lead: str = ""
    foot: str = ""
    sample: bool = False


def poster_pdf(poster: Poster, look: DocumentLook, paper: Literal["a4", "a3"] = "a4") -> Document:
    """Return `poster` on one page of `paper`; raises as `press.printed`."""
    html = filled("poster.html", look, poster=poster, paper=paper)
    return finished(printed(html, "poster.css", look))


def card_pdf(poster: Poster, look: DocumentLook) -> Document:
    """Return `CARDS` equal cards of 95 × 66 mm on A4, to be cut along the lines; raises as `press.printed`."""
    html = filled("card.html", look, poster=poster, cards=CARDS)
    return finished(printed(html, "poster.css", look))
