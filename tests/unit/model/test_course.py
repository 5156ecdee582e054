"""Courses: rows of a CSV table, categories that a data file names."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from site_src.model.types.course import Course
from site_src.read.document import read
from tests.unit.model.refusals import refusals

CATEGORIES = ("情绪管理", "压力调整", "人际关系", "团队成长", "心理建设", "婚姻关系", "亲子关系", "家庭教育")


def row(**changes: Any) -> dict[str, Any]:
    return {
        "id": "qx-01",
        "number": "1",
        "category": "情绪管理",
        "title": "情绪来了先认出它",
        "audience": "全体教职工；班主任",
        "minutes": "90",
    } | changes


def shipped(project: Path) -> list[Course]:
    path = "content/courses/courses.csv"
    document, problems = read(path, (project / path).read_bytes(), Course.csv_columns)
    assert document is not None
    assert problems == ()
    return [Course.model_validate(tree.value) for tree in document.trees]


def test_a_cell_holds_several_values_separated_by_a_full_width_semicolon() -> None:
    course = Course.model_validate(row(goals=" 认出情绪；平复情绪 ；", sample="是"))
    assert course.audience == ("全体教职工", "班主任")
    assert course.goals == ("认出情绪", "平复情绪")
    assert course.sample is True


@pytest.mark.parametrize("minutes", ["0", "-5", "481", "一个半小时", "90.5"])
def test_a_length_that_no_course_has_is_refused(minutes: str) -> None:
    assert {place for place, _ in refusals(Course, row(minutes=minutes))} == {("minutes",)}


def test_a_title_may_be_all_that_is_known_of_a_course() -> None:
    facts = Course.model_validate({"title": "怎样走路不伤膝"}).facts()
    assert (facts.number, facts.category, facts.audience, facts.minutes, facts.delivery) == (0, "", (), None, "")


@pytest.mark.parametrize("wrong", ["0", "-1", "八次"])
def test_sessions_are_counted_from_one(wrong: str) -> None:
    assert {place for place, _ in refusals(Course, row(sessions=wrong))} == {("sessions",)}


def test_another_way_of_delivery_is_refused() -> None:
    assert refusals(Course, row(delivery="函授")) == {(("delivery",), "literal_error")}


def test_every_expert_of_a_cell_is_mentioned() -> None:
    course = Course.model_validate(row(experts="emotion；stress"))
    assert [mention.target for mention in course.mentions()] == ["experts/emotion", "experts/stress"]


def test_every_csv_column_is_a_field() -> None:
    assert set(Course.csv_columns.values()) <= set(Course.model_fields)


def test_the_sample_catalogue_has_three_courses_or_more_in_each_of_the_eight_categories(project: Path) -> None:
    courses = shipped(project)
    assert sorted(course.number or 0 for course in courses) == list(range(1, len(courses) + 1))
    counts = Counter(course.category for course in courses)
    assert set(counts) == set(CATEGORIES)
    assert min(counts.values()) >= 3
    assert all(course.sample for course in courses)
