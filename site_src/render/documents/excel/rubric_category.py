"""One category of a rubric on the sheet: its items, its scores, its sum."""

from __future__ import annotations

from typing import NamedTuple

from xlsxwriter.utility import xl_rowcol_to_cell

from site_src.model.types.rubric import Category, Item, sum_of
from site_src.render.documents.excel.cell import Area, merge, write
from site_src.render.documents.excel.points import limit_points
from site_src.render.documents.excel.workbook import LINE, Sheet

CATEGORY, NUMBER, TEXT = range(3)
TEXT_WIDTH, EVIDENCE_WIDTH = 30, 12
"""Full-width characters."""

SUM_HEIGHT = LINE * 1.4


class Columns(NamedTuple):
    """The columns after the text: evidence where the rubric names any, points, one for each scorer."""

    evidence: int | None
    points: int
    scorers: range

    @property
    def last_text(self) -> int:
        return self.points - 1


class Scored(NamedTuple):
    """A category on the sheet: where its sum stands, the rows that are scored, its height in points.

    A category with one score for all its items has one such row.
    """

    category: Category
    sum_row: int
    rows: tuple[int, ...]
    height: float


def category_rows(sheet: Sheet, top: int, category: Category, columns: Columns) -> Scored:
    """Write the rows of a category from row `top` on."""
    items, formats = category.items, sheet.formats
    bottom = top + len(items) - 1
    name = f"{category.no}、{category.name}" + (f"\n（{category.tag}）" if category.tag else "")
    merge(sheet, Area(top, CATEGORY, bottom, CATEGORY), name, formats.middle)
    height = SUM_HEIGHT + sum(_item(sheet, row, item, columns) for row, item in enumerate(items, start=top))
    rows = (top,) if category.shared_score else tuple(range(top, bottom + 1))
    scored = Scored(category, bottom + 1, rows, height)
    for column in columns.scorers:
        for row in scored.rows:
            end = bottom if category.shared_score else row
            merge(sheet, Area(row, column, end, column), None, formats.answer_number)
            limit_points(sheet, row, column, None if category.shared_score else items[row - top], category)
        sheet.page.write_formula(scored.sum_row, column, _sum_formula(scored, column), formats.result, 0)
    label = f"{category.no}、{category.name} 小计" + ("" if category.counted else "（不计入总分）")
    merge(sheet, Area(scored.sum_row, CATEGORY, scored.sum_row, columns.last_text), label, formats.label)
    write(sheet, scored.sum_row, columns.points, sum_of(category), formats.number)
    sheet.page.set_row(scored.sum_row, SUM_HEIGHT)
    return scored


def _item(sheet: Sheet, row: int, item: Item, columns: Columns) -> float:
    """Write the printed cells of an item and return the height of its row."""
    text = f"{item.text}（几条任选其一，计最高的一条）" if item.either_or else item.text
    write(sheet, row, NUMBER, item.no, sheet.formats.number)
    write(sheet, row, TEXT, text, sheet.formats.text)
    if columns.evidence is not None:
        write(sheet, row, columns.evidence, item.evidence, sheet.formats.text)
    write(sheet, row, columns.points, str(item.points), sheet.formats.middle)
    lines = 1 + max(len(text) // TEXT_WIDTH, len(item.evidence) // EVIDENCE_WIDTH)
    sheet.page.set_row(row, LINE * lines + 6)
    return LINE * lines + 6


def score_cells(scored: Scored, column: int) -> tuple[list[str], dict[str, list[str]]]:
    """Return the cells that count alone, and by group those of which the best counts."""
    alone: list[str] = []
    groups: dict[str, list[str]] = {}
    for row, item in zip(scored.rows, scored.category.items, strict=False):
        cell = xl_rowcol_to_cell(row, column)
        if item.either_or and not scored.category.shared_score:
            groups.setdefault(item.either_or, []).append(cell)
        else:
            alone.append(cell)
    return alone, groups


def _sum_formula(scored: Scored, column: int) -> str:
    alone, groups = score_cells(scored, column)
    parts = [*([f"SUM({','.join(alone)})"] if alone else []), *(f"MAX({','.join(group)})" for group in groups.values())]
    # Excel adds binary fractions; points have at most two places.
    return f"=ROUND({'+'.join(parts)},2)"
