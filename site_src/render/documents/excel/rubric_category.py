"""One category of a rubric on the sheet: its items, its scores, its sum."""

from __future__ import annotations

from collections.abc import Mapping
from math import fsum
from typing import NamedTuple

from xlsxwriter.utility import xl_rowcol_to_cell

from site_src.model.types.rubric import Category
from site_src.model.types.rubric_item import RubricItem
from site_src.render.documents.excel.cell import Area, merge, write
from site_src.render.documents.excel.formula import formula_of
from site_src.render.documents.excel.limits import rule_of
from site_src.render.documents.excel.workbook import LINE, Spreadsheet
from site_src.render.documents.sheet.item_notes import remarks
from site_src.scoring.expression import Expression
from site_src.scoring.rubric import ScoredCategory

CATEGORY_WIDTH, TEXT_WIDTH, HOW_WIDTH, EVIDENCE_WIDTH = 8, 30, 14, 12
"""Full-width characters."""

SUM_HEIGHT = LINE * 1.4


class Columns(NamedTuple):
    """Which column shows what; None where the rubric has nothing for it. The scorers have one each, at the right."""

    category: int | None
    number: int
    text: int
    how: int | None
    evidence: int | None
    points: int
    scorers: range

    @property
    def last_text(self) -> int:
        return self.points - 1


class Scored(NamedTuple):
    """A category on the sheet: what adds up, where each score and the sum stand, its height in points.

    `rows` are those of its scores by their names: one where all items share a score. `sum_row` is None
    where it has no sum of its own; `end` is the row after it.
    """

    part: ScoredCategory
    top: int
    end: int
    sum_row: int | None
    rows: Mapping[str, int]
    height: float

    def cells(self, column: int) -> dict[Expression, str]:
        """Return the cells of the scores and of their sum in one column."""
        scores: dict[Expression, str] = {name: xl_rowcol_to_cell(row, column) for name, row in self.rows.items()}
        return scores if self.sum_row is None else {**scores, self.part.sum: xl_rowcol_to_cell(self.sum_row, column)}


def category_rows(
    sheet: Spreadsheet, top: int, category: Category, part: ScoredCategory, columns: Columns, *, summed: bool
) -> Scored:
    """Write the rows of a category from row `top` on, and their sum if it is `summed`; `part` is what adds up in it."""
    items, formats, begun = category.items, sheet.formats, top
    if category.division:
        merge(sheet, Area(top, 0, top, columns.scorers[-1]), category.division.heading, formats.label)
        sheet.page.set_row(top, SUM_HEIGHT)
        top += 1
    bottom = top + len(items) - 1
    tag = f"（{category.tag}）" if category.tag else ""
    name = "\n".join(said for said in (category.heading, tag, category.content) if said)
    if columns.category is not None:
        merge(sheet, Area(top, columns.category, bottom, columns.category), name, formats.middle)
    least = -(-_lines(name, CATEGORY_WIDTH) // len(items)) if category.content else 1
    height = SUM_HEIGHT * (summed + top - begun) + fsum(
        _item(sheet, row, category, item, columns, least) for row, item in enumerate(items, start=top)
    )
    rows = {score.name: row for row, score in enumerate(part.scores, start=top)}
    sum_row = bottom + 1 if summed else None
    scored = Scored(part, begun, bottom + 1 + summed, sum_row, rows, height)
    for column in columns.scorers:
        _scores(sheet, scored, column, bottom if category.shared_score else None)
    if sum_row is not None:
        merge(sheet, Area(sum_row, 0, sum_row, columns.last_text), category.sum_label, formats.label)
        # What only takes points away has no most to print.
        write(sheet, sum_row, columns.points, part.most or None, formats.number)
        sheet.page.set_row(sum_row, SUM_HEIGHT)
    return scored


def _scores(sheet: Spreadsheet, scored: Scored, column: int, bottom: int | None) -> None:
    """Write the cells of the scores, one down to row `bottom` where all items share it, and their sum."""
    cells = scored.cells(column)
    for score in scored.part.scores:
        row = scored.rows[score.name]
        merge(sheet, Area(row, column, bottom or row, column), None, sheet.formats.answer_number)
        sheet.page.data_validation(row, column, row, column, rule_of(score.limits, cells[score.name]))
    if scored.sum_row is not None:
        within = {name: cell for name, cell in cells.items() if name in scored.rows}
        formula = formula_of(scored.part.sum, within)
        sheet.page.write_formula(scored.sum_row, column, f"={formula}", sheet.formats.result, "")


def _item(sheet: Spreadsheet, row: int, category: Category, item: RubricItem, columns: Columns, least: int) -> float:
    """Write the printed cells of an item of `category` and return the height of its row, of `least` so many lines."""
    text = "\n".join(item.lines) + "".join(
        f"（{one}）" for one in remarks(category, item, explained=True, how=columns.how is None)
    )
    write(sheet, row, columns.number, item.no, sheet.formats.number)
    write(sheet, row, columns.text, text, sheet.formats.text)
    lines = max(least, _lines(text, TEXT_WIDTH))
    for column, said, width in ((columns.how, item.how, HOW_WIDTH), (columns.evidence, item.evidence, EVIDENCE_WIDTH)):
        if column is not None:
            write(sheet, row, column, said, sheet.formats.text)
            lines = max(lines, _lines(said, width))
    # A range is no number to add up.
    if item.points.least is None:
        write(sheet, row, columns.points, item.points.most, sheet.formats.number)
    else:
        write(sheet, row, columns.points, str(item.points), sheet.formats.middle)
    sheet.page.set_row(row, LINE * lines + 6)
    return LINE * lines + 6


def _lines(text: str, width: int) -> int:
    return sum(1 + len(line) // width for line in text.split("\n"))
