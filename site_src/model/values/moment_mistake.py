"""What is wrong with a text that should be a day or a minute, and how to write it."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import datetime, timedelta
from typing import NamedTuple

from site_src.model.values.foreign_day import foreign_day
from site_src.model.values.numerals import NARROW, in_digits
from site_src.weekdays import WEEKDAYS, weekday

_CLOCK = (
    r"(?P<half>凌晨|早上|上午|中午|下午|傍晚|晚上)? ?(?P<hour>\d{1,2})(?:[:点时](?P<minute>\d{1,2}|半)?分?)"
    r"(?::\d{2}(?:\.\d+)?)?(?P<zone>Z|[+-]\d{2}:?\d{2})?"  # seconds and zone, as other programs write them
)
_FULL = re.compile(
    rf"(?P<year>\d{{4}}) ?[-年/.] ?(?P<month>\d{{1,2}}) ?[-月/.] ?(?P<day>\d{{1,2}}) ?[日号]?(?:[ T]*{_CLOCK})?"
)
_YEARLESS = re.compile(rf"(?P<month>\d{{1,2}}) ?[-月/.] ?(?P<day>\d{{1,2}}) ?[日号]?(?: *{_CLOCK})?")
_BEFORE = re.compile(r"(?:之前|以前|前|截止)$")
_WEEKDAY = re.compile(r" ?[（(]?(?:周|星期|礼拜)([一二三四五六日天])[）)]? ?")
_RELATIVE = re.compile(r"^(?:今年|本年|当年|明年|次年|去年|同年)度?")
_ONLY_TIME = re.compile(r"\d{1,2}:\d{2}")


class MomentMistake(NamedTuple):
    """Rule id, message and hint of a text that is no moment; `rest` is what stands behind a year that is not written."""

    rule: str
    message: str
    hint: str
    instead: str = ""
    rest: str = ""


def moment_mistake(text: str) -> MomentMistake:
    """Say why `text` is not ``YYYY-MM-DD`` or ``YYYY-MM-DD HH:MM``.

    The hint holds the corrected text wherever the text leaves no doubt about it.
    """
    plain = in_digits(" ".join(text.translate(NARROW).split()))
    # A deadline copied from a notice: 4月29日前, 5月12日（周五）中午12:00前.
    plain = _BEFORE.sub("", plain)
    named = _WEEKDAY.search(plain)
    plain = _WEEKDAY.sub("", plain)
    plain = _RELATIVE.sub("", plain)
    if match := _FULL.fullmatch(plain):
        return _full(text.strip(), match)
    if (match := _YEARLESS.fullmatch(plain)) and 1 <= int(match["month"]) <= 12 and 1 <= int(match["day"]) <= 31:
        return _yearless(text.strip(), match, named and weekday(named[1]))
    if _ONLY_TIME.fullmatch(plain):
        return MomentMistake(
            "date-time-only", f"只有时间，没有日期：{text.strip()}", f"在前面写上日期：年-月-日 {plain.zfill(5)}"
        )
    if other := foreign_day(plain):
        hint, instead = other
        return MomentMistake("date-form", f"日期的写法不对：{text.strip()[:40]}", hint, instead)
    hint = "写成 年-月-日 或 年-月-日 时:分：年四位，其余各两位"
    if not re.search(r"\d", plain):
        hint = "没有定下日子的，这一项不写，原话写在正文里；定了的，写成 年-月-日：年四位，其余各两位"
    return MomentMistake("moment", f"不是有效的日期：{text.strip()[:40]}", hint)


def _yearless(text: str, match: re.Match[str], day_of_week: int | None) -> MomentMistake:
    month, day = int(match["month"]), int(match["day"])
    last = monthrange(2024, month)[1]
    if day > last:
        return MomentMistake("date-impossible", f"没有这一天：{text}", f"{month} 月只有 {last} 天，查对原件")
    clock = _clock(match)
    if clock == "":
        return _no_clock(text, f"年-{month:02d}-{day:02d}")
    written = f"{month:02d}-{day:02d}{f' {clock}' if clock else ''}"
    hint = f"补上四位年份，写成 年-{written}，年份以文件为准"
    if day_of_week is not None:
        hint += f"；周{WEEKDAYS[day_of_week]}是哪一年的，查对日历"
    return MomentMistake("date-without-year", f"日期没有写年份：{text}", hint, rest=written)


def _full(text: str, match: re.Match[str]) -> MomentMistake:
    year, month, day = int(match["year"]), int(match["month"]), int(match["day"])
    if not 1 <= month <= 12 or year == 0:
        return MomentMistake("date-impossible", f"没有这一天：{text}", "月份是 01 到 12")
    last = monthrange(year, month)[1]
    if not 1 <= day <= last:
        return MomentMistake("date-impossible", f"没有这一天：{text}", f"{year} 年 {month} 月只有 {last} 天，查对原件")
    written = f"{year:04d}-{month:02d}-{day:02d}"
    clock = _clock(match)
    if clock is None:
        return MomentMistake("date-form", f"日期的写法不对：{text}", f"写成：{written}", written)
    if clock == "":
        return _no_clock(text, written)
    if match["zone"]:
        return _of_another_zone(text, f"{written} {clock}", match["zone"])
    return MomentMistake("date-form", f"时间的写法不对：{text}", f"写成：{written} {clock}", f"{written} {clock}")


def _of_another_zone(text: str, written: str, zone: str) -> MomentMistake:
    """Say what a moment with its zone is on a clock in China."""
    digits = zone.lstrip("+-").replace(":", "")
    ahead = timedelta() if zone == "Z" else timedelta(hours=int(digits[:2]), minutes=int(digits[2:]))
    try:
        here = datetime.fromisoformat(written) - (-ahead if zone[0] == "-" else ahead) + timedelta(hours=8)
    except OverflowError:
        return MomentMistake("date-form", f"时间的写法不对：{text}", "去掉时区，写当地的年月日和时刻")
    said = f"写成北京时间，不写时区：{here:%Y-%m-%d %H:%M}"
    return MomentMistake("date-form", f"时间的写法不对：{text}", said, f"{here:%Y-%m-%d %H:%M}")


def _no_clock(text: str, day: str) -> MomentMistake:
    hint = f"时刻是 00:00 到 23:59；到当天结束为止的，只写日期：{day}"
    return MomentMistake("date-impossible", f"没有这个时刻：{text}", hint)


def _clock(match: re.Match[str]) -> str | None:
    """Return ``HH:MM``, None if no time is written, empty if it is one that no day has."""
    if match["hour"] is None:
        return None
    hour, minute = int(match["hour"]), 30 if match["minute"] == "半" else int(match["minute"] or 0)
    if hour == 12 and match["half"] in ("晚上", "傍晚"):
        return ""  # midnight: of which of two days, only the original can tell
    if hour == 12 and match["half"] in ("凌晨", "早上"):
        hour = 0
    if hour < 12 and (match["half"] in ("下午", "傍晚", "晚上") or (match["half"] == "中午" and hour < 3)):
        hour += 12
    return f"{hour:02d}:{minute:02d}" if hour < 24 and minute < 60 else ""
