"""A rubric as a workbook that adds up: points within what an item gives, sums, vetoes, verdict."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import fsum

from site_src.model.types.rubric import Rubric
from site_src.render.documents.excel.cell import Area, merge
from site_src.render.documents.excel.column import ExcelColumn
from site_src.render.documents.excel.listing import MARK_HEIGHT, SHEET_NAME, head_of_list, table_head
from site_src.render.documents.excel.rubric_category import (
    CATEGORY_WIDTH,
    EVIDENCE_WIDTH,
    HOW_WIDTH,
    TEXT_WIDTH,
    Columns,
    Scored,
    category_rows,
)
from site_src.render.documents.excel.rubric_names import name_cells
from site_src.render.documents.excel.rubric_result import condition_rows, result_rows
from site_src.render.documents.excel.workbook import Spreadsheet, fitting, workbook
from site_src.render.documents.sheet.item_notes import sheet_remarks
from site_src.render.documents.title import SAMPLE

PAGE_HEIGHT, PAGE_WIDTH = 465, 735
"""Points between the margins of a landscape sheet."""

HEAD_HEIGHT = 60
"""Points of the title and the head of the table."""

WIDTH_OF_COLUMN = 13.0
"""Points that a full-width character takes in a column where the digits of the widest font that stands in for Arial count."""


def rubric_xlsx(rubric: Rubric, foot: str, number: str = "") -> bytes:
    """Return `rubric` as a sheet to score oneself, with `foot` below each page.

    `number` is what it is called as an attachment, empty if it bears none.
    Only the scores and the answers about vetoes can be changed (protected, no password).
    """
    foot, original = fitting(foot)
    title = rubric.title + rubric.edition
    by_key = _shown(rubric)
    shown, columns = list(by_key.values()), _columns(rubric, list(by_key))

    def fill(sheet: Spreadsheet) -> None:
        head = head_of_list(sheet, title + SAMPLE * rubric.sample, shown, number)
        table_head(sheet, head, shown)
        row, scored = condition_rows(sheet, head + 1, rubric, columns), []
        for category, part in zip(rubric.categories, rubric.arithmetic.parts, strict=True):
            scored.append(category_rows(sheet, row, category, part, columns, summed=rubric.sums_apart))
            row = scored[-1].end
        conditions, first = range(head + 1, scored[0].top), row
        row = result_rows(sheet, row, rubric, scored, columns, conditions)
        name_cells(sheet, rubric.arithmetic, scored, columns, conditions, range(first, row))
        for index, note in enumerate((*_notes(rubric), *filter(None, (original,)))):
            merge(sheet, Area(row + index, 0, row + index, len(shown) - 1), note, sheet.formats.note)
        _set_pages(sheet, shown, scored, HEAD_HEIGHT + MARK_HEIGHT * bool(number))
        sheet.page.protect("", {"format_rows": True, "format_columns": True})

    return workbook(title, SHEET_NAME, foot, fill, landscape=True)


def _shown(rubric: Rubric) -> dict[str, ExcelColumn]:
    """Return the columns by what they show, from left to right."""
    columns = {
        "category": ExcelColumn("类别", CATEGORY_WIDTH),
        "number": ExcelColumn("序号", 4),
        "text": ExcelColumn("标准细则", TEXT_WIDTH),
        "how": ExcelColumn("评分办法", HOW_WIDTH),
        "evidence": ExcelColumn("看什么材料", EVIDENCE_WIDTH),
        "points": ExcelColumn("分值", 6),
    }
    said = {
        "category": any(category.heading or category.content for category in rubric.categories),
        "how": any(item.how for item in rubric.items),
        "evidence": any(item.evidence for item in rubric.items),
    }
    scores = {f"score_{number}": ExcelColumn(head, 7) for number, head in enumerate(rubric.score_heads)}
    return {key: column for key, column in columns.items() if said.get(key, True)} | scores


def _columns(rubric: Rubric, shown: Sequence[str]) -> Columns:
    place = {key: index for index, key in enumerate(shown)}
    points = place["points"]
    return Columns(
        category=place.get("category"),
        number=place["number"],
        text=place["text"],
        how=place.get("how"),
        evidence=place.get("evidence"),
        points=points,
        scorers=range(points + 1, points + 1 + len(rubric.scorers)),
    )


def _set_pages(sheet: Spreadsheet, shown: Sequence[ExcelColumn], scored: Sequence[Scored], head: float) -> None:
    """Print each category on one page; Excel keeps breaks only at a fixed scale, not when it fits the width."""
    scale = min(1.0, PAGE_WIDTH / fsum((column.width + 0.5) * WIDTH_OF_COLUMN for column in shown))
    sheet.page.set_print_scale(int(scale * 100))
    sheet.page.set_h_pagebreaks(list(_breaks(scored, PAGE_HEIGHT / scale - head)))


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
    return [*rubric.notes, *marks, *sheet_remarks(rubric)]
