"""Experts: posts and fields, and nothing that points to a person."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from site_src.model.types.course import Course
from site_src.model.types.expert import Expert
from site_src.read.document import read
from tests.unit.model.refusals import refusals


def row(**changes: Any) -> dict[str, Any]:
    return {
        "id": "marriage",
        "number": "1",
        "title": "婚姻家庭咨询师",
        "pool": "市级专家库",
        "fields": "婚姻关系；家庭沟通",
        "qualifications": "婚姻家庭咨询资质",
    } | changes


def load(project: Path, path: str, columns: dict[str, str]) -> list[dict[str, Any]]:
    document, problems = read(path, (project / path).read_bytes(), columns)
    assert document is not None
    assert problems == ()
    return [tree.value for tree in document.trees]


def test_an_expert_has_a_post_fields_and_a_kind_of_qualification() -> None:
    expert = Expert.model_validate(row(services="公益讲座；一对一咨询"))
    assert expert.title == "婚姻家庭咨询师"
    assert expert.fields == ("婚姻关系", "家庭沟通")
    assert expert.facts().services == ("公益讲座", "一对一咨询")


@pytest.mark.parametrize("key", ["name", "姓名", "手机", "身份证号"])
def test_a_name_or_a_private_number_is_refused_with_its_own_rule(key: str) -> None:
    assert refusals(Expert, row(**{key: "某"})) == {((key,), "expert-personal")}


@pytest.mark.parametrize("key", ["pool", "fields", "qualifications", "number"])
def test_what_every_expert_must_have_is_demanded(key: str) -> None:
    data = row()
    del data[key]
    assert refusals(Expert, data) == {((key,), "missing")}


def test_no_csv_column_asks_for_a_person() -> None:
    assert not {"姓名", "电话", "手机"} & set(Expert.csv_columns)
    assert set(Expert.csv_columns.values()) <= set(Expert.model_fields)


def test_the_sample_pool_knows_every_expert_that_a_course_names(project: Path) -> None:
    experts = [
        Expert.model_validate(value) for value in load(project, "content/experts/experts.csv", Expert.csv_columns)
    ]
    courses = [
        Course.model_validate(value) for value in load(project, "content/courses/courses.csv", Course.csv_columns)
    ]
    titles = {expert.id: expert.title for expert in experts}
    assert len(titles) == len(experts) >= 10
    assert all(expert.sample for expert in experts)
    for course in courses:
        assert course.expert_role in [titles[expert] for expert in course.experts]
