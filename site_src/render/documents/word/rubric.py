"""A rubric as a sheet to score oneself in Word."""

from __future__ import annotations

from site_src.model.types.form import Form
from site_src.model.types.rubric import Rubric
from site_src.render.documents.sheet.of_rubric import rubric_sheet
from site_src.render.documents.word.form import EMPTY, sheet_docx
from site_src.render.documents.word.setting import Answers


def rubric_docx(rubric: Rubric, form: Form | None, foot: str, answers: Answers = EMPTY, number: str = "") -> bytes:
    """Return `rubric` laid out by its scoring `form`, or plainly where it has none.

    `number` stands in the corner. A score is named after its row, counted through all categories: ``scores.7.self_score``.
    """
    return sheet_docx(rubric_sheet(rubric, form, number), foot, answers)
