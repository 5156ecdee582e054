"""A table that Excel saved is read as its editor meant it."""

from __future__ import annotations

import json

import pytest

from site_src.model.entries import read_entries

HEAD = "编号,序号,类别,课程主题,适合对象,时长（分钟）,发布时间\r\n"
PATH = "content/courses/a.csv"


def table(*, title: str = "睡眠", audience: str = "班主任", day: str = "2026-11-02") -> bytes:
    return f'\ufeffsep=,\r\n{HEAD}qx-01,1,情绪,"{title}","{audience}",90,{day}\r\n'.encode()


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("2026/11/2", "2026-11-02"),
        ("2026/11/12", "2026-11-12"),
        ("2026-11-2", "2026-11-02"),
        ("2026年11月2日", "2026-11-02"),
        ("2026年1月12日 9:05", "2026-01-12 09:05"),
        ("2026/1/2 9:05", "2026-01-02 09:05"),
        ("2026/1/2 19:05:00", "2026-01-02 19:05"),
    ],
)
def test_a_day_as_excel_writes_it_is_that_day(written: str, meant: str) -> None:
    reading = read_entries(PATH, table(day=written))

    assert reading.problems == ()
    assert reading.cards[0].date == meant


@pytest.mark.parametrize("day", ["2026/2/30", "2026-2-30", "2026年2月30日", "2026-11/2", "2026年11-2", "2026年11月2"])
def test_a_day_that_is_none_stays_a_mistake(day: str) -> None:
    problems = read_entries(PATH, table(day=day)).problems

    assert {problem.line for problem in problems} == {3}
    assert any(problem.is_error for problem in problems)


@pytest.mark.parametrize("day", ["2026/11/2", "2026-11-2", "2026年11月2日"])
def test_only_a_table_may_hold_a_day_so_written(day: str) -> None:
    page = f"---\ntitle: 关于\ndate: {day}\n---\n"

    (problem,) = read_entries("content/pages/a.md", page.encode()).problems

    assert "2026-11-02" in problem.hint


def test_line_breaks_in_a_cell_part_the_items_of_a_list() -> None:
    reading = read_entries(PATH, table(audience="班主任\n任课教师；后勤\n"))

    assert reading.problems == ()
    assert json.loads(reading.payloads[0].record)["audience"] == ["班主任", "任课教师", "后勤"]


def test_a_line_break_in_a_title_is_named_as_the_key_that_made_it() -> None:
    (problem,) = read_entries(PATH, table(title="睡\n眠")).problems

    assert "Alt+Enter" in problem.hint


def test_an_old_encoding_is_mended_in_excel_itself() -> None:
    (problem,) = read_entries(PATH, f"{HEAD}qx-01,1,情绪,睡眠,班主任,90,\r\n".encode("gb18030")).problems

    assert problem.rule == "encoding-gbk"
    assert "CSV UTF-8" in problem.hint
