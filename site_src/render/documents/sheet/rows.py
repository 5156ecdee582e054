"""The rows of a form's grid: each cell with the column it begins at, merged cells counted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from site_src.model.form.cell import AnyCell, FieldCell, InlineCell, LabelCell, RowBlock, SignoffCell
from site_src.model.form.field import FormField
from site_src.model.form.line import InlinePart
from site_src.model.form.signoff import Signoff
from site_src.render.documents.sheet.answers import blank_of, signing_of
from site_src.render.documents.sheet.blank import Blank, Item, Line
from site_src.render.documents.sheet.cell import Cell, Row
from site_src.scoring.expression import Expression

Totals = Mapping[str, Expression]
"""How the total of a rubric's table is worked out, by the name of its field."""


def grid_rows(blocks: Sequence[RowBlock], width: int, totals: Totals) -> Iterator[Row]:
    """Yield rows that follow each other on a grid of `width` columns."""
    free_from = [0] * width
    for number, block in enumerate(blocks):
        columns = iter([column for column in range(width) if free_from[column] <= number])
        cells = []
        for cell in block.cells:
            covered = [next(columns) for _ in range(cell.span)]
            for column in covered:
                free_from[column] = number + cell.rows
            cells.append(replace(_cell(cell, totals), column=covered[0], span=cell.span, rows=cell.rows))
        if all(cell.role == "label" for cell in cells):
            cells = [replace(cell, role="head") for cell in cells]
        yield Row(cells=tuple(cells), height=float(block.height or 0))


def line_of(parts: Sequence[InlinePart], totals: Totals) -> Line:
    """Return one line of printed text and blanks."""
    return tuple(_item(part, totals) for part in parts)


def _item(part: InlinePart, totals: Totals) -> Item:
    if isinstance(part, str):
        return part
    return signing_of(part) if isinstance(part, Signoff) else _field(part, totals)


def _field(field: FormField, totals: Totals) -> Blank:
    blank = blank_of(field, field.id)
    return replace(blank, computed=totals[field.id]) if field.id in totals else blank


def _cell(cell: AnyCell, totals: Totals) -> Cell:
    if isinstance(cell, LabelCell):
        return Cell(role="label", lines=((cell.label,),), hint=cell.hint)
    if isinstance(cell, InlineCell):
        return Cell(role="line", lines=(line_of(cell.inline, totals),))
    if isinstance(cell, SignoffCell):
        return Cell(role="signing", lines=((signing_of(cell),),))
    if isinstance(cell, FieldCell):
        return Cell(role="blank", lines=((_field(cell, totals),),))
    return Cell(role="text", lines=((cell.text,),))
