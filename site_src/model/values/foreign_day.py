"""Days as spreadsheets, programs and other countries write them."""

from __future__ import annotations

import re
from datetime import date, timedelta

_TIME = r"(?:[ T]+(?P<hour>\d{1,2}):(?P<minute>\d{2})(?::\d{2})?)?"
_RUN_TOGETHER = re.compile(rf"(?P<year>(?:19|20)\d\d)(?P<month>\d\d)(?P<day>\d\d){_TIME}", re.ASCII)
_YEAR_LAST = re.compile(rf"(?P<one>\d{{1,2}}) ?[-/.] ?(?P<two>\d{{1,2}}) ?[-/.] ?(?P<year>\d{{4}}){_TIME}", re.ASCII)
_SHORT_YEAR = re.compile(
    rf"(?P<year>\d\d) ?[-年/.] ?(?P<month>\d{{1,2}}) ?[-月/.] ?(?P<day>\d{{1,2}}) ?[日号]?{_TIME}", re.ASCII
)
_NO_DAY = re.compile(r"(?P<year>\d{4}) ?[-年/.] ?(?P<month>\d{1,2}) ?月?(?:份|底|末|初|上旬|中旬|下旬)?", re.ASCII)
_MONTH_ONLY = re.compile(r"(?P<month>\d{1,2})月(?:份|底|末|初|上旬|中旬|下旬)?", re.ASCII)
_SERIAL = re.compile(r"(\d{5})(?:\.\d+)?", re.ASCII)
_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_NAMED = "|".join(f"{month}[a-z]*" for month in _MONTHS)
_ENGLISH = re.compile(
    rf"(?:(?P<month>{_NAMED})\.? (?P<day>\d{{1,2}})|(?P<day2>\d{{1,2}})[ -](?P<month2>{_NAMED})\.?),?[ -](?P<year>\d{{4}})",
    re.ASCII | re.IGNORECASE,
)
_SPAN = re.compile(r"(?P<first>\d{4}[-年/.]\d{1,2}[-月/.]\d{1,2}日?) ?(?:至|到|—|~|～|-)+ ?(?P<last>.+)")
_EPOCH = date(1899, 12, 30)
"""The day that spreadsheets count from."""
_SERIALS = range(20_000, 75_000)

Told = tuple[str, str]
"""What to write, in words, and the text itself where there is no doubt."""


def foreign_day(text: str) -> Told | None:
    """Say how to write a day that is none as it stands; None if nothing can be told."""
    if found := _RUN_TOGETHER.fullmatch(text):
        return _sure(_day(found["year"], found["month"], found["day"]), found)
    if found := _YEAR_LAST.fullmatch(text):
        return _year_last(found)
    if found := _SHORT_YEAR.fullmatch(text):
        day = _day(f"20{found['year']}", found["month"], found["day"])
        return (f"年份写四位：是 {day[:4]} 年的，写成 {day}{_clock(found)}", "") if day else None
    if (found := _NO_DAY.fullmatch(text)) and 1 <= int(found["month"]) <= 12:
        return (
            f"补上日子，写成 {found['year']}-{int(found['month']):02d}-日；原件没有写到日的，这一项不写，原话写在正文里",
            "",
        )
    if (found := _MONTH_ONLY.fullmatch(text)) and 1 <= int(found["month"]) <= 12:
        return f"补上年份和日子，写成 年-{int(found['month']):02d}-日；原件没有写到日的，这一项不写，原话写在正文里", ""
    if found := _ENGLISH.fullmatch(text):
        month = _MONTHS.index((found["month"] or found["month2"])[:3].lower()) + 1
        return _sure(_day(found["year"], month, found["day"] or found["day2"]), None)
    if (found := _SERIAL.fullmatch(text)) and int(found[1]) in _SERIALS:
        day = (_EPOCH + timedelta(days=int(found[1]))).isoformat()
        return f"这是 Excel 里日期的序号，写成：{day}", day
    if found := _SPAN.fullmatch(text):
        return f"这里只写一个日子，不写起止：{found['first']} 和 {found['last']} 各写在开始和结束的那一项", ""
    return None


def _sure(day: str, found: re.Match[str] | None) -> Told | None:
    written = f"{day}{_clock(found) if found else ''}"
    return (f"写成：{written}", written) if day else None


def _year_last(found: re.Match[str]) -> Told | None:
    """The month may stand first or second: only a number above 12 tells."""
    clock = _clock(found)
    days = (_day(found["year"], found["one"], found["two"]), _day(found["year"], found["two"], found["one"]))
    known = list(dict.fromkeys(day for day in days if day))
    if not known:
        return None
    if len(known) == 1:
        return f"写成：{known[0]}{clock}", f"{known[0]}{clock}"
    ways = "；".join(f"是 {int(day[5:7])} 月 {int(day[8:])} 日的，写成 {day}{clock}" for day in known)
    return f"看不出哪个是月：{ways}", ""


def _day(year: str, month: str | int, day: str) -> str:
    """Return a day as ``YYYY-MM-DD``, or nothing if there is no such day."""
    try:
        return date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return ""


def _clock(found: re.Match[str]) -> str:
    hour, minute = found["hour"], found["minute"]
    return f" {int(hour):02d}:{minute}" if hour and int(hour) < 24 and int(minute) < 60 else ""
