"""A sheet laid out on paper: in parts, with lines for its title, its blanks with sizes."""

from __future__ import annotations

from collections.abc import Iterator

from site_src.render.documents.pdf.blanks import line
from site_src.render.documents.pdf.parts import parts_of
from site_src.render.documents.pdf.printed import Free, Grid, Piece, PrintedBreak, PrintedCover, PrintedSheet
from site_src.render.documents.sheet.sheet import Cover, Sheet
from site_src.render.documents.title import title_lines

_TITLE, _TITLE_ACROSS = 21.0, 32.0
"""Full-width characters in a line of the title, upright and across."""

_WIDTH, _WIDTH_ACROSS = 166.0, 253.0
"""Millimetres between the margins that the theme's style gives a sheet, upright and across."""


def laid_out(sheet: Sheet) -> PrintedSheet:
    """Return `sheet` as the templates of the theme print it."""
    width = _WIDTH_ACROSS if sheet.landscape else _WIDTH
    parts = [part for section in sheet.sections for part in parts_of(section, width)]
    return PrintedSheet(
        title=sheet.title + sheet.edition,
        title_lines=title_lines(sheet, _TITLE_ACROSS if sheet.landscape else _TITLE),
        mark="" if sheet.cover else sheet.mark,
        sample=sheet.sample,
        landscape=sheet.landscape,
        cover=_cover(sheet.cover) if sheet.cover else None,
        parts=tuple(_joined(parts)),
        notes=sheet.notes,
    )


def _joined(parts: list[Piece]) -> Iterator[Piece]:
    """Yield `parts`, each grid or box that follows another made to touch it."""
    before = False
    for part in parts:
        framed = isinstance(part, Grid) or (isinstance(part, Free) and part.kind == "box")
        yield part._replace(joined=True) if framed and before and not isinstance(part, PrintedBreak) else part
        before = framed


def _cover(cover: Cover) -> PrintedCover:
    return PrintedCover(cover.mark, tuple((asked.label, line(asked)) for asked in cover.blanks), cover.imprint)
