"""Whether the rows and tables of a section fill its grid exactly, merged cells counted."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from site_src.model.form.cell import FormCell, RowBlock
from site_src.model.form.table import TableBlock
from site_src.model.judge.fault import Fault
from site_src.model.part import Part


def grid_faults(width: int, blocks: Sequence[Part]) -> list[Fault]:
    """Return what does not fit a grid of `width` columns, each at its row or table.

    Cells go into the free columns from left to right, as in HTML; a merged cell keeps
    its columns for the next rows, which must follow without a break.
    """
    if not width:
        gridded = any(isinstance(block, RowBlock | TableBlock) for block in blocks)
        return (
            [Fault(("grid",), "grid-missing", "这部分有行或表，要用 grid 写明各列的宽度", {"hint": _as_wide(blocks)})]
            if gridded
            else []
        )
    faults: list[Fault] = []
    held = [0] * width
    for index, block in enumerate(blocks):
        if not isinstance(block, RowBlock):
            faults += _open_faults(held, index)
            held = [0] * width
            if isinstance(block, TableBlock) and block.width != width:
                message = "表“{id}”占 {wide} 列，网格是 {width} 列：请改各列的 span 或 grid"
                missing = width - block.width
                hint = f"让 grid 有 {block.width} 个数"
                if missing > 0:
                    hint = f"给要占得宽的那一列写 span: {missing + 1}；或者{hint}"
                details = {"id": block.id, "wide": block.width, "width": width, "hint": hint}
                faults.append(Fault(("blocks", index, "columns"), "grid-table", message, details))
            continue
        held, row_faults = _laid(held, block.cells)
        faults += [fault._replace(place=("blocks", index, *fault.place)) for fault in row_faults]
    return faults + _open_faults(held, len(blocks))


def _as_wide(blocks: Sequence[Part]) -> str:
    """Say which grid is as wide as the widest row or table."""
    wide = max(
        block.width if isinstance(block, TableBlock) else sum(cell.span for cell in block.cells)
        for block in blocks
        if isinstance(block, RowBlock | TableBlock)
    )
    return f"每列一个数，数大的列宽。最宽的一行有 {wide} 格：各列一样宽的，写成 grid: [{', '.join(['1'] * wide)}]"


def _laid(held: list[int], cells: Sequence[FormCell]) -> tuple[list[int], list[Fault]]:
    """Return the rows still held per column after this row, and the faults of the row."""
    free = [column for column, rows in enumerate(held) if rows == 0]
    wide = sum(cell.span for cell in cells)
    after = [max(rows - 1, 0) for rows in held]
    if wide != len(free):
        merged = len(held) - len(free)
        message = "这一行各格共占 {wide} 列，应占 {free} 列"
        if merged:
            message += "（网格 {width} 列，上面合并下来的占 {merged} 列）"
        missing = len(free) - wide
        hint = (
            f"还差 {missing} 列：给其中一格加 span，或再写一格"
            if missing > 0
            else f"多了 {-missing} 列：改小 span，或少写一格"
        )
        details = {"wide": wide, "free": len(free), "width": len(held), "merged": merged, "hint": hint}
        return after, [Fault(("cells",), "grid-row", message, details)]
    faults, start = [], 0
    for index, cell in enumerate(cells):
        columns = free[start : start + cell.span]
        start += cell.span
        if columns[-1] - columns[0] >= cell.span:
            message = "这一格占 {span} 列，中间隔着上面合并下来的格"
            faults.append(
                Fault(
                    ("cells", index, "span"),
                    "grid-crossed",
                    message,
                    {"span": cell.span, "hint": "拆成几格，每格只占挨在一起的列"},
                )
            )
        for column in columns:
            after[column] = cell.rows - 1
    return after, faults


def _open_faults(held: Iterable[int], index: int) -> list[Fault]:
    missing = max(held, default=0)
    if not missing:
        return []
    message = "上面的格向下合并，还差 {missing} 行：合并的各行要紧接着写"
    details = {"missing": missing, "hint": "在下面补上这些行，或把 rows 改小"}
    return [Fault(("blocks", index - 1), "grid-open", message, details)]
