"""Dates in running text: the day exists and falls on the weekday that stands beside it."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_src.read.written_dates import written_date_problems

WEEKDAYS = "一二三四五六日"


def found(text: str) -> list[tuple[int, int, str]]:
    return [
        (problem.line, problem.column, problem.rule) for problem in written_date_problems("content/pages/a.md", text)
    ]


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2199, 12, 31)), st.sampled_from(WEEKDAYS))
def test_a_weekday_is_taken_only_with_its_own_date(day: date, weekday: str) -> None:
    right = WEEKDAYS[day.weekday()] == weekday

    problems = found(f"请于{day.year}年{day.month}月{day.day}日（周{weekday}）前报送。")

    assert problems == ([] if right else [(1, 3, "date-weekday")])


@given(st.integers(1, 12), st.integers(1, 99), st.none() | st.integers(1900, 2199))
def test_a_day_is_taken_only_if_some_month_has_it(month: int, day: int, year: int | None) -> None:
    try:
        date(year or 2000, month, day)
        exists = True
    except ValueError:
        exists = False

    problems = found(f"{f'{year}年' if year else ''}{month}月{day}日")

    assert problems == ([] if exists else [(1, 1, "date-impossible")])


@pytest.mark.parametrize(
    "text",
    [
        "11月18日（周一）",
        "２０２６年１１月１８日（周三）",
        "2026 年 11 月 18 日 星期三",
        "2026年11月22日礼拜天",
        "共18个月31天",
        "3.5月31日均",
    ],
)
def test_what_cannot_be_judged_or_is_right_is_left_alone(text: str) -> None:
    assert found(text) == []


def test_the_weekday_it_really_is_is_in_the_hint() -> None:
    (problem,) = written_date_problems("content/pages/a.md", "一\n二2026年11月18日（星期四）")

    assert (problem.line, problem.column, problem.is_error) == (2, 2, False)
    assert "周三" in problem.hint
    assert problem.excerpt == "二2026年11月18日（星期四）"
