"""What stands above and below the table of a form: its number, its title, its notes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from site_src.render.documents.sheet.sheet import Sheet
from site_src.render.documents.title import SAMPLE, title_lines
from site_src.render.documents.word.element import Element
from site_src.render.documents.word.setting import Setting
from site_src.render.documents.word.text import paragraph, room
from site_src.render.documents.word.typeface import CORNER, NOTE, TITLE, TWIPS_PER_POINT, Typeface

AFTER_TITLE = 8
"""Points between the title and what follows."""


def heading(sheet: Sheet, setting: Setting) -> list[Element]:
    """Return number and title of a form without a cover."""
    lines = title_lines(sheet, room(setting.width, TITLE))
    number = [paragraph((sheet.mark,), CORNER)] if sheet.mark else []
    return [*number, *titles(lines, TITLE, after=AFTER_TITLE, sample=sheet.sample)]


def heading_height(sheet: Sheet, setting: Setting) -> int:
    """Return the height of the heading in twips."""
    lines = title_lines(sheet, room(setting.width, TITLE))
    points = len(lines) * TITLE.pitch + AFTER_TITLE
    points += NOTE.pitch if sheet.sample else 0
    return round((points + (CORNER.pitch if sheet.mark else 0)) * TWIPS_PER_POINT)


def titles(lines: Sequence[str], typeface: Typeface, *, after: float, sample: bool, before: float = 0) -> list[Element]:
    """Return the title line by line; an invented form says below that it is a sample."""
    rows = [(line, typeface) for line in lines] + [(SAMPLE, NOTE)] * sample
    return [
        paragraph(
            (text,),
            face,
            "center",
            before=0 if index else before,
            after=after if index == len(rows) - 1 else 0,
        )
        for index, (text, face) in enumerate(rows)
    ]


def notes(texts: Sequence[str]) -> Iterator[Element]:
    """Yield the notes below the form."""
    for index, text in enumerate(texts):
        yield paragraph((text,), NOTE, before=0 if index else 6)
