"""Opening hours are read as editors write them and can be asked."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from site_src.model.values.opening_hours import OpeningHours, WeeklyHours, days_text

WEEK: TypeAdapter[tuple[OpeningHours, ...]] = TypeAdapter(WeeklyHours)


def one(days: str, opens: str = "08:30", closes: str = "17:30") -> OpeningHours:
    return OpeningHours.model_validate({"days": days, "from": opens, "to": closes})


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("周一至周五", (0, 1, 2, 3, 4)), ("工作日", (0, 1, 2, 3, 4)), ("周末", (5, 6)), ("每天", (0, 1, 2, 3, 4, 5, 6)),
        ("周一、周三", (0, 2)), ("周三，周一", (0, 2)), ("周六至周一", (0, 5, 6)), ("星期日", (6,)), ("周天", (6,)),
        ("周一到五", (0, 1, 2, 3, 4)), ("周一—周三、周六", (0, 1, 2, 5)),
    ],
)  # fmt: skip
def test_days_are_read(text: str, days: tuple[int, ...]) -> None:
    assert one(text).days == days


def test_times_are_minutes_from_midnight() -> None:
    hours = one("周一", "8:30", "24:00")

    assert (hours.opens, hours.closes) == (510, 1440)


@pytest.mark.parametrize(
    ("days", "opens", "closes", "rule"),
    [
        ("周八", "08:00", "09:00", "hours-days"), ("", "08:00", "09:00", "hours-days"),
        ("周一", "8点", "09:00", "hours-clock"), ("周一", "08:60", "09:00", "hours-clock"),
        ("周一", "08:00", "24:01", "hours-clock"), ("周一", "18:00", "02:00", "hours-order"),
    ],
)  # fmt: skip
def test_what_cannot_be_is_refused(days: str, opens: str, closes: str, rule: str) -> None:
    with pytest.raises(ValidationError) as refused:
        one(days, opens, closes)

    assert [error["type"] for error in refused.value.errors()] == [rule]


def test_a_week_fits_in_one_line() -> None:
    week = WEEK.validate_python("周一至周五 08:30-17:30；周六：9:00—11:30")

    assert [str(hours) for hours in week] == ["周一至周五 08:30—17:30", "周六 09:00—11:30"]
    assert [str(hours) for hours in WEEK.validate_python("24小时")] == ["每天24小时"]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("周一至周五 8:30-17:30，周六 9:00-11:30", "周一至周五 08:30-17:30；周六 09:00-11:30"),
        ("周一至周五 8.30-17.30", "周一至周五 08:30-17:30"),
        ("8．30—17．30", "每天 08:30-17:30"),
        ("工作日上午8:30-11:30，下午2:00-5:30", "工作日 08:30-11:30；工作日 14:00-17:30"),
        ("周一、周三下午1点半至5点", "周一、周三 13:30-17:00"),
        ("周日：上午９：00—下午4：00。", "周日 09:00-16:00"),
    ],
)
def test_hours_in_another_form_are_answered_in_the_right_one(written: str, meant: str) -> None:
    with pytest.raises(ValidationError) as refused:
        WEEK.validate_python(written)

    (error,) = refused.value.errors()
    assert error["ctx"]["hint"] == f"写成：{meant}"
    assert error["ctx"]["instead"] == meant
    assert WEEK.validate_python(meant)


@pytest.mark.parametrize(
    "written",
    [
        "随时", "周一至周五 8:30-17:30，寒暑假除外", "周一 18:00-次日2:00", "周一至周五 8:30-11:30，2:00-5:30",
        "上午8:30-5:30", "周一至周五 8.30-17.70", "中午12点-2点", "周一，周三 8.30-17.30，法定节假日 9.00-11.00",
    ],
)  # fmt: skip
def test_hours_in_doubt_are_answered_without_an_example_to_copy(written: str) -> None:
    with pytest.raises(ValidationError) as refused:
        WEEK.validate_python(written)

    (error,) = refused.value.errors()
    assert error["ctx"]["instead"] == ""
    assert not re.search(r"\d[:：]", error["ctx"]["hint"])


@given(st.sets(st.integers(0, 6), min_size=1), st.integers(0, 1439), st.data())
def test_hours_read_what_they_write(days: set[int], opens: int, data: st.DataObject) -> None:
    closes = data.draw(st.integers(opens + 1, 1440))
    made = OpeningHours.model_validate({"days": tuple(sorted(days)), "from": opens, "to": closes})

    assert WEEK.validate_python(str(made)) == (made,)
    assert OpeningHours.model_validate(made.model_dump(by_alias=True)) == made
    assert one(days_text(made.days)).days == made.days


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("工作日 8:30-11:30；13:30-17:30", ["周一至周五 08:30—11:30", "周一至周五 13:30—17:30"]),
        (
            "周一、周三 8:30-11:30；13:30-17:30；周六 9:00-11:00；14:00-15:00",
            ["周一、周三 08:30—11:30", "周一、周三 13:30—17:30", "周六 09:00—11:00", "周六 14:00—15:00"],
        ),
        ("8:30-11:30；13:30-17:30", ["每天 08:30—11:30", "每天 13:30—17:30"]),
    ],
)
def test_a_stretch_without_days_is_of_the_days_before_it(written: str, meant: list[str]) -> None:
    assert [str(hours) for hours in WEEK.validate_python(written)] == meant
