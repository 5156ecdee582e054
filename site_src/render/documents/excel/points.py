"""How many points a cell may hold."""

from __future__ import annotations

from decimal import Decimal

from xlsxwriter.utility import xl_rowcol_to_cell

from site_src.model.types.rubric import Category, Item, sum_of
from site_src.model.values.points import plain
from site_src.render.documents.excel.workbook import Sheet


def limit_points(sheet: Sheet, row: int, column: int, item: Item | None, category: Category) -> None:
    """Have Excel refuse other points than `item` gives; None is one score for the whole category."""
    rule = _between(sum_of(category)) if item is None else _rule(item, xl_rowcol_to_cell(row, column))
    sheet.page.data_validation(row, column, row, column, {**rule, "error_title": "分数有误"})


def _rule(item: Item, cell: str) -> dict[str, object]:
    if item.levels:
        steps = [plain(points) for points in sorted({Decimal(0), *item.levels.values()})]
        named = "，".join(f"{name}{plain(points)}分" for name, points in item.levels.items())
        return {"validate": "list", "source": steps, "error_message": f"只能打 {'、'.join(steps)} 分（{named}）"}
    if item.points.least:
        least, most = plain(item.points.least), plain(item.points.most)
        return {
            "validate": "custom",
            "value": f"=AND(ISNUMBER({cell}),OR({cell}=0,AND({cell}>={least},{cell}<={most})))",
            "error_message": f"只能打 0 分，或 {least} 到 {most} 分",
        }
    return _between(item.points.most)


def _between(most: Decimal) -> dict[str, object]:
    return {
        "validate": "decimal",
        "criteria": "between",
        "minimum": 0,
        "maximum": float(most),
        "error_message": f"最多 {plain(most)} 分，最少 0 分",
    }
