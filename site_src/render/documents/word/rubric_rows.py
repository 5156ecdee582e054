"""The rows of a rubric's table: categories merged down, no category torn by a page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from site_src.render.documents.sheet.blank import Blank
from site_src.render.documents.sheet.block import Table
from site_src.render.documents.sheet.cell import Cell, Row
from site_src.render.documents.word.blank import blank_runs
from site_src.render.documents.word.columns import head_box, place_of
from site_src.render.documents.word.element import Element
from site_src.render.documents.word.setting import Setting
from site_src.render.documents.word.table import PADDING, Box, BoxRow
from site_src.render.documents.word.text import line_count, paragraph, twips, unbroken
from site_src.render.documents.word.typeface import SMALL, TWIPS_PER_POINT

LEAST = twips(7.5)
_AIR = 120
"""Above and below each text, twips."""


def rubric_groups(table: Table, edges: Sequence[int], setting: Setting) -> Iterator[list[BoxRow]]:
    """Yield the rows of each category."""
    for group in table.groups:
        yield _group(group, edges, setting)


def head_row(table: Table, edges: Sequence[int]) -> BoxRow:
    """Return the head of a rubric's table; it heads every page."""
    return BoxRow(tuple(head_box(cell, edges, SMALL) for cell in table.head.cells), LEAST, head=True)


def _group(rows: Sequence[Row], edges: Sequence[int], setting: Setting) -> list[BoxRow]:
    """Return the rows of a category, higher where a cell that covers several needs it."""
    heights = [
        max([LEAST, *(_height(cell, edges) for cell in row.cells if cell.rows == 1 and cell.role != "blank")])
        for row in rows
    ]
    for first, row in enumerate(rows):
        for cell in row.cells:
            if cell.rows > 1 and cell.role != "blank":
                covered = range(first, first + cell.rows)
                missing = max(0, _height(cell, edges) - sum(heights[index] for index in covered))
                for index in covered:
                    heights[index] += -(-missing // cell.rows)
    return [
        BoxRow(tuple(_box(cell, edges, setting) for cell in row.cells), height)
        for row, height in zip(rows, heights, strict=True)
    ]


def _box(cell: Cell, edges: Sequence[int], setting: Setting) -> Box:
    left, right = place_of(cell, edges)
    return Box(left, right, tuple(_paragraphs(cell, setting, right - left - 2 * PADDING)), cell.rows)


def _paragraphs(cell: Cell, setting: Setting, width: int) -> Iterator[Element]:
    for (item,) in cell.lines:
        if isinstance(item, Blank):
            yield paragraph(blank_runs(item, setting), SMALL, "center")
        elif isinstance(item, str):
            yield paragraph(
                (unbroken(item, SMALL, width),), SMALL, "left" if cell.role == "text" else "center", keep=True
            )


def _height(cell: Cell, edges: Sequence[int]) -> int:
    left, right = place_of(cell, edges)
    width = right - left - 2 * PADDING
    texts = [unbroken(item, SMALL, width) for line in cell.lines for item in line if isinstance(item, str)]
    return sum(round(line_count(text, SMALL, width) * SMALL.pitch * TWIPS_PER_POINT) + _AIR for text in texts)
