"""The sections of a form, block by block."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import groupby
from typing import NamedTuple

from site_src.model.form.cell import RowBlock
from site_src.model.form.layout import FormSection, HeadingBlock, LinesBlock, PageBreak, TextBlock
from site_src.model.form.table import TableBlock
from site_src.model.part import Part
from site_src.model.types.rubric import Rubric
from site_src.render.documents.sheet.block import Block, Break, Lines, SheetSection, Subheading, Text
from site_src.render.documents.sheet.captions import captioned
from site_src.render.documents.sheet.rows import Totals, grid_rows, line_of
from site_src.render.documents.sheet.tables import table_of
from site_src.render.documents.table_rows import TableRows


class FormContext(NamedTuple):
    """What a section needs to know of its form: rubrics by id, how its totals are worked out, rows from directories.

    A rubric is `explained` on its own sheet, not on a form that is handed in.
    """

    rubrics: Mapping[str, Rubric]
    totals: Totals
    rows: TableRows
    explained: bool = False


def section_of(section: FormSection, setting: FormContext) -> SheetSection:
    """Return a section of the sheet."""
    return SheetSection(
        title=section.title,
        title_at=section.title_at,
        hint=section.hint,
        columns=section.grid,
        blocks=captioned(tuple(_blocks(section, setting)), section.title),
    )


def _blocks(section: FormSection, setting: FormContext) -> Iterator[Block]:
    for is_rows, blocks in groupby(section.blocks, key=lambda block: isinstance(block, RowBlock)):
        if is_rows:
            rows = [block for block in blocks if isinstance(block, RowBlock)]
            yield from grid_rows(rows, len(section.grid), setting.totals)
        else:
            yield from (_block(block, setting) for block in blocks)


def _block(block: Part, setting: FormContext) -> Block:
    if isinstance(block, TableBlock):
        return table_of(block, setting.rubrics, setting.rows.get(block.id, ()), explained=setting.explained)
    if isinstance(block, HeadingBlock):
        return Subheading(text=block.heading, hint=block.hint)
    if isinstance(block, LinesBlock):
        lines = tuple(line_of(parts, setting.totals) for parts in block.lines)
        return Lines(lines=lines, boxed=block.boxed, align=block.align, indent=block.indent)
    if isinstance(block, TextBlock):
        return Text(text=block.text)
    assert isinstance(block, PageBreak)
    return Break()
