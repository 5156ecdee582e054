"""The sheet of paper: its size and margins, and the foot with page number and version."""

from __future__ import annotations

from typing import NamedTuple

from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.shared import Mm

from site_src.render.documents.word.element import Element, w
from site_src.render.documents.word.text import paragraph, twips
from site_src.render.documents.word.typeface import FOOT, PAGE_NUMBER

FOOT_MM, LONG_FOOT_MM = 9, 5
"""From the edge of the paper to the foot; one of several lines reaches lower, so that the text keeps its room."""


class Paper(NamedTuple):
    """A sheet of A4 in millimetres with its margins."""

    width: int
    height: int
    top: int = 20
    bottom: int = 22
    side: int = 20

    @property
    def text_width(self) -> int:
        """Twips between the margins."""
        return twips(self.width - 2 * self.side)

    @property
    def text_height(self) -> int:
        """Twips from the top to the bottom margin."""
        return twips(self.height - self.top - self.bottom)


PORTRAIT = Paper(210, 297)
LANDSCAPE = Paper(297, 210)


def set_up(document: Document, paper: Paper, foot: str, *, cover: bool) -> None:
    """Give the only section of `document` its paper and foot; a cover has no page number."""
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE if paper.width > paper.height else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = Mm(paper.width), Mm(paper.height)
    section.top_margin, section.bottom_margin = Mm(paper.top), Mm(paper.bottom)
    section.left_margin = section.right_margin = Mm(paper.side)
    section.gutter = Mm(0)
    section.header_distance = section.footer_distance = Mm(LONG_FOOT_MM if "\n" in foot else FOOT_MM)
    section.different_first_page_header_footer = cover
    _write(section.footer.part.element, [_page_number(), *_stamp(foot)])
    if cover:
        _write(section.first_page_footer.part.element, _stamp(foot) or [paragraph((), FOOT)])


def _write(footer: Element, content: list[Element]) -> None:
    """Put `content` in the place of the empty paragraph that a new foot has."""
    footer[:] = content


def _page_number() -> Element:
    field = w("fldSimple", w("r", w("t")), instr=" PAGE ")
    return paragraph(("— ", field, " —"), PAGE_NUMBER, "center")


def _stamp(foot: str) -> list[Element]:
    return [paragraph((line,), FOOT, "center") for line in foot.split("\n") if line]
