"""The wall clock of the portal, read in a browser that may be anywhere."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.scripts.conftest import Call

ZONES = ("Asia/Shanghai", "Asia/Urumqi", "America/New_York", "Pacific/Kiritimati", "UTC")
DAY_ONE = datetime(1970, 1, 1)


@pytest.fixture(scope="module")
def call(in_node: Callable[..., Call]) -> Call:
    return in_node("site/core/wall.js")


@given(at=st.datetimes(datetime(2000, 1, 1), datetime(2040, 1, 1)), zone=st.sampled_from(ZONES))
def test_an_instant_is_shown_as_python_shows_it(call: Call, at: datetime, zone: str) -> None:
    instant = at.replace(tzinfo=UTC)
    local = instant.astimezone(ZoneInfo(zone))
    shown = call("(zone, instant) => wallOf(zone).reading(instant)", zone, instant.timestamp() * 1000)
    assert DAY_ONE + timedelta(days=shown["day"], minutes=shown["minute"]) == local.replace(
        tzinfo=None, second=0, microsecond=0
    )
    assert shown["weekday"] == local.weekday()


@given(at=st.datetimes(datetime(2000, 1, 1), datetime(2040, 1, 1)))
def test_what_is_written_is_read_on_its_own_wall_clock(call: Call, at: datetime) -> None:
    read = call("written", f"{at:%Y-%m-%dT%H:%M}:00+08:00")
    assert DAY_ONE + timedelta(days=read["day"], minutes=read["minute"]) == at.replace(second=0, microsecond=0)
