"""The forms and rubrics of the demonstration portal, and how a program fills a form to its limits."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from site_src.model.entries import read_entries
from site_src.model.form.blanks import fields, tables
from site_src.model.form.field import Answer
from site_src.model.form.table import TableBlock, cell_name
from site_src.model.types.form import Form
from site_src.model.types.rubric import Rubric
from site_src.render.documents.table_rows import TableRows, rows_of
from site_src.render.documents.word.form import form_docx
from tests.unit.render.documents.entries import cards_of

CONTENT = Path(__file__).parents[5] / "content"
FORMS = sorted(file.stem for file in (CONTENT / "forms").glob("*.yaml"))
RUBRICS = sorted(file.stem for file in (CONTENT / "rubrics").glob("*.yaml"))
FOOT = "2024年4月 · 校验码 1f3a9c"


@cache
def form(name: str) -> Form:
    return Form.model_validate_json(_record("forms", name))


@cache
def rubric(name: str) -> Rubric:
    return Rubric.model_validate_json(_record("rubrics", name))


def rubric_of(one: Form) -> Rubric | None:
    return next((rubric(table.rubric) for table in tables(one) if table.rubric), None)


def word(name: str, answers: dict[str, str] | None = None) -> bytes:
    """Return a form of the portal as Word, empty or with `answers`."""
    return form_docx(form(name), FOOT, answers or {}, rubric_of(form(name)), given_rows(form(name)))


def given_rows(one: Form) -> TableRows:
    """Return the rows that the tables of a form take from the portal's directories."""
    return rows_of(one, {table.rows_from: cards_of(table.rows_from) for table in tables(one) if table.rows_from})


def full_answers(one: Form) -> dict[str, str]:
    """Return an answer for every blank: as long as its limit, or a line of the usual length."""
    found = {}
    for name, _, _, answer, _ in fields(one):
        if "." not in name:
            found[name] = _longest(answer) if isinstance(answer, Answer) else "同意推荐"
    for table in tables(one):
        found |= _cells(table, rubric_of(one))
    return found


def _cells(table: TableBlock, scored: Rubric | None) -> dict[str, str]:
    rows = sum(len(category.items) for category in scored.categories) if scored and table.rubric else table.blank_rows
    if table.rows_from:
        rows = len(cards_of(table.rows_from))
    blank = [column for column in table.columns if not column.is_filled]
    return {cell_name(table, row, column): short(column) for row in range(1, rows + 1) for column in blank}


def _longest(answer: Answer) -> str:
    if answer.choices:
        return "；".join(answer.choices if answer.type == "boxes" else answer.choices[:1])
    return "文" * answer.max_chars if answer.max_chars else short(answer)


def short(answer: Answer) -> str:
    """Return an answer of a few characters."""
    if answer.choices:
        return answer.choices[0]
    shapes = {"date": "2024年12月31日", "year_month": "1985年12月", "date_range": "2024年11月11日至2024年12月31日"}
    if answer.type in ("number", "integer", "score", "year", "phone"):
        return "1234"
    return shapes.get(answer.type, "镕喆堃")


def _record(folder: str, name: str) -> str:
    file = CONTENT / folder / f"{name}.yaml"
    reading = read_entries(f"content/{folder}/{file.name}", file.read_bytes())
    assert [problem for problem in reading.problems if problem.is_error] == []
    return reading.payloads[0].record
