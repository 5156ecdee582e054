"""The tables of a form: a head, rows to fill or filled, a row of sums."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from site_src.model.form.table import TableBlock, TableColumn, cell_name
from site_src.model.form_arithmetic import cell_names, column_sum, total_name
from site_src.model.types.rubric import Rubric
from site_src.render.documents.sheet.answers import blank_of
from site_src.render.documents.sheet.blank import Blank
from site_src.render.documents.sheet.block import Table
from site_src.render.documents.sheet.cell import Cell, Row
from site_src.render.documents.sheet.rubric_rows import rubric_groups
from site_src.render.documents.table_rows import TableRow
from site_src.scoring.expression import renamed


def table_of(
    block: TableBlock, rubrics: Mapping[str, Rubric], given: Sequence[TableRow], *, explained: bool = False
) -> Table:
    """Return a table with its rows, as far as its rubric is among `rubrics` or they are `given`.

    `explained` adds to the items of a rubric what the site says of them.
    """
    groups: tuple[tuple[Row, ...], ...] = ()
    if block.rubric:
        rubric = rubrics.get(block.rubric)
        groups = tuple(rubric_groups(block, rubric, explained=explained)) if rubric else ()
    elif block.rows_from:
        groups = tuple((_row(block, number, row),) for number, row in enumerate(given, start=1))
    else:
        printed = block.printed_texts or ((),) * block.blank_rows
        groups = tuple((_row(block, number, _texts(block, texts)),) for number, texts in enumerate(printed, start=1))
    return Table(
        name=block.id,
        label=block.label,
        label_at=block.label_at,
        label_span=block.label_span if block.label_at == "side" else 0,
        hint=block.hint,
        attachment=block.attachment,
        by="rubric" if block.rubric else "directory" if block.rows_from else "print" if block.printed_rows else "hand",
        source=block.rubric or block.rows_from or "",
        count=sum(map(len, groups)) or block.blank_rows,
        inferred=block.blank_rows_basis == "inferred",
        head=_placed(block, (Cell(role="head", lines=((one.label,),), hint=one.hint) for one in block.columns)),
        pattern=_placed(block, (_pattern(block, column) for column in block.columns)),
        groups=groups,
        total=_total(block, rubrics.get(block.rubric or "")) if block.total else None,
    )


def _texts(block: TableBlock, texts: Sequence[str]) -> TableRow:
    """Return what is printed in a row by the ids of its columns."""
    printed = [column.id for column in block.columns if column.type == "printed"]
    return dict(zip(printed, texts, strict=bool(texts)))


def _placed(block: TableBlock, cells: Iterator[Cell]) -> Row:
    """Return one cell for each column, where it stands."""
    placed, start = [], block.label_span if block.label_at == "side" else 0
    for column, cell in zip(block.columns, cells, strict=True):
        placed.append(replace(cell, column=start, span=column.span))
        start += column.span
    return Row(cells=tuple(placed))


def _pattern(block: TableBlock, column: TableColumn) -> Cell:
    return Cell(role="blank", lines=((blank_of(column, f"{block.id}.{column.id}"),),))


def _row(block: TableBlock, number: int, given: TableRow) -> Row:
    """Return one row; what `given` says of a column is printed, the rest is filled in."""
    return _placed(block, (_cell(block, number, column, given) for column in block.columns))


def _cell(block: TableBlock, number: int, column: TableColumn, given: TableRow) -> Cell:
    if column.origin or column.type == "printed":
        return Cell(role="text", lines=((str(given[column.id]),),))
    if column.type == "auto_number":
        return Cell(role="number", lines=((str(number),),))
    return Cell(role="blank", lines=((_blank(block, number, column),),))


def _blank(block: TableBlock, number: int, column: TableColumn) -> Blank:
    """Return the blank of one cell; boxes become a list to pick from, since a cell has no room for them.

    Beside a printed question they stay boxes.
    """
    blank = blank_of(column, cell_name(block, number, column), about=f"{block.label}第{number}行")
    if column.computed:
        blank = replace(blank, computed=renamed(column.computed, cell_names(block, number)))
    return replace(blank, picked=bool(blank.options) and not block.printed_rows)


def _total(block: TableBlock, rubric: Rubric | None) -> Row:
    """Return the row of sums; its label covers the columns before the first sum."""
    total = block.total
    assert total is not None
    placed = _placed(block, (_sum(block, column, rubric) for column in block.columns))
    first = next(index for index, column in enumerate(block.columns) if column.id in total.sums)
    if not first:
        return placed
    label = Cell(
        role="label",
        lines=((total.label,),),
        column=placed.cells[0].column,
        span=sum(column.span for column in block.columns[:first]),
    )
    return replace(placed, cells=(label, *placed.cells[first:]))


def _sum(block: TableBlock, column: TableColumn, rubric: Rubric | None) -> Cell:
    total = block.total
    assert total is not None
    if column.id not in total.sums:
        return Cell(role="blank")
    blank = blank_of(column, total_name(block, column), about=f"{block.label}：{total.label}")
    blank = replace(blank, computed=column_sum(block, column, rubric))
    return Cell(role="blank", lines=((blank,),))
