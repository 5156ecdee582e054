"""Moments as a reader and as a browser wants them."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_src.render.dates import Instants, day_number

DAYS = st.dates(date(1950, 1, 1), date(2100, 1, 1))


@pytest.mark.parametrize(
    ("zone", "text", "start", "end"),
    [
        ("Asia/Shanghai", "2026-11-18 09:30", "2026-11-18T09:30:00+08:00", "2026-11-18T09:30:00+08:00"),
        ("Asia/Shanghai", "2026-11-18", "2026-11-18T00:00:00+08:00", "2026-11-19T00:00:00+08:00"),
        ("Europe/Berlin", "2026-07-01 12:00", "2026-07-01T12:00:00+02:00", "2026-07-01T12:00:00+02:00"),
        ("Europe/Berlin", "2026-12-31", "2026-12-31T00:00:00+01:00", "2027-01-01T00:00:00+01:00"),
    ],
)
def test_a_moment_is_an_instant_of_the_zone_of_the_site(zone: str, text: str, start: str, end: str) -> None:
    instants = Instants(zone)
    assert instants.start(text) == start
    assert instants.end(text) == end


def test_what_lasts_for_ever_has_an_end_that_a_browser_can_read() -> None:
    assert Instants("Asia/Shanghai").end("9999-12-31") == "9999-12-31T23:59:59+08:00"


@given(DAYS, DAYS)
def test_numbers_of_days_are_as_far_apart_as_the_days(one: date, other: date) -> None:
    assert day_number(f"{one}") - day_number(f"{other} 17:30") == (one - other).days


@given(st.dates(date(1992, 1, 1), date(2100, 1, 1)))  # before, clocks were put forward in summer
def test_a_day_lasts_from_its_start_to_its_end(day: date) -> None:
    instants = Instants("Asia/Shanghai")
    start, end = (datetime.fromisoformat(text) for text in (instants.start(f"{day}"), instants.end(f"{day}")))
    assert (start.date(), (end - start).days) == (day, 1)
