"""Whether a place is open in its week of hours, and when next."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.scripts.conftest import Call

SAYS = {"open": "现在开放", "begins": "开门"}
WORKDAYS = [[[0, 1, 2, 3, 4], 510, 690], [[0, 1, 2, 3, 4], 810, 1050]]
Hours = tuple[list[int], int, int]
WEEKS = st.lists(
    st.tuples(
        st.lists(st.integers(0, 6), min_size=1, unique=True),
        st.integers(0, 1410),
        st.integers(30, 720),
    ).map(lambda given: (given[0], given[1], min(given[1] + given[2], 1440))),
    min_size=1,
    max_size=3,
)


@pytest.fixture(scope="module")
def call(in_node: Callable[..., Call]) -> Call:
    return in_node("site/core/wall.js", "site/core/opening.js")


@pytest.mark.parametrize(
    ("weekday", "minute", "open", "words"),
    [
        (0, 510, True, "现在开放，到11:30"),
        (0, 690, False, "已休息，13:30开门"),
        (0, 1050, False, "已休息，明天8:30开门"),
        (4, 1050, False, "已休息，周一8:30开门"),
        (6, 0, False, "已休息，明天8:30开门"),
    ],
)
def test_it_is_open_until_or_opens_again(call: Call, weekday: int, minute: int, open: bool, words: str) -> None:
    now = {"weekday": weekday, "minute": minute}
    assert call("opening.told", WORKDAYS, now, SAYS) == {"open": open, "words": words}


def test_what_never_closes_has_no_end_and_what_has_no_hours_says_nothing(call: Call) -> None:
    now = {"weekday": 2, "minute": 0}
    assert call("opening.told", [[list(range(7)), 0, 1440]], now, SAYS) == {"open": True, "words": "现在开放"}
    assert call("opening.told", [], now, SAYS) is None


@given(week=WEEKS, weekday=st.integers(0, 6), minute=st.integers(0, 1439))
def test_it_is_open_again_at_the_first_minute_that_it_names(
    call: Call, week: list[Hours], weekday: int, minute: int
) -> None:
    def is_open(at: int) -> bool:
        day, clock = at // 1440 % 7, at % 1440
        return any(day in days and opens <= clock < closes for days, opens, closes in week)

    now = weekday * 1440 + minute
    told = call("opening.told", week, {"weekday": weekday, "minute": minute}, SAYS)
    assert told["open"] == is_open(now)
    if not told["open"]:
        again = next(at for at in range(now, now + 8 * 1440) if is_open(at))
        found = re.fullmatch(r"已休息，(明天|周[一二三四五六日])?(\d+):(\d\d)开门", told["words"])
        assert found
        assert int(found[2]) * 60 + int(found[3]) == again % 1440
        ahead = again // 1440 - now // 1440
        named = {0: None, 1: "明天"}.get(ahead, "周" + "一二三四五六日"[again // 1440 % 7])
        assert found[1] == named
