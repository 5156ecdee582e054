"""One category of a rubric on the sheet: its items, its scores, its sum."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from xlsxwriter.utility import xl_rowcol_to_cell

from site_src.model.types.rubric import Category
from site_src.model.types.rubric_category import RubricItem
from site_src.render.documents.excel.cell import Area, merge, write
from site_src.render.documents.excel.formula import formula_of
from site_src.render.documents.excel.limits import rule_of
from site_src.render.documents.excel.workbook import LINE, Spreadsheet
from site_src.render.documents.sheet.item_notes import remarks
from site_src.scoring.expression import Expression
from site_src.scoring.rubric import ScoredCategory

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
    """A category on the sheet: what adds up, where each score and the sum stand, its height in points.

    `rows` are those of its scores by their names: one where all items share a score.
    """

    part: ScoredCategory
    top: int
    sum_row: int
    rows: Mapping[str, int]
    height: float

    def cells(self, column: int) -> dict[Expression, str]:
        """Return the cells of the scores and of their sum in one column."""
        scores: dict[Expression, str] = {name: xl_rowcol_to_cell(row, column) for name, row in self.rows.items()}
        return {**scores, self.part.sum: xl_rowcol_to_cell(self.sum_row, column)}


def category_rows(sheet: Spreadsheet, top: int, category: Category, part: ScoredCategory, columns: Columns) -> Scored:
    """Write the rows of a category from row `top` on; `part` is what adds up in it."""
    items, formats = category.items, sheet.formats
    bottom = top + len(items) - 1
    name = f"{category.no}、{category.name}" + (f"\n（{category.tag}）" if category.tag else "")
    merge(sheet, Area(top, CATEGORY, bottom, CATEGORY), name, formats.middle)
    height = SUM_HEIGHT + sum(_item(sheet, row, item, columns) for row, item in enumerate(items, start=top))
    rows = {score.name: row for row, score in enumerate(part.scores, start=top)}
    scored = Scored(part, top, bottom + 1, rows, height)
    for column in columns.scorers:
        _scores(sheet, scored, column, bottom if category.shared_score else None)
    label = f"{category.no}、{category.name} 小计" + ("" if category.counted else "（不计入总分）")
    merge(sheet, Area(scored.sum_row, CATEGORY, scored.sum_row, columns.last_text), label, formats.label)
    write(sheet, scored.sum_row, columns.points, part.most, formats.number)
    sheet.page.set_row(scored.sum_row, SUM_HEIGHT)
    return scored


def _scores(sheet: Spreadsheet, scored: Scored, column: int, bottom: int | None) -> None:
    """Write the cells of the scores, one down to row `bottom` where all items share it, and their sum."""
    cells = scored.cells(column)
    for score in scored.part.scores:
        row = scored.rows[score.name]
        merge(sheet, Area(row, column, bottom or row, column), None, sheet.formats.answer_number)
        sheet.page.data_validation(row, column, row, column, rule_of(score.limits, cells[score.name]))
    within = {name: cell for name, cell in cells.items() if name in scored.rows}
    formula = formula_of(scored.part.sum, within)
    sheet.page.write_formula(scored.sum_row, column, f"={formula}", sheet.formats.result, "")


def _item(sheet: Spreadsheet, row: int, item: RubricItem, columns: Columns) -> float:
    """Write the printed cells of an item and return the height of its row."""
    text = item.text + "".join(f"（{one}）" for one in remarks(item, explained=True))
    write(sheet, row, NUMBER, item.no, sheet.formats.number)
    write(sheet, row, TEXT, text, sheet.formats.text)
    if columns.evidence is not None:
        write(sheet, row, columns.evidence, item.evidence, sheet.formats.text)
    write(sheet, row, columns.points, str(item.points), sheet.formats.middle)
    lines = 1 + max(len(text) // TEXT_WIDTH, len(item.evidence) // EVIDENCE_WIDTH)
    sheet.page.set_row(row, LINE * lines + 6)
    return LINE * lines + 6
