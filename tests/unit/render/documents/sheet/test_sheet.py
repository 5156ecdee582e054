"""The sheet of a form is plain data that says everything its record says; no record is needed beside it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

import pytest

from site_src.model.form.blanks import fields
from site_src.model.form.field import Answer
from site_src.render.documents.sheet.of_form import form_sheet
from site_src.render.documents.sheet.of_rubric import rubric_sheet
from site_src.scoring.data import as_data
from site_src.scoring.number import plain
from tests.unit.render.documents.word.portal import FORMS, RUBRICS, form, rubric, rubric_of


def every(data: Any, kind: str) -> Iterator[Mapping[str, Any]]:
    """Yield all records of a kind inside plain data."""
    if isinstance(data, dict):
        if data.get("kind") == kind:
            yield data
        data = list(data.values())
    if isinstance(data, list):
        for one in data:
            yield from every(one, kind)


@pytest.mark.parametrize("name", FORMS)
def test_a_sheet_is_json_and_holds_every_blank_of_its_form_once(name: str) -> None:
    record = form(name)
    used = rubric_of(record)
    rubrics = {} if used is None else {"cz_rubric": used, "cugb_home_rubric": used}
    sheet = json.loads(json.dumps(as_data(form_sheet(record, rubrics)), ensure_ascii=False))
    names = [one["name"] for kind in ("blank", "signing") for one in every(sheet, kind)]
    assert len(names) == len(set(names))
    wanted = {one.name for one in fields(record)}
    assert wanted <= set(names)


@pytest.mark.parametrize("name", FORMS)
def test_limits_of_every_field_stand_beside_its_blank(name: str) -> None:
    record = form(name)
    sheet = json.loads(json.dumps(as_data(form_sheet(record, {}))))
    blanks = {one["name"]: one for one in every(sheet, "blank")}
    for one in fields(record):
        if one.name not in blanks:
            continue
        blank, answer = blanks[one.name], one.answer
        assert isinstance(answer, Answer)
        assert blank["type"] == answer.type
        for key in ("least", "most"):
            value = getattr(answer, key)
            assert blank[key] == ("" if value is None else str(value))
        assert blank["max_chars"] == (answer.max_chars or 0)
        assert blank["options"] == list(answer.choices)


@pytest.mark.parametrize("name", RUBRICS)
def test_each_item_of_a_rubric_has_its_score_with_the_most_it_gives(name: str) -> None:
    record = rubric(name)
    sheet = json.loads(json.dumps(as_data(rubric_sheet(record, None))))
    scores = [one for one in every(sheet, "blank") if one["name"].startswith("scores.") and one["about"]]
    places = [score for part in record.arithmetic.parts for score in part.scores]
    for number, _ in enumerate(record.scored_by, 1):
        most = {one["name"]: one["most"] for one in scores if one["name"].endswith(f".score_{number}")}
        assert most == {f"scores.{one.name}.score_{number}": plain(one.limits.most or Decimal(0)) for one in places}
    total = next(one for one in every(sheet, "blank") if one["name"] == "total.score_1")
    added = {name for part in total["computed"]["of"] for name in part["of"]}
    assert added <= {one["name"] for one in scores}
