"""Public showings: their days are counted, and one can object."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from site_src.model.types.result import Result, days_shown

SHOWING = {"kind": "公示", "start": "2026-11-16", "end": "2026-11-20", "objection_contact": "station-office"}


def result(**fields: Any) -> Result:
    return Result.model_validate({"title": "拟认定名单公示", "issuer": "示例市教育工会", **SHOWING, **fields})


def faults(**fields: Any) -> list[tuple[str, tuple[int | str, ...]]]:
    with pytest.raises(ValidationError) as caught:
        result(**fields)
    return [(error["type"], error["loc"]) for error in caught.value.errors()]


def test_a_week_of_workdays_is_five_days() -> None:
    assert result(days="5").days == 5


def test_calendar_days_count_the_weekend() -> None:
    assert result(end="2026-11-22", days="7", day_kind="自然日").days == 7
    assert result(end="2026-11-22", days="5", day_kind="工作日").days == 5


def test_holidays_and_makeup_days_move_the_count() -> None:
    national = {"start": "2026-09-28", "end": "2026-10-10", "holidays": [f"2026-10-0{day}" for day in range(1, 8)]}
    assert result(**national, days="5").days == 5
    assert result(**national, days="6", makeup_days=["2026-10-10"]).days == 6


def test_a_wrong_number_of_days_is_refused_with_both_numbers() -> None:
    with pytest.raises(ValidationError, match="是5个工作日，写成了7个"):
        result(days="7")
    assert faults(days="7") == [("showing-days", ("days",))]


def test_a_showing_says_from_when_to_when_and_where_to_object() -> None:
    found = faults(start=None, end=None, objection_contact=None)
    assert found == [("showing-incomplete", (key,)) for key in ("start", "end", "objection_contact")]


def test_a_list_needs_none_of_it() -> None:
    assert result(kind="名单", start=None, end=None, objection_contact=None).lifecycle() is None


def test_a_showing_that_ends_before_it_starts_is_refused() -> None:
    assert faults(end="2026-11-15") == [("showing-ends-early", ("end",))]


def test_the_lifecycle_is_the_time_of_the_showing() -> None:
    life = result().lifecycle()
    assert life is not None
    assert (str(life.opens), str(life.closes)) == ("2026-11-16", "2026-11-20")


@given(st.dates(date(2000, 1, 1), date(2090, 1, 1)), st.integers(0, 60), st.integers(0, 60))
def test_days_of_two_neighbouring_spans_add_up(first: date, length: int, more: int) -> None:
    middle, last = first + timedelta(days=length), first + timedelta(days=length + 1 + more)
    for kind in ("自然日", "工作日"):
        parts = days_shown(first, middle, kind) + days_shown(middle + timedelta(days=1), last, kind)
        assert days_shown(first, last, kind) == parts


@given(st.dates(date(2000, 1, 1), date(2090, 1, 1)), st.integers(1, 8))
def test_whole_weeks_have_five_workdays_each(first: date, weeks: int) -> None:
    assert days_shown(first, first + timedelta(days=7 * weeks - 1), "工作日") == 5 * weeks


def test_units_notice_and_objections_are_mentions() -> None:
    made = result(notice="cz2024", units=[{"name": "听松小学工会", "station": "tingsong"}])
    assert [mention.target for mention in made.mentions()] == [
        "notices/cz2024",
        "contacts/station-office",
        "stations/tingsong",
    ]
