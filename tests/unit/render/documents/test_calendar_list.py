"""The calendar of a year: what happens when, in the words of a reader."""

from __future__ import annotations

import pytest

from site_src.plan.views.card import CardView
from site_src.render.documents.handouts.events import calendar_list
from tests.unit.render.documents.entries import cards_in, event

DAYS = """\
title: 主题日
kind: calendar
columns:
- {key: name, title: 名称}
- {key: first, title: 开始, type: month_day}
- {key: last, title: 结束, type: month_day}
- {key: kind, title: 种类}
rows:
- {name: 世界睡眠日, first: 03-21, last: 03-21, kind: 主题日}
- {name: 世界卫生日, first: 04-07, last: 04-07, kind: 主题日}
"""


def lines(year: str, *cards: CardView) -> dict[str, list[tuple[str, ...]]]:
    """Return, by month, date, clock and title of each line."""
    listing = calendar_list("日历", year, cards)
    return {group.heading: [tuple(map(str, row[:3])) for row in group.rows] for group in listing.groups}


def test_an_event_stands_in_its_month_with_weekday_and_clock() -> None:
    lecture = event("讲座", starts='"2026-11-26 14:30"', ends='"2026-11-26 16:00"')
    assert lines("2026", lecture) == {"11月": [("11月26日（周四）", "14:30—16:00", "讲座")]}


def test_days_in_a_row_name_the_first_and_the_last() -> None:
    assert lines("2026", event("培训", starts="2026-09-17", ends="2026-09-18")) == {
        "9月": [("9月17日—18日", "", "培训")]
    }
    assert lines("2026", event("征集", starts="2026-04-25", ends="2026-05-01")) == {
        "4月": [("4月25日—5月1日", "", "征集")]
    }


@pytest.mark.parametrize(
    ("starts", "ends", "days", "clock"),
    [
        ("2026-11-27 14:30", "2026-11-28", "11月27日—28日", "14:30"),
        ("2026-11-27", "2026-11-28 12:00", "11月27日—28日", "至12:00"),
        ("2026-11-27 14:30", "2026-11-28 12:00", "11月27日—28日", "14:30—12:00"),
        ("2026-11-27", "2026-11-27 12:00", "11月27日（周五）", "至12:00"),
    ],
)
def test_a_time_is_told_where_the_other_end_is_a_day(starts: str, ends: str, days: str, clock: str) -> None:
    fair = event("开放", starts=f'"{starts}"', ends=f'"{ends}"')
    assert lines("2026", fair) == {"11月": [(days, clock, "开放")]}


def test_what_began_last_year_and_what_ends_next_year_say_so() -> None:
    contest = event("竞赛", starts="2026-11-16", ends="2027-01-15")
    assert lines("2026", contest) == {"11月": [("11月16日—次年1月15日", "", "竞赛")]}
    assert lines("2027", contest) == {"1月": [("2026年11月16日—1月15日", "", "竞赛")]}
    holiday = event("期末", yearly="{first: 12-25, last: 01-20}")
    assert lines("2026", holiday) == {"12月": [("12月25日—次年1月20日", "", "期末")]}


def test_what_has_no_end_says_from_when() -> None:
    assert lines("2026", event("常年开放", starts="2026-03-01", ends="9999-12-31")) == {
        "全年": [("3月1日起", "", "常年开放")]
    }


def test_months_follow_each_other_and_what_runs_all_year_comes_first() -> None:
    cards = (
        event("十月", starts="2026-10-10"),
        event("一月", starts="2026-01-05"),
        event("全年", yearly="{first: 01-01, last: 12-31}"),
    )
    assert list(lines("2026", *cards)) == ["全年", "1月", "10月"]


def test_a_day_that_is_an_event_too_stands_there_once() -> None:
    days = cards_in("content/data/days.yaml", DAYS.encode())[0]
    own = event("世界睡眠日：来睡一会儿", yearly="{first: 03-21}")
    assert lines("2026", own, days) == {
        "3月": [("3月21日（周六）", "", "世界睡眠日：来睡一会儿")],
        "4月": [("4月7日（周二）", "", "世界卫生日")],
    }


def test_a_day_stays_beside_an_event_of_another_name() -> None:
    days = cards_in("content/data/days.yaml", DAYS.encode())[0]
    titles = [title for _, _, title in lines("2026", event("健步走", yearly="{first: 04-07}"), days)["4月"]]
    assert sorted(titles) == ["世界卫生日", "健步走"]


def test_days_of_every_year_have_no_weekday() -> None:
    assert lines("", event("教师节", yearly="{first: 09-10}")) == {"9月": [("9月10日", "", "教师节")]}
