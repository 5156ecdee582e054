"""The parts of one section of a form: its grids, cut where a page or a repeated head begins, and free text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from decimal import Decimal
from math import ceil
from typing import NamedTuple

from site_src.model.entry import Part as Record
from site_src.model.form.cell import AnyCell, FieldCell, InlineCell, LabelCell, RowBlock, SignoffCell, TextCell
from site_src.model.form.field import FormField
from site_src.model.form.layout import HeadingBlock, LinesBlock, PageBreak, Section, TextBlock
from site_src.model.form.line import InlinePart
from site_src.model.form.table import TableBlock
from site_src.model.types.rubric import Rubric
from site_src.render.documents.measure import ems
from site_src.render.documents.pdf.blanks import AREA, area, fixed_ems, in_line, lines_of, signing
from site_src.render.documents.pdf.form_table import blank_rows, filled_rows, head_row, name_row, total_row
from site_src.render.documents.pdf.rubric_rows import rubric_groups
from site_src.render.documents.pdf.sheet import Blank, Break, Cell, Free, Grid, Group, Item, Line, Part, Row
from site_src.render.documents.table_rows import TableRows

_HINT_LINE = Decimal("5.2")
_HINT_EM = 3.7
_PADDING = Decimal("2.2")
_SIGNING = Decimal(35)


class Setting(NamedTuple):
    """What a section needs to know of its form: mm between the margins, rubrics by id, computed totals, given rows."""

    width: float
    rubrics: Mapping[str, Rubric]
    totals: Mapping[str, tuple[str, ...]]
    rows: TableRows


def parts_of(section: Section, setting: Setting) -> Iterator[Part]:
    """Yield the parts of a section from top to bottom."""
    if section.title and (section.title_at == "above" or not section.grid):
        yield Free("heading", ((section.title,),), section.hint)
    columns = section.grid or (1,)
    widths = tuple(round(100 * width / sum(columns), 3) for width in columns)
    rows: list[Row] = []
    if section.title and section.title_at == "row" and section.grid:
        rows.append(Row((Cell("title", ((section.title,),), len(columns), hint=section.hint),)))
    for block in section.blocks:
        inside = _rows(block, columns, bool(section.grid), setting)
        if inside is not None:
            rows += inside
            continue
        if isinstance(block, TableBlock):
            rows += name_row(block, len(columns))
        if rows:
            yield Grid(widths, (Group(tuple(rows)),))
            rows = []
        if isinstance(block, TableBlock):
            yield Grid(widths, tuple(_table(block, setting)))
        elif isinstance(block, PageBreak):
            yield Break()
        else:
            yield _free(block)
    if rows:
        yield Grid(widths, (Group(tuple(rows)),))


def _rows(block: Record, columns: tuple[int, ...], gridded: bool, setting: Setting) -> list[Row] | None:
    """Return the rows of a block that stands in the grid, None if it interrupts it."""
    width = len(columns)
    if isinstance(block, RowBlock):
        return [_row(block, columns, setting)]
    if isinstance(block, TableBlock):
        if block.label_at != "side":
            return None
        return [head_row(block), *blank_rows(block), *total_row(block)]
    if gridded and isinstance(block, HeadingBlock):
        return [Row((Cell("heading", ((block.heading,),), width, hint=block.hint),))]
    if gridded and isinstance(block, TextBlock):
        return [Row((Cell("note", ((block.text,),), width),))]
    return None


def _table(table: TableBlock, setting: Setting) -> Iterator[Group]:
    """Yield the rows of a table; its heads are repeated on each page that it reaches."""
    yield Group((head_row(table),), "head")
    if table.rubric:
        yield from rubric_groups(table, setting.rubrics[table.rubric])
    elif table.rows_from:
        yield Group(tuple(filled_rows(table, setting.rows.get(table.id, ()))), "listed")
    else:
        yield Group((*blank_rows(table), *total_row(table)))


def _free(block: Record) -> Free:
    if isinstance(block, HeadingBlock):
        return Free("heading", ((block.heading,),), block.hint)
    if isinstance(block, LinesBlock):
        return Free("box" if block.boxed else "lines", tuple(_line(parts) for parts in block.lines))
    return Free("lines", ((block.text,),) if isinstance(block, TextBlock) else ())


def _row(block: RowBlock, columns: tuple[int, ...], setting: Setting) -> Row:
    cells, start = [], 0
    covered = sum(cell.span for cell in block.cells) < len(columns)
    for cell in block.cells:
        # Under merged cells it is not known where a row's cells stand; there it is the narrowest they can be.
        wide = sum(sorted(columns)[: cell.span] if covered else columns[start : start + cell.span])
        start += cell.span
        cells.append(_cell(cell, setting.width * wide / sum(columns) - float(_PADDING), block.height, setting))
    if all(cell.role == "label" for cell in cells):
        cells = [cell._replace(role="head") for cell in cells]
    return Row(tuple(cells), block.height)


def _cell(cell: AnyCell, room: float, height: Decimal | None, setting: Setting) -> Cell:
    if isinstance(cell, LabelCell):
        return Cell("label", ((cell.label,),), cell.span, cell.rows, cell.hint)
    if isinstance(cell, TextCell):
        return Cell("text", ((cell.text,),), cell.span, cell.rows)
    if isinstance(cell, InlineCell):
        return Cell("note", (_line(cell.inline),), cell.span, cell.rows)
    if isinstance(cell, SignoffCell):
        return Cell("signing", (), cell.span, cell.rows, signing=signing(cell, height or _SIGNING))
    return _field(cell, room, height, setting)


def _field(cell: FieldCell, room: float, height: Decimal | None, setting: Setting) -> Cell:
    left = None
    if height is not None:
        left = max(height - _PADDING - _hint_height(cell.hint, room), AREA / 2)
    lines = lines_of(cell, cell.id, room, left)
    if operands := setting.totals.get(cell.id):
        lines = tuple(tuple(_computed(item, operands) for item in line) for line in lines)
    return Cell("blank", lines, cell.span, cell.rows, cell.hint)


def _computed(item: Item, operands: tuple[str, ...]) -> Item:
    return replace(item, computes="SUM", operands=operands, readonly=True) if isinstance(item, Blank) else item


def _hint_height(hint: str, room: float) -> Decimal:
    return _HINT_LINE * ceil(ems(hint) * _HINT_EM / room) if hint else Decimal(0)


def _line(parts: tuple[InlinePart, ...]) -> Line:
    """Return one line; its blanks for words share the width that print and figures leave."""
    fixed = sum(ems(part) if isinstance(part, str) else fixed_ems(part) or 0 for part in parts)
    growing = [part for part in parts if not isinstance(part, str) and fixed_ems(part) is None]
    rest = f"calc((100% - {fixed + 0.5 * len(parts):.1f}em) / {len(growing)})" if growing else ""
    items: list[Item] = []
    for part in parts:
        if isinstance(part, str):
            items.append(part)
        elif isinstance(part, FormField) and part.type == "multiline":
            items += [part.hint] if part.hint else []
            items.append(area(part, part.id, 160.0, AREA + 8))
        else:
            items += in_line(part, rest)
    return tuple(items)
