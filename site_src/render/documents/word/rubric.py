"""A rubric as a sheet to score oneself in Word."""

from __future__ import annotations

from site_src.model.types.form import Form
from site_src.model.types.rubric import Rubric
from site_src.model.values.points import plain
from site_src.render.documents.verdict_section import verdict_sections
from site_src.render.documents.word.form import EMPTY, form_docx
from site_src.render.documents.word.sheet import Answers


def rubric_docx(rubric: Rubric, form: Form | None, foot: str, answers: Answers = EMPTY) -> bytes:
    """Return `rubric` laid out by its scoring `form`, or plainly where it has none.

    A score is named after its row, counted through all categories: ``scores.7.self_score``.
    """
    sheet = form or plain_form(rubric)
    scored = sheet.model_copy(update={"sections": (*sheet.sections, *verdict_sections(rubric))})
    return form_docx(scored, foot, answers, rubric)


def plain_form(rubric: Rubric) -> Form:
    """Return the scoring form of a rubric that prints none: category, number, text, points, scores."""
    scores = [{"id": f"score_{number}", "label": f"{by}得分", "type": "score"} for number, by in _scorers(rubric)]
    printed = [
        {"id": "category", "label": "类别", "type": "printed", "shows": ["category"]},
        {"id": "standard", "label": "标准细则", "type": "printed", "span": 2, "shows": ["number", "text"]},
        {"id": "points", "label": "分值", "type": "printed", "shows": ["points"]},
    ]
    table = {"id": "scores", "label": "评分", "rubric": rubric.id or "rubric", "columns": [*printed, *scores]}
    totals = [
        {"id": f"total_{number}", "label": f"{by}总分", "type": "score", "least": 0, "most": plain(rubric.highest)}
        for number, by in _scorers(rubric)
    ]
    last = {"cells": [{"label": "总得分：", "span": 4}, *totals]}
    grid = [4, 1, 12, 2, *[2] * len(scores)]
    return Form.model_validate(
        {
            "title": rubric.title,
            "edition": rubric.edition,
            "kind": "评分表",
            "filled_by": "、".join(rubric.scored_by),
            "sections": [{"grid": grid, "blocks": [table, last]}],
            "notes": rubric.notes,
        }
    )


def _scorers(rubric: Rubric) -> list[tuple[int, str]]:
    return list(enumerate(rubric.scored_by, start=1))
