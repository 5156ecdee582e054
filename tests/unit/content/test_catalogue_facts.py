"""Courses, experts, quizzes and data: counts and figures as in the originals, samples marked as such."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

import pytest

from site_src.model.types.course import Course
from site_src.model.types.expert import Expert
from site_src.model.values.moment import Moment

Load = Callable[[str], dict[str, Any]]
NOW = Moment.parse("2026-11-18 09:30").start
CATEGORIES = ["情绪管理", "压力调整", "人际关系", "团队成长", "心理建设", "婚姻关系", "亲子关系", "家庭教育"]
UNITS = [
    "各县(市、区)人民政府(管委会)", "市教育局", "市民政局", "市财政局", "市人力资源社会保障局", "市卫生健康委", "团市委",
    "市妇联", "市中级人民法院", "市人民检察院", "市公安局", "市司法局", "市文体旅游局", "市市场监管局",
]  # fmt: skip


@pytest.fixture(scope="module")
def courses(published: Load) -> list[Course]:
    return [found.entry for found in published("courses").values()]


@pytest.fixture(scope="module")
def experts(published: Load) -> dict[str, Expert]:
    return {id.removeprefix("experts/"): found.entry for id, found in published("experts").items()}


@pytest.fixture(scope="module")
def rows(published: Load) -> Callable[[str], list[dict[str, str]]]:
    return lambda name: [dict(row) for row in published("data")[f"data/{name}"].entry.rows]


def test_there_are_211_courses_in_the_eight_categories(courses: list[Course], rows: Any) -> None:
    counts = Counter(course.category for course in courses)
    assert len(courses) == 211
    assert list(counts) == CATEGORIES
    assert {row["name"]: int(row["count"]) for row in rows("course_categories")} == counts
    assert [course.number for course in courses] == list(range(1, 212))


def test_a_course_says_for_whom_how_long_how_and_what_for(courses: list[Course]) -> None:
    for course in courses:
        assert course.sample, course.id
        assert 45 <= (course.minutes or 0) <= 240, course.id
        assert len(course.goals) >= 2, course.id
        assert course.form, course.id
        assert course.group_size.endswith("以内"), course.id


def test_a_reader_can_choose_among_the_audiences_and_services(
    courses: list[Course], experts: dict[str, Expert]
) -> None:
    assert len({audience for course in courses for audience in course.audience}) <= 24
    assert len({service for expert in experts.values() for service in expert.services}) <= 12


def test_course_titles_are_distinct_and_not_of_one_mould(courses: list[Course]) -> None:
    titles = [course.title for course in courses]
    assert len(set(titles)) == len(titles)
    assert sum("：" in title for title in titles) < len(titles) / 4
    for length, most in ((2, 8), (4, 2)):
        for ends in ([title[:length] for title in titles], [title[-length:] for title in titles]):
            shared, times = Counter(ends).most_common(1)[0]
            assert times <= most, shared


def test_there_are_40_experts_by_post_and_field(experts: dict[str, Expert]) -> None:
    assert len(experts) == 40
    assert len({expert.title for expert in experts.values()}) == 40
    assert [expert.number for expert in experts.values()] == list(range(1, 41))
    assert all(expert.sample and expert.fields for expert in experts.values())


def test_the_first_expert_of_a_course_gives_it_and_every_expert_gives_what_is_said(
    courses: list[Course], experts: dict[str, Expert]
) -> None:
    assert [course.id for course in courses if course.expert_role != experts[course.experts[0]].title] == []
    for id, expert in experts.items():
        given = {course.category for course in courses if id in course.experts}
        assert set(expert.course_categories) == given, id


def test_the_five_projects_have_the_targets_of_the_notice(rows: Any) -> None:
    found = [(row["no"], row.get("word"), row.get("target"), row.get("unit")) for row in rows("wh_projects")]
    assert found == [
        ("1", None, "150", "场"), ("1", "以上", "20000", "人次"),
        ("2", "未定数", None, None), ("2", "未定数", None, None), ("2", "未定数", None, None),
        ("3", None, "50", "个单位"), ("3", None, "100", "场"),
        ("4", None, "5", "期"), ("4", "不少于", "1000", "名"),
        ("5", "未定数", None, None), ("5", None, "2", "期/月"), ("5", "不定期", None, None),
    ]  # fmt: skip
    groups = [row["audience"] for row in rows("wh_projects") if row["no"] == "2"]
    assert groups == ["新就业形态劳动者", "女职工", "困难职工家庭"]


def test_training_is_asked_as_often_as_each_document_asks(rows: Any) -> None:
    found = [(row["who"], row["value"], row["unit"], row["per"]) for row in rows("training_requirements")]
    assert found == [
        ("驿站专职人员", "2", "次", "每年"), ("驿站兼职人员", "1", "次", "每年"),
        ("高校专职心理教师", "40", "学时", "每年"), ("高校兼职心理教师", "20", "学时", "每年"),
        ("心理教师、班主任", "10", "学时", "每年"),
        ("全体教师", "1", "次", "每学期"), ("全体教职工", "1", "次", "每学年"),
        ("骨干教师", "1", "期", "每年"), ("全体教师", "1", "期", "每年"),
        ("学校教师", "1", "次", "每年"), ("学校教师", "1", "次", "每3年"), ("学校教师", "1", "次", "每学期"),
        ("基层工会干部", "5", "期", "2025年"), ("基层骨干", "1000", "名", "2025年"),
    ]  # fmt: skip


def test_money_and_quotas_are_those_of_the_originals(rows: Any) -> None:
    def values(name: str, column: str) -> list[int]:
        return [int(row[column]) for row in rows(name) if row.get(column)]

    each, count, total = values("funding_bj", "value")
    assert (each, count, total) == (20000, 40, each * count)
    city, education, station, most = values("funding_cu", "value")
    assert (city, education, station, most) == (2000, 2000, city + education, 7 * station)
    assert values("quotas_cu", "quota") == [2, 7]
    assert [row["value"] for row in rows("funding_university")] == ["15", "300", "5", "1:4000", "1:1000", "40", "20"]
    *spent, total = values("station_budget", "amount")
    assert sum(spent) == total
    for row in rows("station_budget"):
        if row.get("price"):
            assert int(row["price"]) * int(row["count"]) == int(row["amount"]), row["what"]


def test_eighteen_measures_stand_with_the_fourteen_units_and_the_first_with_none(rows: Any) -> None:
    measures = rows("responsibility_measures")
    assert [int(row["no"]) for row in measures] == list(range(1, 19))
    assert [row["unit"] for row in rows("responsibility_units")] == UNITS
    cells = [[row[key] for key in ("lead", "others") if row.get(key)] for row in measures]
    # The first unit has the mark inside its name: 各县(市、区)…
    named = [[unit for cell in both for unit in re.split(r"、(?!区\))", cell)] for both in cells]
    assert named[0] == []
    assert all(named[1:])
    assert {unit for units in named for unit in units} == set(UNITS)


def test_units_of_single_measures_are_marked_as_samples(published: Load) -> None:
    columns = {column.key: column for column in published("data")["data/responsibility_measures"].entry.columns}
    assert columns["lead"].sample
    assert columns["others"].sample
    assert not columns["figure"].sample


def test_attendance_is_worked_out_and_measured_against_98_percent(rows: Any) -> None:
    for row in rows("lecture_attendance"):
        share = Decimal(row["attended"]) / Decimal(row["members"]) * 100
        assert row["rate"] == f"{share.quantize(Decimal('0.01'), ROUND_HALF_UP)}%"
        assert row["met"] == ("是" if share >= 98 else "否")


def test_two_online_courses_a_month_come_from_the_catalogue(courses: list[Course], rows: Any) -> None:
    online = {course.id: course.title for course in courses if "线上" in (course.delivery or "")}
    found = rows("online_courses")
    assert set(Counter(row["month"] for row in found).values()) == {2}
    for row in found:
        assert online[row["course"]] == row["title"]
        day = Moment.parse(row["day"]).start
        assert row["month"] == f"{day.year}年{day.month}月"


def test_three_quizzes_one_over_one_open_one_to_come(published: Load) -> None:
    states: Counter[str] = Counter()
    for id, found in published("quizzes").items():
        quiz = found.entry
        assert 8 <= len(quiz.questions) <= 10, id
        assert quiz.total_points == 100, id
        assert all(len(question.explanation) >= 10 for question in quiz.questions), id
        states["over" if quiz.closes.end <= NOW else "open" if quiz.opens.start <= NOW else "coming"] += 1
    assert states == {"over": 1, "open": 1, "coming": 1}
