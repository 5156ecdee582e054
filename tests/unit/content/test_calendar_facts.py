"""Events: every state and kind at the pinned moment, the days that all plans name, dates that fit their weekday."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from typing import Any

import pytest

from site_src.model.values.moment import Moment

Load = Callable[[str], dict[str, Any]]
NOW = Moment.parse("2026-11-18 09:30").start
SOON = timedelta(days=7)
WRITTEN = re.compile(r"(?:(20\d\d)年)?(\d{1,2})月(\d{1,2})日（周(.)）")
KEY_TIMES = [
    "每日每周离校前", "节假日放假前", "重大考试前后", "新学期开学", "新生入学后", "重大活动前后", "季节交替前后",
]  # fmt: skip
GENRES = ["心理情景剧", "心理微课", "心理优质课", "心理案例", "心理漫画", "心理手抄报"]


@pytest.fixture(scope="module")
def events(published: Load) -> dict[str, Any]:
    return {id.removeprefix("events/"): found for id, found in published("events").items()}


def state(event: Any, now: datetime) -> str:
    life = event.lifecycle()
    if life is None:
        return "yearly"
    if life.opens and now < life.opens.start:
        return "upcoming"
    closes = life.closes.end
    return "closed" if closes <= now else "soon" if closes - SOON <= now else "open"


def weekdays(found: Any) -> Iterator[tuple[date, str]]:
    year = str(found.entry.starts or found.entry.date)[:4]
    for written, month, day, weekday in WRITTEN.findall(f"{found.entry.summary}\n{found.body}"):
        yield date(int(written or year), int(month), int(day)), weekday


def test_every_state_is_seen_more_than_once(events: dict[str, Any]) -> None:
    states = [state(found.entry, NOW) for found in events.values()]
    assert {name for name in states if states.count(name) >= 2} == {"upcoming", "open", "soon", "closed", "yearly"}


def test_every_kind_of_event_is_seen(events: dict[str, Any]) -> None:
    assert {found.entry.kind for found in events.values()} == {
        "讲座", "培训", "团体活动", "沙龙", "文体活动", "竞赛", "主题日", "重点时段", "体检", "开放日",
    }  # fmt: skip


def test_an_event_of_one_date_is_a_sample(events: dict[str, Any]) -> None:
    assert [id for id, found in events.items() if found.entry.starts and not found.entry.sample] == []


def test_what_is_told_of_an_event_is_told_after_it(events: dict[str, Any]) -> None:
    records = {id: found.entry for id, found in events.items() if "活动记录" in found.entry.tags}
    assert len(records) >= 15
    for id, event in records.items():
        assert (event.ends or event.starts).end <= NOW, id
        assert event.updated is not None, id
        assert event.updated.start >= event.starts.start, id


def test_a_date_has_the_weekday_that_stands_beside_it(events: dict[str, Any]) -> None:
    found = [(id, day, weekday) for id, one in events.items() for day, weekday in weekdays(one)]
    assert len(found) >= 15
    assert [(id, day) for id, day, weekday in found if "一二三四五六日"[day.weekday()] != weekday] == []


def test_the_days_that_all_plans_name_come_back_every_year(events: dict[str, Any]) -> None:
    def days(id: str) -> list[str]:
        return list(events[id].entry.facts().yearly)

    assert days("525") == ["05-25", "05-25"]
    assert days("world-mental-health-day") == ["10-10", "10-10"]
    assert days("mental-health-month") == ["05-01", "05-31"]
    first, last = days("525-week")
    assert first <= "05-25" <= last
    first, last = days("activity-month-autumn")
    assert first <= "10-10" <= last


def test_events_of_every_year_and_the_calendar_agree(events: dict[str, Any], published: Load) -> None:
    listed = [(row["first"], row["last"]) for row in published("data")["data/calendar_days"].entry.rows]
    yearly = [tuple(found.entry.facts().yearly) for found in events.values() if found.entry.yearly]
    assert sorted(yearly) == sorted(listed)


def test_the_seven_key_times_stand_in_their_order(events: dict[str, Any], published: Load) -> None:
    assert [row["name"] for row in published("data")["data/key_times"].entry.rows] == KEY_TIMES
    periods = [found.entry for found in events.values() if found.entry.kind == "重点时段"]
    assert len(periods) >= 7
    assert all("P3-03" in period.systems and period.sample for period in periods)


def test_the_contest_has_the_six_genres(events: dict[str, Any]) -> None:
    for id in ("contest-2026", "contest-2025"):
        table = re.findall(r"^\| (心理\S+) \|", events[id].body, re.MULTILINE)
        assert table == GENRES, id


def test_the_sums_of_last_years_contest_are_right(events: dict[str, Any]) -> None:
    lines = re.findall(r"^\| (\S+) \| (\d+) \| (\d+) \|$", events["contest-2025"].body, re.MULTILINE)
    *genres, total = [(int(sent), int(chosen)) for _, sent, chosen in lines]
    assert total == tuple(map(sum, zip(*genres, strict=True)))


@pytest.mark.parametrize(
    ("id", "figures"),
    [
        ("backbone-training", ["每年培训不少于2次", "每年不少于1次"]),
        ("cadre-lecture-5", ["5期", "不少于1000名"]),
        ("tour-2026", ["150场", "2万人次以上"]),
        ("voice-day-lecture", ["98%", "99.04%"]),
        ("homeroom-workshop", ["每年不少于10学时"]),
        ("teacher-care-day", ["每学年至少"]),
        ("open-class-november", ["每月至少一次", "每学期至少两节"]),
        ("law-autumn", ["每学期至少一次"]),
        ("site-meeting", ["特色学校10所", "试点学校5所"]),
        ("check-up-2026", ["提前3天"]),
    ],
)
def test_an_event_carries_the_figures_that_it_answers_to(events: dict[str, Any], id: str, figures: list[str]) -> None:
    assert [figure for figure in figures if figure not in events[id].body] == []


def test_what_events_are_to_present_is_presented(events: dict[str, Any]) -> None:
    named = {system for found in events.values() for system in found.entry.systems}
    assert named >= {
        "CZ-18", "CZ-21", "CZ-22", "CZ-23", "WH-06", "WH-10", "P1-06", "P1-07", "P1-08", "P1-10", "P1-12", "P1-13",
        "P2-03", "P3-02", "P3-03", "P3-04", "P3-10", "P4-10", "P4-16", "P4-17", "P6-05",
    }  # fmt: skip
