"""One section of a form as rows and paragraphs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Literal

from site_src.model.form.cell import FieldCell, InlineCell, LabelCell, RowBlock, SignoffCell, TextCell
from site_src.model.form.layout import HeadingBlock, LinesBlock, PageBreak, Section, TextBlock
from site_src.model.form.table import TableBlock
from site_src.render.documents.word.blank import blank_paragraphs
from site_src.render.documents.word.columns import full_row, label_box, table_rows
from site_src.render.documents.word.element import Element
from site_src.render.documents.word.flow import Break, FlowItem, paged
from site_src.render.documents.word.grid import Slot, slots
from site_src.render.documents.word.line import line_height, line_paragraphs
from site_src.render.documents.word.rubric_rows import head_row, rubric_groups
from site_src.render.documents.word.sheet import Sheet
from site_src.render.documents.word.signoff import signoff_paragraphs
from site_src.render.documents.word.table import PADDING, Box, Row, Vertical, edges
from site_src.render.documents.word.text import line_count, paragraph, run, twips
from site_src.render.documents.word.typeface import BODY, HEADING, HINT, NOTE

CELL_ROW = twips(9)
SIGNOFF_ROW = twips(35)
LINE_AIR = 4
"""Points before and after a line of text and blanks."""

TAIL = twips(12)
"""Kept free below a rubric for the row of its total."""


def section_items(section: Section, sheet: Sheet, used: int) -> Iterator[FlowItem]:
    """Yield what a section consists of; `used` is the height above it on its page, in twips."""
    columns = edges(section.grid or (1,), sheet.width)
    if section.title and section.title_at == "above":
        yield _above(section)
    elif section.title:
        yield full_row(section.title, section.hint, columns, "center")
    for is_rows, blocks in groupby(section.blocks, key=lambda block: isinstance(block, RowBlock)):
        if is_rows:
            yield from _rows([block for block in blocks if isinstance(block, RowBlock)], columns, sheet)
            continue
        for block in blocks:
            if isinstance(block, TableBlock):
                yield from _table(block, columns, sheet, used)
            elif isinstance(block, HeadingBlock):
                yield full_row(block.heading, block.hint, columns)
            elif isinstance(block, LinesBlock):
                yield from _lines(block, columns, sheet)
            elif isinstance(block, TextBlock):
                yield paragraph((block.text,), NOTE)
            elif isinstance(block, PageBreak):
                yield Break.PAGE


def _above(section: Section) -> Element:
    runs = [run(section.title), *([run(section.hint, HINT)] if section.hint else [])]
    return paragraph(runs, HEADING, before=10, after=4, keep=True)


def _table(block: TableBlock, columns: Sequence[int], sheet: Sheet, used: int) -> Iterator[FlowItem]:
    if block.rubric and sheet.rubric:
        groups = list(rubric_groups(block, sheet.rubric, columns, sheet))
        height = sheet.paper.text_height
        yield from paged(lambda: head_row(block, columns), groups, height - used, height, TAIL)
        return
    yield from table_rows(block, columns, sheet)


def _lines(block: LinesBlock, columns: Sequence[int], sheet: Sheet) -> Iterator[FlowItem]:
    width = columns[-1] - 2 * PADDING * block.boxed
    made = [line_paragraphs(line, sheet, BODY, width, air=LINE_AIR) for line in block.lines]
    if not block.boxed:
        for line in made:
            yield from line
        return
    # A row for each line, so that a page may end between two of them.
    last = len(made) - 1
    for index, (line, parts) in enumerate(zip(made, block.lines, strict=True)):
        box = Box(0, columns[-1], tuple(line), vertical="top", bare=_bare(first=index == 0, last=index == last))
        yield Row((box,), line_height(parts, BODY, LINE_AIR))


def _bare(*, first: bool, last: bool) -> tuple[Literal["top", "bottom"], ...]:
    """Return the sides on which a line of a box touches another."""
    if first:
        return () if last else ("bottom",)
    return ("top",) if last else ("top", "bottom")


def _rows(blocks: Sequence[RowBlock], columns: Sequence[int], sheet: Sheet) -> Iterator[Row]:
    placed = slots(blocks, len(columns) - 1)
    heights = _heights(blocks, placed)
    for row, here in groupby(placed, key=lambda slot: slot.row):
        boxes = []
        for slot in here:
            left, right = columns[slot.column], columns[slot.column + slot.cell.span]
            height = sum(heights[slot.row : slot.row + slot.rows])
            boxes.append(_box(slot, left, right, height, sheet))
        yield Row(tuple(boxes), heights[row])


def _heights(blocks: Sequence[RowBlock], placed: Sequence[Slot]) -> list[int]:
    """Return the least height of each row; the row of an option that stands apart has no block."""
    apart = {slot.row for slot in placed if slot.apart}
    written = iter(blocks)
    heights = []
    for row in range(max(slot.row + slot.rows for slot in placed)):
        block = None if row in apart else next(written)
        least = CELL_ROW
        if block and any(isinstance(cell, SignoffCell) for cell in block.cells):
            least = SIGNOFF_ROW
        heights.append(twips(float(block.height)) if block and block.height else least)
    return heights


def _box(slot: Slot, left: int, right: int, height: int, sheet: Sheet) -> Box:
    cell = slot.cell
    if isinstance(cell, LabelCell):
        return label_box(left, right, cell.label, cell.hint)._replace(rows=slot.rows)
    content = _content(slot, right - left - 2 * PADDING, height, sheet)
    return Box(left, right, tuple(content), slot.rows, _vertical(slot))


def _content(slot: Slot, width: int, height: int, sheet: Sheet) -> Sequence[Element]:
    cell = slot.cell
    if isinstance(cell, InlineCell):
        return line_paragraphs(cell.inline, sheet, BODY, width)
    if isinstance(cell, FieldCell):
        return blank_paragraphs(cell, sheet, width, height, apart=slot.apart)
    if isinstance(cell, SignoffCell):
        return signoff_paragraphs(cell, sheet, height)
    assert isinstance(cell, TextCell)
    one_line = line_count(cell.text, BODY, width) == 1
    return (paragraph((cell.text,), BODY, "center" if one_line and slot.column < 2 else "left"),)


def _vertical(slot: Slot) -> Vertical:
    if isinstance(slot.cell, SignoffCell) or (isinstance(slot.cell, FieldCell) and slot.cell.type == "multiline"):
        return "top"
    return "center"
