"""Rows of a table whose questions are printed: a text for each printed column, then what is answered."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from site_src.model.judge.fault import Fault


class _Column(Protocol):
    @property
    def type(self) -> str: ...

    @property
    def shows(self) -> tuple[str, ...]: ...


def printed_row_faults(id: str, rows: Sequence[Sequence[str]], columns: Sequence[_Column]) -> list[Fault]:
    """Return the rows that have another number of texts than the table `id` has columns that print."""
    if not rows:
        return []
    printed = [index for index, column in enumerate(columns) if column.type == "printed" and not column.shows]
    if not printed:
        message = "表“{id}”写了 printed_rows，要有一列印这些字"
        details = {"id": id, "hint": "把印这些字的那一列的 type 写成 printed；没有这样一列的，在 columns 里加上"}
        return [Fault(("columns",), "printed-rows", message, details)]
    faults = []
    for index, row in enumerate(rows):
        if len(row) != len(printed):
            message = "这一行写了 {written} 段字，印好的列有 {columns} 列"
            hint = f"一行写成 {len(printed)} 段，用方括号括起来，中间用英文逗号隔开"
            details = {"written": str(len(row)), "columns": str(len(printed)), "hint": hint}
            faults.append(Fault(("printed_rows", index), "printed-rows", message, details))
    return faults
