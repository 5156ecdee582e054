"""The parts of one section on paper: its grids, cut where a page or a repeated head begins, and free text."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from math import ceil, fsum

from site_src.render.documents.measure import ems
from site_src.render.documents.pdf.blanks import AREA, area, fixed_ems, in_line, lines_of, signing
from site_src.render.documents.pdf.printed import (
    Free,
    Grid,
    Group,
    Line,
    LineItem,
    Piece,
    PrintedBreak,
    PrintedCell,
    PrintedRow,
)
from site_src.render.documents.pdf.table_groups import groups_of, name_row, side_rows
from site_src.render.documents.sheet import block as blocks
from site_src.render.documents.sheet.blank import Blank, Signing, spelled_out
from site_src.render.documents.sheet.blank import Line as SheetLine
from site_src.render.documents.sheet.cell import Cell, Row

_HINT_LINE = Decimal("5.2")
_HINT_EM = 3.7
_PADDING = Decimal("2.2")
_FREE_AREA = Decimal(40)
_EM = 3.88
_LEAST, _WRAPPED = 6, 14
"""Full-width characters that a blank for words has in its line, or else in the next."""
_SIGNING = Decimal(35)


def parts_of(section: blocks.SheetSection, width: float) -> Iterator[Piece]:
    """Yield the parts of a section from top to bottom; `width` is that between the margins in mm."""
    if section.title and (section.title_at == "above" or not section.columns):
        yield Free("heading", ((section.title,),), section.hint)
    columns = section.columns or (1,)
    shares = tuple(round(100 * share / sum(columns), 3) for share in columns)
    rows: list[PrintedRow] = []
    if section.title and section.title_at == "row" and section.columns:
        rows.append(PrintedRow((PrintedCell("title", ((section.title,),), len(columns), hint=section.hint),)))
    for block in section.blocks:
        inside = _rows(block, columns, bool(section.columns), width)
        if inside is not None:
            rows += inside
            continue
        if isinstance(block, blocks.Table):
            rows += name_row(block, len(columns))
        if rows:
            yield Grid(shares, (Group(tuple(rows)),))
            rows = []
        if isinstance(block, blocks.Table):
            yield Grid(shares, tuple(groups_of(block)))
        elif isinstance(block, blocks.Break):
            yield PrintedBreak()
        else:
            yield _free(block, width)
    if rows:
        yield Grid(shares, (Group(tuple(rows)),))


def _rows(block: blocks.Block, columns: tuple[int, ...], gridded: bool, width: float) -> list[PrintedRow] | None:
    """Return the rows of a block that stands in the grid, None if it interrupts it."""
    if isinstance(block, Row):
        return [_row(block, columns, width)]
    if isinstance(block, blocks.Table):
        return list(side_rows(block)) if block.label_at == "side" else None
    if gridded and isinstance(block, blocks.Subheading):
        return [PrintedRow((PrintedCell("heading", ((block.text,),), len(columns), hint=block.hint),))]
    if gridded and isinstance(block, blocks.Text):
        return [PrintedRow((PrintedCell("note", ((block.text,),), len(columns)),))]
    return None


def _free(block: blocks.Block, width: float) -> Free:
    if isinstance(block, blocks.Subheading):
        return Free("heading", ((block.text,),), block.hint)
    if isinstance(block, blocks.Lines):
        return Free(
            "box" if block.boxed else "lines",
            tuple(_line(line, width, right=block.align == "right") for line in block.lines),
            align=block.align,
            indent=block.indent,
        )
    return Free("lines", ((block.text,),) if isinstance(block, blocks.Text) else ())


def _row(row: Row, columns: tuple[int, ...], width: float) -> PrintedRow:
    height = Decimal(str(row.height)) if row.height else None
    cells = []
    for cell in row.cells:
        wide = sum(columns[cell.column : cell.column + cell.span])
        cells.append(_cell(cell, width * wide / sum(columns) - float(_PADDING), height))
    return PrintedRow(tuple(cells), height)


def _cell(cell: Cell, room: float, height: Decimal | None) -> PrintedCell:
    item = cell.lines[0][0]
    if cell.role == "line":
        return PrintedCell("note", (_line(cell.lines[0], room),), cell.span, cell.rows)
    if isinstance(item, Signing):
        room_to_sign = (height or _SIGNING) - (_HINT_LINE if cell.caption else 0)
        return PrintedCell(
            "signing", (), cell.span, cell.rows, signing=signing(item, room_to_sign), caption=cell.caption
        )
    if isinstance(item, Blank):
        left = None
        if height is not None:
            above = _hint_height(item.hint, room) + _hint_height(cell.caption, room)
            left = max(height - _PADDING - above, AREA / 2)
        return PrintedCell("blank", lines_of(item, room, left), cell.span, cell.rows, item.hint, caption=cell.caption)
    role = "blank" if cell.role == "number" else cell.role
    assert role in ("label", "head", "text", "blank")
    return PrintedCell(role, ((item,),), cell.span, cell.rows, cell.hint)


def _hint_height(hint: str, room: float) -> Decimal:
    return _HINT_LINE * ceil(ems(hint) * _HINT_EM / room) if hint else Decimal(0)


def _line(parts: SheetLine, room: float, *, right: bool = False) -> Line:
    """Return one line in `room` mm; its blanks for words share the width that print and figures leave.

    Where that is too little, they go on in the next line. At the `right`, where letters are signed, they
    have the width of a name.
    """
    parts = spelled_out(parts)
    fixed = fsum(ems(part) if isinstance(part, str) else fixed_ems(part) or 0 for part in parts)
    growing = [part for part in parts if not isinstance(part, str) and fixed_ems(part) is None]
    taken = fixed + 0.5 * len(parts)
    rest = f"calc((100% - {taken:.1f}em) / {len(growing)})" if growing else ""
    if growing and (right or room / _EM - taken < _LEAST * len(growing)):
        rest = f"{_WRAPPED}em"
    items: list[LineItem] = []
    for part in parts:
        if isinstance(part, str):
            items.append(part)
        elif isinstance(part, Blank) and part.type == "multiline":
            items += [part.hint] if part.hint else []
            items.append(area(part, 160.0, _FREE_AREA))
        else:
            items += in_line(part, rest)
    return tuple(items)
