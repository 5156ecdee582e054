"""A day in any common form is answered with the form that is read."""

from datetime import date, time

from hypothesis import given
from hypothesis import strategies as st

from site_src.model.moment import Moment
from site_src.model.moment_mistake import moment_mistake

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
    assert all(moment_mistake(text))
