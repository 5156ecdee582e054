"""Cells of any form stand where HTML would put them, and rows of any grids join into one table."""

from __future__ import annotations

from itertools import pairwise

from docx.shared import Twips
from hypothesis import given
from hypothesis import strategies as st

from site_src.model.form.cell import RowBlock
from site_src.render.documents.sheet.rows import grid_rows
from site_src.render.documents.word.flow import FlowBreak, paged
from site_src.render.documents.word.grid import slots
from site_src.render.documents.word.table import Box, BoxRow, edges, table
from site_src.render.documents.word.text import evened, line_count
from site_src.render.documents.word.typeface import BODY


@st.composite
def laid_out(draw: st.DrawFn) -> tuple[int, list[RowBlock]]:
    """Return rows that fill a grid exactly, made by cutting it into rectangles."""
    width, height = draw(st.integers(1, 5)), draw(st.integers(1, 5))
    taken: set[tuple[int, int]] = set()
    rows: list[list[dict[str, object]]] = [[] for _ in range(height)]
    number = 0
    for row in range(height):
        for column in range(width):
            if (row, column) in taken:
                continue
            span, down = 1, draw(st.integers(1, height - row))
            while column + span < width and (row, column + span) not in taken and draw(st.booleans()):
                span += 1
            taken |= {(row + y, column + x) for y in range(down) for x in range(span)}
            number += 1
            rows[row].append({"text": f"格{number}", "span": span, "rows": down})
    kept = [row for row in rows if row]
    # A row without a cell of its own cannot be written in YAML.
    return (width, [RowBlock.model_validate({"cells": row}) for row in kept]) if len(kept) == height else (0, [])


@given(laid_out())
def test_slots_cover_the_grid_without_gap_or_overlap(layout: tuple[int, list[RowBlock]]) -> None:
    width, rows = layout
    placed = slots(tuple(grid_rows(rows, width, {}))) if width else ()
    covered = [
        (slot.row + y, slot.column + x) for slot in placed for y in range(slot.rows) for x in range(slot.cell.span)
    ]
    assert sorted(covered) == [(row, column) for row in range(len(rows)) for column in range(width)]


def test_an_option_that_stands_apart_makes_a_row_that_its_neighbours_cover() -> None:
    services = {"id": "services", "type": "boxes", "options": ["讲座", "其他"], "other": "其他", "other_apart": True}
    rows = [
        RowBlock.model_validate({"cells": [{"label": "情况", "rows": 2}, {"label": "服务"}, services]}),
        RowBlock.model_validate({"cells": [{"label": "人数"}, {"id": "people", "type": "integer"}]}),
    ]
    placed = [(slot.row, slot.rows, slot.column, slot.apart) for slot in slots(tuple(grid_rows(rows, 3, {})))]
    assert placed == [(0, 3, 0, False), (0, 2, 1, False), (0, 1, 2, False), (1, 1, 2, True), (2, 1, 1, False),
                      (2, 1, 2, False)]  # fmt: skip


@given(st.lists(st.integers(1, 20), min_size=1, max_size=8), st.integers(1000, 15000))
def test_edges_begin_at_0_end_at_the_width_and_grow(grid: list[int], width: int) -> None:
    found = edges(grid, width)
    assert (found[0], found[-1], list(found)) == (0, width, sorted(found))


@given(st.lists(st.lists(st.integers(1, 9), min_size=1, max_size=6), min_size=1, max_size=6))
def test_rows_of_different_grids_share_one_table(grids: list[list[int]]) -> None:
    width = 9000
    rows = []
    for grid in grids:
        cuts = edges(grid, width)
        rows.append(BoxRow(tuple(Box(left, right, ()) for left, right in pairwise(cuts)), 400))
    made = table(rows, width)
    columns = [column.w for column in made.tblGrid.gridCol_lst]
    assert sum(columns) == Twips(width)
    for row in made.tr_lst:
        assert sum(int(cell.tcPr.gridSpan.val) if cell.tcPr.gridSpan is not None else 1 for cell in row.tc_lst) == len(
            columns
        )


def rows_of(heights: list[int]) -> list[BoxRow]:
    return [BoxRow((Box(0, 100, ()),), height) for height in heights]


@given(st.lists(st.lists(st.integers(1, 30), min_size=1, max_size=5), min_size=1, max_size=8), st.integers(20, 100))
def test_no_group_of_rows_is_torn_unless_it_is_higher_than_a_page(groups: list[list[int]], first: int) -> None:
    head, rest, tail = BoxRow((), 10, head=True), 100, 5
    wanted = [rows_of(heights) for heights in groups]
    flow = list(paged(lambda: head, wanted, first, rest, tail))
    assert [item for item in flow if item not in (head, FlowBreak.PAGE)] == [row for group in wanted for row in group]
    pages: list[list[BoxRow]] = [[]]
    for item in flow:
        if item is FlowBreak.PAGE:
            pages.append([])
        elif isinstance(item, BoxRow):
            pages[-1].append(item)
    assert all(page[0] is head for page in pages)
    for page, room in zip(pages, [first, *[rest] * len(pages)], strict=False):
        used = sum(row.height for row in page)
        oversized = any(sum(heights) + tail > rest - 10 for heights in groups)
        assert used <= room or oversized or page is pages[0]


@given(st.text("工会职工健康驿站", min_size=1, max_size=40), st.integers(600, 9000))
def test_an_evened_label_takes_no_more_lines(label: str, width: int) -> None:
    narrowed = width - 2 * evened(label, BODY, width)
    held = width / 20 / BODY.points
    assert narrowed > 0
    assert -(-len(label) // max(int(narrowed / 20 / BODY.points), 1)) <= -(-len(label) // max(int(held), 1))


@given(st.integers(1, 2000), st.integers(1000, 9000))
def test_a_text_never_takes_more_lines_than_counted(length: int, width: int) -> None:
    per_line = int(width / 20 / BODY.points)
    assert line_count("字" * length, BODY, width) >= -(-length // max(per_line, 1))
