"""One section of a form as rows and paragraphs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Literal

from site_src.render.documents.sheet.blank import Blank, Signing
from site_src.render.documents.sheet.block import Block, Break, Lines, SheetSection, Subheading, Table, Text
from site_src.render.documents.sheet.cell import Row
from site_src.render.documents.word.blank import blank_paragraphs
from site_src.render.documents.word.columns import full_row, head_box, printed_in, table_rows, total_row
from site_src.render.documents.word.element import Element
from site_src.render.documents.word.flow import FlowBreak, FlowItem, paged
from site_src.render.documents.word.grid import GridSlot, slots
from site_src.render.documents.word.line import line_height, line_paragraphs
from site_src.render.documents.word.rubric_rows import head_row, rubric_groups
from site_src.render.documents.word.setting import Setting
from site_src.render.documents.word.signoff import signoff_paragraphs
from site_src.render.documents.word.table import PADDING, Box, BoxRow, Vertical, edges
from site_src.render.documents.word.text import line_count, paragraph, run, twips, unbroken
from site_src.render.documents.word.typeface import BODY, HEADING, HINT, NOTE

CELL_ROW = twips(9)
SIGNOFF_ROW = twips(35)
LINE_AIR = 4
"""Points before and after a line of text and blanks."""

TAIL = twips(12)
"""Kept free below a rubric for the row of its total."""


def section_items(section: SheetSection, setting: Setting, used: int) -> Iterator[FlowItem]:
    """Yield what a section consists of; `used` is the height above it on its page, in twips."""
    columns = edges(section.columns or (1,), setting.width)
    if section.title and section.title_at == "above":
        yield _above(section)
    elif section.title:
        yield full_row(section.title, section.hint, columns, "center")
    for is_rows, blocks in groupby(section.blocks, key=lambda block: isinstance(block, Row)):
        if is_rows:
            yield from _rows([block for block in blocks if isinstance(block, Row)], columns, setting)
            continue
        for block in blocks:
            yield from _block(block, columns, setting, used)


def _block(block: Block, columns: Sequence[int], setting: Setting, used: int) -> Iterator[FlowItem]:
    if isinstance(block, Table):
        yield from _table(block, columns, setting, used)
    elif isinstance(block, Subheading):
        yield full_row(block.text, block.hint, columns)
    elif isinstance(block, Lines):
        yield from _lines(block, columns, setting)
    elif isinstance(block, Text):
        yield paragraph((block.text,), NOTE)
    elif isinstance(block, Break):
        yield FlowBreak.PAGE


def _above(section: SheetSection) -> Element:
    runs = [run(section.title), *([run(section.hint, HINT)] if section.hint else [])]
    return paragraph(runs, HEADING, before=10, after=4, keep=True)


def _table(table: Table, columns: Sequence[int], setting: Setting, used: int) -> Iterator[FlowItem]:
    if table.by != "rubric":
        yield from table_rows(table, columns, setting)
        return
    groups = list(rubric_groups(table, columns, setting))
    height = setting.paper.text_height
    if table.label_at == "above":
        name = full_row(table.label, table.hint, columns)
        used += name.height
        yield name
    yield from paged(lambda: head_row(table, columns), groups, height - used, height, TAIL)
    if table.total:
        yield total_row(table.total, columns, setting)


def _lines(block: Lines, columns: Sequence[int], setting: Setting) -> Iterator[FlowItem]:
    width = columns[-1] - 2 * PADDING * block.boxed
    made = [
        line_paragraphs(line, setting, BODY, width, LINE_AIR, align=block.align, indent=block.indent)
        for line in block.lines
    ]
    if not block.boxed:
        for line in made:
            yield from line
        return
    # A row for each line, so that a page may end between two of them.
    last = len(made) - 1
    for index, (line, parts) in enumerate(zip(made, block.lines, strict=True)):
        box = Box(0, columns[-1], tuple(line), vertical="top", bare=_bare(first=index == 0, last=index == last))
        yield BoxRow((box,), line_height(parts, BODY, LINE_AIR))


def _bare(*, first: bool, last: bool) -> tuple[Literal["top", "bottom"], ...]:
    """Return the sides on which a line of a box touches another."""
    if first:
        return () if last else ("bottom",)
    return ("top",) if last else ("top", "bottom")


def _rows(rows: Sequence[Row], columns: Sequence[int], setting: Setting) -> Iterator[BoxRow]:
    placed = slots(rows)
    heights = _heights(rows, placed)
    for row, here in groupby(placed, key=lambda slot: slot.row):
        boxes = []
        for slot in here:
            height = sum(heights[slot.row : slot.row + slot.rows])
            boxes.append(_box(slot, columns, height, setting))
        yield BoxRow(tuple(boxes), heights[row])


def _heights(rows: Sequence[Row], placed: Sequence[GridSlot]) -> list[int]:
    """Return the least height of each row; that of an option that stands apart is not in `rows`."""
    apart = {slot.row for slot in placed if slot.apart}
    written = iter(rows)
    heights = []
    for number in range(max(slot.row + slot.rows for slot in placed)):
        row = None if number in apart else next(written)
        least = CELL_ROW
        if row and any(cell.role == "signing" for cell in row.cells):
            least = SIGNOFF_ROW
        heights.append(twips(row.height) if row and row.height else least)
    return heights


def _box(slot: GridSlot, columns: Sequence[int], height: int, setting: Setting) -> Box:
    if slot.cell.role in ("label", "head"):
        return head_box(slot.cell, columns, BODY)._replace(rows=slot.rows)
    left, right = columns[slot.column], columns[slot.column + slot.cell.span]
    content = _content(slot, right - left - 2 * PADDING, height, setting)
    return Box(left, right, tuple(content), slot.rows, _vertical(slot))


def _content(slot: GridSlot, width: int, height: int, setting: Setting) -> Sequence[Element]:
    cell = slot.cell
    if cell.role == "line":
        return line_paragraphs(cell.lines[0], setting, BODY, width)
    item = cell.lines[0][0]
    if isinstance(item, Blank):
        return blank_paragraphs(item, setting, width, height, apart=slot.apart, caption=cell.caption)
    if isinstance(item, Signing):
        return signoff_paragraphs(item, setting, height, cell.caption)
    text = printed_in(cell)
    text = unbroken(text, BODY, width)
    one_line = line_count(text, BODY, width) == 1
    return (paragraph((text,), BODY, "center" if cell.role == "number" or (one_line and slot.column < 2) else "left"),)


def _vertical(slot: GridSlot) -> Vertical:
    item = slot.cell.lines[0][0]
    if isinstance(item, Signing) or (
        isinstance(item, Blank) and item.type == "multiline" and slot.cell.role == "blank"
    ):
        return "top"
    return "center"
