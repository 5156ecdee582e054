"""Tables of a form: a head, rows to fill in, a row of sums."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from site_src.render.documents.sheet.blank import Signing
from site_src.render.documents.sheet.block import Table
from site_src.render.documents.sheet.cell import Cell, Row
from site_src.render.documents.word.blank import blank_runs, twice
from site_src.render.documents.word.element import Element
from site_src.render.documents.word.flow import FlowBreak
from site_src.render.documents.word.setting import Setting
from site_src.render.documents.word.table import PADDING, Box, BoxRow
from site_src.render.documents.word.text import Align, evened, paragraph, run, twips, unbroken
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


def table_rows(table: Table, edges: Sequence[int], setting: Setting) -> Iterator[BoxRow | FlowBreak]:
    """Yield the rows of a table of a form; `edges` are those of its section's grid."""
    wide = len(table.head.cells) >= WIDE
    typeface = SMALL if wide else BODY
    filled = table.by == "directory"
    alone = len(table.rows) >= LONG and table.label_at != "side"
    if alone:
        yield FlowBreak.TABLE
    if table.label_at == "above":
        yield full_row(table.label, table.hint, edges)._replace(head=True)
    side: tuple[Box, ...] = ()
    if table.label_at == "side":
        rows = 1 + len(table.rows) + bool(table.total)
        label = label_box(edges[0], edges[table.label_span], table.label, table.hint)
        side = (label._replace(rows=rows),)
    heads = (head_box(cell, edges, typeface) for cell in table.head.cells)
    yield BoxRow((*side, *heads), ROW, head=not side)
    height = FILLED_ROW if filled else WIDE_ROW if wide and alone else ROW
    written = twice(height)
    for row in table.rows:
        yield BoxRow(tuple(_box(cell, edges, setting, typeface, written) for cell in row.cells), height)
    if table.total:
        yield total_row(table.total, edges, setting, typeface)
    if alone:
        yield FlowBreak.TABLE


def total_row(total: Row, edges: Sequence[int], setting: Setting, typeface: Typeface = BODY) -> BoxRow:
    """Return the row of sums below a table."""
    return BoxRow(tuple(_box(cell, edges, setting, typeface, twice(ROW)) for cell in total.cells), ROW)


def full_row(text: str, hint: str, edges: Sequence[int], align: Align = "left") -> BoxRow:
    """Return a row across the whole grid with a heading."""
    runs = [run(text), *([run(hint, HINT)] if hint else [])]
    return BoxRow((Box(edges[0], edges[-1], (paragraph(runs, ROW_HEADING, align, keep=True),)),), HEADING_ROW)


def label_box(left: int, right: int, label: str, hint: str = "", typeface: Typeface = BODY) -> Box:
    """Return a cell with a printed label and its hint below."""
    texts = [(label, typeface), *([(hint, HINT)] if hint else [])]
    return Box(left, right, tuple(_evened(text, face, right - left - 2 * PADDING) for text, face in texts))


def _evened(text: str, typeface: Typeface, width: int) -> Element:
    text = unbroken(text, typeface, width)
    indent = evened(text, typeface, width)
    return paragraph((text,), typeface, "center", left=indent, right=indent)


def head_box(cell: Cell, edges: Sequence[int], typeface: Typeface) -> Box:
    """Return the head of a column, or another label, where it stands."""
    left, right = place_of(cell, edges)
    return label_box(left, right, printed_in(cell), cell.hint, typeface)


def place_of(cell: Cell, edges: Sequence[int]) -> tuple[int, int]:
    """Return left and right of a cell."""
    return edges[cell.column], edges[cell.column + cell.span]


def printed_in(cell: Cell) -> str:
    """Return the text of a cell that holds one printed line."""
    ((text,),) = cell.lines
    assert isinstance(text, str)
    return text


def _box(cell: Cell, edges: Sequence[int], setting: Setting, typeface: Typeface, written: Typeface) -> Box:
    if cell.role == "label":
        return head_box(cell, edges, typeface)
    left, right = place_of(cell, edges)
    content = tuple(
        paragraph(
            (unbroken(item, typeface, right - left - 2 * PADDING),),
            typeface,
            "left" if cell.role == "text" else "center",
        )
        if isinstance(item, str)
        else paragraph(blank_runs(item, setting), written, "center")
        for (item,) in cell.lines
        if not isinstance(item, Signing)
    )
    return Box(left, right, content)
