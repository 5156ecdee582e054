"""A number with its unit is answered with the number that it is, or with words: none is invented."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel

from site_src.model.entries import read_entries
from site_src.model.judge.validate import validate
from site_src.model.types.course import Course
from site_src.model.types.procedure import Funding, Quota, Threshold
from site_src.problems import Problem
from site_src.read.yaml_tree import load


def refused(model: type[BaseModel], text: str) -> Problem:
    tree, problems = load(text, "a.yaml")
    assert tree is not None
    assert problems == ()
    found, (problem,) = validate(model, tree, "a.yaml", text)
    assert found is None
    return problem


@pytest.mark.parametrize(
    ("model", "text", "meant"),
    [
        (Funding, "what: 一\namount: 2万", "amount: 20000"),
        (Funding, "what: 一\namount: 1.5万元", "amount: 15000"),
        (Funding, "what: 一\ntotal: ¥1,200,000", "total: 1200000"),
        (Funding, "what: 一\namount: 0.5元", "amount: 0.5"),
        (Funding, 'what: 一\ncount: "1,200个"', "count: 1200"),
        (Course, "title: 一\nminutes: 1.5小时", "minutes: 90"),
        (Course, "title: 一\nminutes: 90 分钟", "minutes: 90"),
        (Course, "title: 一\nminutes: ９０", "minutes: 90"),
    ],
)
def test_a_number_in_a_unit_of_the_field_is_written_out(model: type[BaseModel], text: str, meant: str) -> None:
    problem = refused(model, text)

    assert problem.hint == f"写成：{meant}"
    assert problem.remedy is not None
    assert problem.remedy.text == meant.partition(": ")[2]


@pytest.mark.parametrize(
    ("model", "text"),
    [
        (Funding, "what: 一\namount: 约2万元"),
        (Funding, "what: 一\namount: 2万美元"),
        (Funding, "what: 一\namount: 1,20"),
        (Funding, "what: 一\ncount: 3-5"),
        (Funding, "what: 一\ncount: 1.5万个左右"),
        (Funding, "what: 一\ncount: 2元"),
        (Threshold, "label: 一\nvalue: 95分以上"),
        (Threshold, "label: 一\nvalue: 98%"),
        (Course, "title: 一\nminutes: 0.01小时"),
        (Course, "title: 一\nminutes: 2天"),
    ],
)
def test_of_what_says_more_than_a_number_no_number_is_made(model: type[BaseModel], text: str) -> None:
    problem = refused(model, text)

    assert problem.remedy is None
    assert "写成" not in problem.hint
    assert re.search(r"只写一个(数字|整数)", problem.hint)


def test_fields_for_the_unit_and_the_bound_are_named() -> None:
    hint = refused(Threshold, "label: 一\nvalue: 95%以上").hint

    assert all(f"写在 {key}" in hint for key in ("unit", "upto", "bound"))


def test_a_number_that_a_comma_in_braces_tore_is_whole_again() -> None:
    tree_of = "quota: {what: 名, count: 1,200}"
    tree, _ = load(tree_of, "a.yaml")
    assert tree is not None

    class Holder(BaseModel):
        quota: Quota

    _, (problem,) = validate(Holder, tree, "a.yaml", tree_of)

    assert problem.hint.endswith("：count: 1200")
    assert "删去" not in problem.hint


@pytest.mark.parametrize("cell", ["90—120", "90分钟左右"])
def test_a_range_in_a_cell_gets_no_number(cell: str) -> None:
    table = f"编号,课程主题,时长（分钟）\nqx-01,睡眠,{cell}\n"

    (problem,) = read_entries("content/courses/a.csv", table.encode()).problems

    assert problem.remedy is None
    assert not re.search(r"\d", problem.hint)
    assert "分钟" in problem.hint


@given(st.integers(1, 10**7), st.sampled_from(["", "元", "万", "万元", "元整"]))
def test_what_is_proposed_is_the_same_amount(number: int, unit: str) -> None:
    problem = refused(Funding, f"what: 一\namount: {number:,}{unit or '块'}")

    assert problem.remedy is not None
    assert int(problem.remedy.text) == number * (10_000 if "万" in unit else 1)
