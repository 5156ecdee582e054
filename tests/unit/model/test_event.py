"""Events: one date with a registration, or a day of every year."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_src.model.types.event import Event
from site_src.model.values.moment import Moment
from site_src.model.values.month_day import MonthDay, Occurrence, occurrence
from site_src.read.document import read
from tests.unit.model.refusals import refusals

# 2001 has no 29 February: exactly the days that every year has.
YEARLY_DAYS = st.integers(0, 364).map(lambda n: f"{date(2001, 1, 1) + timedelta(n):%m-%d}")
DAYS = st.dates(date(1950, 1, 1), date(2150, 1, 1))


def lecture(**changes: Any) -> dict[str, Any]:
    return {"title": "睡眠讲座", "kind": "讲座", "starts": "2026-11-26 14:30", "ends": "2026-11-26 16:00"} | changes


def yearly(first: str, last: str | None = None) -> Event:
    days = {"first": first} | ({"last": last} if last else {})
    return Event.model_validate({"title": "主题日", "kind": "主题日", "yearly": days})


def turn(event: Event, asked: date) -> Occurrence:
    assert event.yearly
    return occurrence(event.yearly.first, event.yearly.last or event.yearly.first, asked)


def test_a_registration_decides_until_when_one_can_act() -> None:
    event = Event.model_validate(lecture(registration={"opens": "2026-11-10", "closes": "2026-11-23 17:00"}))
    assert event.lifecycle() == (Moment.parse("2026-11-10"), Moment.parse("2026-11-23 17:00"))


def test_one_can_register_until_the_minute_in_which_the_event_ends() -> None:
    event = Event.model_validate(lecture(registration={"closes": "2026-11-26 16:00"}))

    assert event.registration
    assert event.registration.closes == event.ends


def test_without_registration_the_event_itself_does() -> None:
    assert Event.model_validate(lecture()).lifecycle() == (
        Moment.parse("2026-11-26 14:30"),
        Moment.parse("2026-11-26 16:00"),
    )
    whole_day = Event.model_validate({"title": "开放日", "kind": "开放日", "starts": "2026-11-18"})
    assert whole_day.lifecycle() == (Moment.parse("2026-11-18"), Moment.parse("2026-11-18"))


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"starts": None, "ends": None}, ((), "event-no-time")),
        ({"ends": "2026-11-26 14:30"}, (("ends",), "period-reversed")),
        ({"yearly": {"first": "05-25"}}, (("yearly",), "event-two-times")),
        (
            {"registration": {"opens": "2026-11-20", "closes": "2026-11-19"}},
            (("registration", "closes"), "period-reversed"),
        ),
        ({"registration": {"closes": "2026-11-27"}}, (("registration", "closes"), "event-late-registration")),
        ({"kind": "聚餐"}, (("kind",), "literal_error")),
        ({"capacity": "0"}, (("capacity",), "greater_than")),
    ],
)
def test_times_that_contradict_each_other_are_refused(
    changes: dict[str, Any], expected: tuple[tuple[str, ...], str]
) -> None:
    assert refusals(Event, lecture(**changes)) == {expected}


@pytest.mark.parametrize("text", ["5-25", "02-29", "13-01", "04-31", "2026-05-25", "五月"])
def test_a_day_that_not_every_year_has_is_refused(text: str) -> None:
    data = {"title": "主题日", "kind": "主题日", "yearly": {"first": text}}
    assert refusals(Event, data) == {(("yearly", "first"), "month-day")}


@pytest.mark.parametrize(
    ("asked", "first", "last"),
    [
        (date(2026, 5, 25), date(2026, 5, 25), date(2026, 5, 25)),
        (date(2026, 5, 26), date(2027, 5, 25), date(2027, 5, 25)),
        (date(2026, 1, 1), date(2026, 5, 25), date(2026, 5, 25)),
    ],
)
def test_a_yearly_day_is_today_or_comes_next(asked: date, first: date, last: date) -> None:
    assert turn(yearly("05-25"), asked) == (first, last)


@pytest.mark.parametrize("asked", [date(2026, 12, 25), date(2027, 1, 1), date(2027, 1, 20)])
def test_yearly_days_may_pass_over_the_turn_of_the_year(asked: date) -> None:
    assert turn(yearly("12-25", "01-20"), asked) == (date(2026, 12, 25), date(2027, 1, 20))


@given(first=YEARLY_DAYS, last=YEARLY_DAYS, asked=DAYS)
def test_the_turn_found_is_the_running_one_or_the_very_next(first: str, last: str, asked: date) -> None:
    found = turn(yearly(first, last), asked)
    today = f"{asked:%m-%d}"
    runs = first <= today <= last if first <= last else today >= first or today <= last
    assert (found.first <= asked <= found.last) is runs
    if not runs:
        ahead = (asked + timedelta(days) for days in range(367))
        assert found.first == next(day for day in ahead if f"{day:%m-%d}" == first)
    assert f"{found.first:%m-%d} {found.last:%m-%d}" == f"{first} {last}"
    assert 0 <= (found.last - found.first).days < 366


@given(YEARLY_DAYS)
def test_a_yearly_day_reads_as_it_is_written(text: str) -> None:
    assert str(MonthDay.parse(text)) == text


def test_pointers_of_an_event_are_mentioned_where_they_stand() -> None:
    event = Event.model_validate(lecture(course="yl-03", registration={"contact": "station-line"}))
    assert {(mention.at, mention.target) for mention in event.mentions()} == {
        (("course",), "courses/yl-03"),
        (("registration", "contact"), "contacts/station-line"),
    }


def test_the_sample_calendar_has_every_state_at_the_pinned_moment(project: Path) -> None:
    now = Moment.parse("2026-11-18 09:30").start
    path = "content/events/calendar.yaml"
    document, problems = read(path, (project / path).read_bytes())
    assert document is not None
    assert problems == ()
    states = set()
    for tree in document.trees:
        life = Event.model_validate(tree.value).lifecycle()
        if life and life.opens and life.closes:
            states.add("before" if now < life.opens.start else "after" if now >= life.closes.end else "open")
    assert states == {"before", "open", "after"}
