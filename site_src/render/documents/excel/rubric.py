"""A rubric as a workbook that adds up: points within what an item gives, sums, vetoes, verdict."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from site_src.model.types.rubric import Rubric
from site_src.render.documents.excel.cell import Area, merge
from site_src.render.documents.excel.column import ExcelColumn
from site_src.render.documents.excel.listing import SHEET_NAME, head_of_list, table_head
from site_src.render.documents.excel.rubric_category import (
    EVIDENCE_WIDTH,
    TEXT_WIDTH,
    Columns,
    Scored,
    category_rows,
)
from site_src.render.documents.excel.rubric_result import result_rows
from site_src.render.documents.excel.workbook import Spreadsheet, workbook

PAGE_HEIGHT, PAGE_WIDTH = 465, 735
"""Points between the margins of a landscape sheet."""

HEAD_HEIGHT = 60
"""Points of the title and the head of the table."""

WIDTH_OF_COLUMN = 11.5
"""Points that a full-width character takes in a column."""


def rubric_xlsx(rubric: Rubric, foot: str) -> bytes:
    """Return `rubric` as a sheet to score oneself, with `foot` below each page.

    Only the scores and the answers about vetoes can be changed (protected, no password).
    """
    title = rubric.title + rubric.edition
    shown = _shown(rubric)
    columns = _columns(rubric)

    def fill(sheet: Spreadsheet) -> None:
        head_of_list(sheet, title, shown)
        table_head(sheet, 1, shown)
        row, scored = 2, []
        for category, part in zip(rubric.categories, rubric.arithmetic.parts, strict=True):
            scored.append(category_rows(sheet, row, category, part, columns))
            row = scored[-1].sum_row + 1
        row = result_rows(sheet, row, rubric, scored, columns)
        for index, note in enumerate(_notes(rubric)):
            merge(sheet, Area(row + index, 0, row + index, len(shown) - 1), note, sheet.formats.note)
        _set_pages(sheet, shown, scored)
        sheet.page.protect("", {"format_rows": True, "format_columns": True})

    return workbook(title, SHEET_NAME, foot, fill, landscape=True)


def _shown(rubric: Rubric) -> list[ExcelColumn]:
    evidence = [ExcelColumn("看什么材料", EVIDENCE_WIDTH)] if _has_evidence(rubric) else []
    scores = [ExcelColumn(f"{by}得分", 7) for by in rubric.scored_by]
    texts = [ExcelColumn("类别", 8), ExcelColumn("序号", 4), ExcelColumn("标准细则", TEXT_WIDTH)]
    return [*texts, *evidence, ExcelColumn("分值", 6), *scores]


def _columns(rubric: Rubric) -> Columns:
    points = 4 if _has_evidence(rubric) else 3
    return Columns(3 if _has_evidence(rubric) else None, points, range(points + 1, points + 1 + len(rubric.scored_by)))


def _has_evidence(rubric: Rubric) -> bool:
    return any(item.evidence for category in rubric.categories for item in category.items)


def _set_pages(sheet: Spreadsheet, shown: Sequence[ExcelColumn], scored: Sequence[Scored]) -> None:
    """Print each category on one page; Excel keeps breaks only at a fixed scale, not when it fits the width."""
    scale = min(1.0, PAGE_WIDTH / sum((column.width + 0.5) * WIDTH_OF_COLUMN for column in shown))
    sheet.page.set_print_scale(int(scale * 100))
    sheet.page.set_h_pagebreaks(list(_breaks(scored, PAGE_HEIGHT / scale - HEAD_HEIGHT)))


def _breaks(scored: Sequence[Scored], most: float) -> Iterator[int]:
    """Yield the rows before which a page ends: before a category that has no more room."""
    left = most
    for one in scored:
        if one.height > left and left < most:
            yield one.top
            left = most
        left -= one.height


def _notes(rubric: Rubric) -> list[str]:
    marks = [mark.note for mark in (rubric.pass_mark, rubric.apply_mark) if mark and mark.note]
    return [*rubric.notes, *marks]
