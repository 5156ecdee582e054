"""Merged cells: whatever tiles the grid is accepted, whatever does not is reported at its row."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from site_src.model.form.cell import RowBlock
from site_src.model.form.grid import grid_faults
from site_src.model.form.layout import PageBreak, TextBlock
from site_src.model.form.table import TableBlock
from site_src.model.judge.fault import Fault

Spans = list[list[tuple[int, int]]]


@st.composite
def tilings(draw: st.DrawFn) -> tuple[int, Spans]:
    """A grid and its rows of (span, rows) that cover it exactly, each row with a cell of its own."""
    width, height = draw(st.integers(1, 6)), draw(st.integers(1, 5))
    held = [0] * width
    rows: Spans = []
    for left in range(height, 0, -1):
        cells, column = [], 0
        while column < width:
            if held[column]:
                column += 1
                continue
            gap = next((index for index in range(column, width) if held[index]), width) - column
            span = draw(st.integers(1, gap))
            # A row wholly merged from above would have no cell to write, so the last column never merges down.
            tall = 1 if column + span == width else draw(st.integers(1, left))
            cells.append((span, tall))
            held[column : column + span] = [tall] * span
            column += span
        held = [max(rest - 1, 0) for rest in held]
        rows.append(cells)
    return width, rows


def blocks(rows: Spans) -> list[RowBlock]:
    return [
        RowBlock.model_validate({"cells": [{"label": "标签", "span": span, "rows": tall} for span, tall in cells]})
        for cells in rows
    ]


def rules(faults: list[Fault]) -> list[tuple[str, tuple[str | int, ...]]]:
    return [(fault.rule, fault.place) for fault in faults]


@given(tilings())
def test_cells_that_tile_the_grid_are_accepted(tiling: tuple[int, Spans]) -> None:
    width, rows = tiling
    assert grid_faults(width, blocks(rows)) == []


@given(tilings(), st.data())
def test_a_cell_one_column_wider_is_reported_at_its_row(tiling: tuple[int, Spans], data: st.DataObject) -> None:
    width, rows = tiling
    row = data.draw(st.integers(0, len(rows) - 1))
    cell = data.draw(st.integers(0, len(rows[row]) - 1))
    span, tall = rows[row][cell]
    rows[row][cell] = (span + 1, tall)
    assert ("grid-row", ("blocks", row, "cells")) in rules(grid_faults(width, blocks(rows)))


@given(tilings(), st.data())
def test_a_cell_merged_below_the_last_row_is_reported(tiling: tuple[int, Spans], data: st.DataObject) -> None:
    width, rows = tiling
    last = len(rows) - 1
    cell = data.draw(st.integers(0, len(rows[last]) - 1))
    span, tall = rows[last][cell]
    extra = data.draw(st.integers(1, 3))
    rows[last][cell] = (span, tall + extra)
    (fault,) = grid_faults(width, blocks(rows))
    assert (fault.rule, fault.place, fault.details) == (
        "grid-open",
        ("blocks", last),
        (fault.details or {}) | {"missing": extra},
    )


def test_the_message_counts_the_columns_that_are_merged_from_above() -> None:
    (fault,) = grid_faults(4, blocks([[(1, 2), (3, 1)], [(2, 1)]]))
    assert fault.details is not None
    assert (fault.details | {"wide": 2, "free": 3, "width": 4, "merged": 1}) == fault.details
    assert fault.details["hint"].startswith("还差 1 列")


def test_a_cell_may_not_reach_across_a_merged_one() -> None:
    found = grid_faults(3, blocks([[(1, 1), (1, 2), (1, 1)], [(2, 1)]]))
    assert rules(found) == [("grid-crossed", ("blocks", 1, "cells", 0, "span"))]


def test_nothing_may_stand_between_the_rows_of_a_merged_cell() -> None:
    first, second = blocks([[(1, 2), (1, 1)], [(1, 1)]])
    page_break = PageBreak.model_validate({"page_break": "yes"})
    found = grid_faults(2, [first, page_break, second])
    assert rules(found) == [("grid-open", ("blocks", 0)), ("grid-row", ("blocks", 2, "cells"))]


def table(**keys: Any) -> TableBlock:
    columns = [
        {"id": "name", "label": "名称", "type": "text"},
        {"id": "use", "label": "用途", "type": "text", "span": "2"},
    ]
    return TableBlock.model_validate({"id": "things", "label": "设备", "blank_rows": "2", "columns": columns, **keys})


def test_a_table_must_cover_the_grid_with_its_label_at_the_side() -> None:
    assert grid_faults(3, [table()]) == []
    assert grid_faults(5, [table(label_at="side", label_span="2")]) == []
    assert rules(grid_faults(3, [table(label_at="side")])) == [("grid-table", ("blocks", 0, "columns"))]


def test_a_section_with_rows_needs_a_grid_and_one_of_text_does_not() -> None:
    assert rules(grid_faults(0, [table()])) == [("grid-missing", ("grid",))]
    assert grid_faults(0, [TextBlock.model_validate({"text": "说明"})]) == []
