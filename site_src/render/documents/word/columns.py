"""Tables of a form: a head, rows to fill in, a row of sums."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from site_src.model.form.table import Column, TableBlock, cell_name
from site_src.render.documents.word.blank import SHORT, blank_runs
from site_src.render.documents.word.control import Control
from site_src.render.documents.word.element import Element
from site_src.render.documents.word.flow import Break
from site_src.render.documents.word.sheet import Sheet
from site_src.render.documents.word.table import PADDING, Box, Row
from site_src.render.documents.word.text import Align, evened, paragraph, run, twips
from site_src.render.documents.word.typeface import BODY, HINT, ROW_HEADING, SMALL, Typeface

ROW, WIDE_ROW = twips(8), twips(9.5)
"""A long row in small type needs more air, or the eye slips into the next."""

FILLED_ROW = twips(6.5)
"""Little is written into it."""

HEADING_ROW = twips(8.5)
WIDE = 6
"""From so many columns on a table is set in small type."""

LONG = 8
"""From so many rows on a table stands alone, so that its head is printed on each page."""


def table_rows(block: TableBlock, edges: Sequence[int], sheet: Sheet) -> Iterator[Row | Break]:
    """Yield the rows of a table with blank rows; `edges` are those of its section's grid."""
    wide = len(block.columns) >= WIDE
    typeface = SMALL if wide else BODY
    filled = sheet.rows.get(block.id, ())
    count = len(filled) if block.rows_from else block.blank_rows
    alone = count >= LONG and block.label_at != "side"
    if alone:
        yield Break.TABLE
    if block.label_at == "above":
        yield full_row(block.label, block.hint, edges)._replace(head=True)
    side: tuple[Box, ...] = ()
    if block.label_at == "side":
        rows = 1 + count + bool(block.total)
        label = label_box(edges[0], edges[block.label_span], block.label, block.hint)
        side = (label._replace(rows=rows),)
    places = tuple(column_edges(block, edges))
    heads = (
        label_box(*place, column.label, column.hint, typeface)
        for column, place in zip(block.columns, places, strict=True)
    )
    yield Row((*side, *heads), ROW, head=not side)
    for number in range(1, count + 1):
        cells = zip(block.columns, places, strict=True)
        if block.rows_from:
            row = filled[number - 1]
            boxes = [
                Box(*place, (paragraph((str(row[column.id]),), typeface),))
                if column.origin
                else Box(*place, _cell(block, number, column, sheet, typeface))
                for column, place in cells
            ]
        else:
            boxes = [Box(*place, _cell(block, number, column, sheet, typeface)) for column, place in cells]
        height = WIDE_ROW if wide and alone else ROW
        yield Row(tuple(boxes), FILLED_ROW if block.rows_from else height)
    if block.total:
        yield Row(tuple(_total(block, places, sheet, typeface)), ROW)
    if alone:
        yield Break.TABLE


def full_row(text: str, hint: str, edges: Sequence[int], align: Align = "left") -> Row:
    """Return a row across the whole grid with a heading."""
    runs = [run(text), *([run(hint, HINT)] if hint else [])]
    return Row((Box(edges[0], edges[-1], (paragraph(runs, ROW_HEADING, align, keep=True),)),), HEADING_ROW)


def label_box(left: int, right: int, label: str, hint: str = "", typeface: Typeface = BODY) -> Box:
    """Return a cell with a printed label and its hint below."""
    texts = [(label, typeface), *([(hint, HINT)] if hint else [])]
    return Box(left, right, tuple(_evened(text, face, right - left - 2 * PADDING) for text, face in texts))


def _evened(text: str, typeface: Typeface, width: int) -> Element:
    indent = evened(text, typeface, width)
    return paragraph((text,), typeface, "center", left=indent, right=indent)


def column_edges(block: TableBlock, edges: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield left and right of each column."""
    start = block.label_span if block.label_at == "side" else 0
    for column in block.columns:
        yield edges[start], edges[start + column.span]
        start += column.span


def _cell(block: TableBlock, number: int, column: Column, sheet: Sheet, typeface: Typeface) -> tuple[Element, ...]:
    if column.type == "auto_number":
        return (paragraph((str(number),), typeface, "center"),)
    name = cell_name(block, number, column)
    if column.choices:
        # A list to open keeps the rows of a table low; boxes would not.
        control = Control(name, column.label, sheet.answers.get(name, ""), SHORT)
        return (paragraph((control.drop_down(column.choices),), typeface, "center"),)
    return (paragraph(blank_runs(column, name, sheet), typeface, "center"),)


def _total(block: TableBlock, places: Sequence[tuple[int, int]], sheet: Sheet, typeface: Typeface) -> Iterator[Box]:
    """Yield the boxes of the last row: the label up to the first sum, then sums and empty cells."""
    total = block.total
    assert total is not None
    first = next(index for index, column in enumerate(block.columns) if column.id in total.sums)
    if first:
        yield label_box(places[0][0], places[first - 1][1], total.label, "", typeface)
    for column, (left, right) in list(zip(block.columns, places, strict=True))[first:]:
        content: tuple[Element, ...] = ()
        if column.id in total.sums:
            name = f"{block.id}.total.{column.id}"
            title = f"{total.label}：{column.label}"
            control = Control(name, title, sheet.answers.get(name, ""), SHORT)
            content = (paragraph((control.text(),), typeface, "center"),)
        yield Box(left, right, content)
