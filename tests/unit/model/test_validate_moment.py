"""A day in any common form is answered with the form that is read."""

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_src.model.values.moment import Moment
from site_src.model.values.moment_mistake import moment_mistake

FORMS = ("{y}年{m}月{d}日", "{y}/{m}/{d}", "{y}.{m}.{d}", "{y}-{m}-{d}", "{y}年{m}月{d}号", "{y} 年 {m} 月 {d} 日")


@given(st.dates(date(1000, 1, 1), date(9999, 12, 31)), st.sampled_from(FORMS))
def test_the_corrected_day_is_the_day_that_was_meant(day: date, form: str) -> None:
    mistake = moment_mistake(form.format(y=day.year, m=day.month, d=day.day))

    assert mistake.rule == "date-form"
    assert Moment.parse(mistake.hint.removeprefix("写成：")) == Moment(day)


@given(st.dates(date(1000, 1, 1), date(9999, 12, 31)), st.times().map(lambda clock: time(clock.hour, clock.minute)))
def test_the_corrected_minute_is_the_minute_that_was_meant(day: date, minute: time) -> None:
    mistake = moment_mistake(f"{day.year}年{day.month}月{day.day}日 {minute.hour}：{minute.minute:02d}")

    assert Moment.parse(mistake.hint.removeprefix("写成：")) == Moment(day, minute)


@given(st.text() | st.text("0123456789年月日-/:：. 上下午", max_size=16))
def test_no_text_raises(text: str) -> None:
    assert all(moment_mistake(text)[:3])


@given(
    st.dates(date(2000, 1, 1), date(2025, 12, 31)),
    st.times().map(lambda clock: time(clock.hour, clock.minute)),
    st.sampled_from(("（周{w}）", "(星期{w})", " 周{w} ", "")),
    st.sampled_from(("前", "之前", "截止", "")),
)
def test_a_day_without_its_year_keeps_the_minute(day: date, minute: time, weekday: str, before: str) -> None:
    weekday = weekday.format(w="一二三四五六日"[day.weekday()])
    mistake = moment_mistake(f"{day.month}月{day.day}日{weekday}{minute.hour}：{minute.minute:02d}{before}")

    assert mistake.rule == "date-without-year"
    written = Moment.parse(f"{day.year}-{mistake.rest}")
    assert (written.day, written.minute) == (day, minute)
    assert mistake.rest in mistake.hint
    assert ("查对日历" in mistake.hint) is bool(weekday)


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("5月12日（周五）中午12：00前", "年-05-12 12:00，"),
        ("5月12日中午1点", "年-05-12 13:00，"),
        ("4月29日下午5点半前", "年-04-29 17:30，"),
        ("11月30日前", "年-11-30，"),
        ("2月29日", "年-02-29，"),
        ("4月29日24:00", "只写日期：年-04-29"),
        ("2023年5月12日（周五）中午12：00前", "写成：2023-05-12 12:00"),
        ("2025年4月29日星期二", "写成：2025-04-29"),
    ],
)
def test_a_deadline_as_notices_have_it_is_answered_with_its_minute(text: str, hint: str) -> None:
    assert hint in moment_mistake(text).hint
