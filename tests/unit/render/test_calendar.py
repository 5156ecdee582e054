"""Calendars as a subscriber's program reads them."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from icalendar import Alarm, Calendar
from icalendar import Event as Item

from tests.small_site import SETTINGS, SmallSite, notice, small_site

SHANGHAI = ZoneInfo("Asia/Shanghai")
LECTURE = """\
title: 睡眠讲座
date: 2026-11-10 09:00
kind: 讲座
starts: 2026-11-26 14:30
ends: 2026-11-26 16:00
place: 二楼；团体辅导室，靠里
summary: 讲座。
sample: 是
registration: {closes: 2026-11-23}
"""
DAYS = "title: 期末前后\ndate: 2026-11-02\nkind: 重点时段\nyearly: {first: 12-25, last: 01-20}\n"


def built(folder: Path) -> SmallSite:
    site = small_site(folder)
    site.write("content/events/lecture.yaml", LECTURE)
    site.write("content/events/days.yaml", DAYS)
    site.published()
    return site


def items(site: SmallSite, path: str) -> dict[str, Item]:
    """Return the events of a published calendar by their summary."""
    calendar = Calendar.from_ical((site.output / path).read_bytes())
    return {str(event["summary"]): event for event in calendar.walk("VEVENT") if isinstance(event, Item)}


def test_the_portal_and_each_entry_with_a_time_have_a_calendar(tmp_path: Path) -> None:
    site = built(tmp_path)

    assert {path for path in site.tree() if path.endswith(".ics")} == {
        "calendar.ics", "events/days.ics", "events/lecture.ics", "notices/survey.ics",
    }  # fmt: skip
    assert len(items(site, "calendar.ics")) == 4


def test_times_are_those_of_the_portal_and_samples_say_so(tmp_path: Path) -> None:
    site = built(tmp_path)

    event = items(site, "events/lecture.ics")["【示例】睡眠讲座"]

    assert datetime(2026, 11, 26, 14, 30, tzinfo=SHANGHAI) == event.DTSTART
    assert datetime(2026, 11, 26, 16, 0, tzinfo=SHANGHAI) == event.DTEND
    assert datetime(2026, 11, 10, 1, 0, tzinfo=UTC) == event.DTSTAMP
    assert str(event["location"]) == "二楼；团体辅导室，靠里"
    assert str(event["url"]) == "https://www.example.org/yizhan/events/lecture.html"
    zones = Calendar.from_ical((site.output / "calendar.ics").read_bytes()).walk("VTIMEZONE")
    assert [str(zone["tzid"]) for zone in zones] == ["Asia/Shanghai"]


def test_a_deadline_calls_a_day_before_and_never_at_midnight(tmp_path: Path) -> None:
    site = built(tmp_path)

    day = items(site, "events/lecture.ics")["【示例】报名截止：睡眠讲座"]
    minute = items(site, "notices/survey.ics")["截止：需求调查"]

    assert (date(2026, 11, 23), date(2026, 11, 24)) == (day.DTSTART, day.DTEND)
    assert [alarm.TRIGGER for alarm in day.walk("VALARM") if isinstance(alarm, Alarm)] == [timedelta(hours=-15)]
    assert datetime(2026, 11, 30, 17, 30, tzinfo=SHANGHAI) == minute.DTSTART
    assert [alarm.TRIGGER for alarm in minute.walk("VALARM") if isinstance(alarm, Alarm)] == [timedelta(days=-1)]


def test_days_of_every_year_run_over_its_turn_and_come_back(tmp_path: Path) -> None:
    event = items(built(tmp_path), "events/days.ics")["期末前后"]

    assert (date(2026, 12, 25), date(2027, 1, 21)) == (event.DTSTART, event.DTEND)
    assert event["rrule"].to_ical() == b"FREQ=YEARLY"


def test_a_moved_deadline_is_the_same_event(tmp_path: Path) -> None:
    site = built(tmp_path)
    before = items(site, "notices/survey.ics")["截止：需求调查"]

    site.write("content/notices/survey.md", notice("需求调查（延期）", date="2026-11-10", closes="2026-12-30"))
    site.published()
    after = items(site, "notices/survey.ics")["截止：需求调查（延期）"]

    assert after["uid"] == before["uid"]
    assert date(2026, 12, 30) == after.DTSTART
    assert len({event["uid"] for event in items(site, "calendar.ics").values()}) == 4


def test_the_clock_is_not_in_it(tmp_path: Path) -> None:
    site = built(tmp_path)
    before = (site.output / "calendar.ics").read_bytes()

    site.clock += timedelta(days=3)
    site.published(clean=True)

    assert (site.output / "calendar.ics").read_bytes() == before


def test_a_portal_elsewhere_has_its_own_zone(tmp_path: Path) -> None:
    site = built(tmp_path)
    site.write("content/site.yaml", SETTINGS + "timezone: America/New_York\n")
    site.published()

    event = items(site, "events/lecture.ics")["【示例】睡眠讲座"]

    assert datetime(2026, 11, 26, 14, 30, tzinfo=ZoneInfo("America/New_York")) == event.DTSTART


@pytest.mark.parametrize(
    ("starts", "ends", "first", "last"),
    [
        ("2026-11-27 14:30", "2026-11-28", datetime(2026, 11, 27, 14, 30), datetime(2026, 11, 29)),
        ("2026-11-27", "2026-11-28 12:00", datetime(2026, 11, 27), datetime(2026, 11, 28, 12)),
        ("2026-11-27", "2026-11-27 12:00", datetime(2026, 11, 27), datetime(2026, 11, 27, 12)),
        ("2026-11-27 14:30", "2026-11-27", datetime(2026, 11, 27, 14, 30), None),
        ("2026-11-27 14:30", "2026-12-01 09:00", datetime(2026, 11, 27, 14, 30), datetime(2026, 12, 1, 9)),
    ],
)
def test_a_time_is_kept_where_the_other_end_is_a_day(
    tmp_path: Path, starts: str, ends: str, first: datetime, last: datetime | None
) -> None:
    site = small_site(tmp_path)
    site.write("content/events/fair.yaml", f"title: 开放日\nkind: 开放日\nstarts: {starts}\nends: {ends}\n")
    site.published()

    (event,) = items(site, "events/fair.ics").values()

    assert first.replace(tzinfo=SHANGHAI) == event.DTSTART
    assert event.get("dtend") is None if last is None else last.replace(tzinfo=SHANGHAI) == event.DTEND
