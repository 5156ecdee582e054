"""What is wrong with a text that should be a day or a minute, and how to write it."""

from __future__ import annotations

import re
from calendar import monthrange
from typing import NamedTuple

_FULL = re.compile(
    r"(?P<year>\d{4}) ?[-年/.] ?(?P<month>\d{1,2}) ?[-月/.] ?(?P<day>\d{1,2}) ?[日号]?"
    r"(?:[ T]*(?P<half>上午|下午|晚上|中午)? ?(?P<hour>\d{1,2})(?:[:点时](?P<minute>\d{1,2})?分?)"
    r"(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?"  # seconds and zone, as other programs write them
)
_YEARLESS = re.compile(r"(?P<month>\d{1,2}) ?[-月/.] ?(?P<day>\d{1,2}) ?[日号]?(?:[ T]*\D{0,3}\d{1,2}[:点时].*)?")
_AROUND = re.compile(r"(?:之前|以前|前|截止)$|[（(](?:周|星期)[一二三四五六日天][）)]")
_ONLY_TIME = re.compile(r"\d{1,2}:\d{2}")
_NARROW = {
    **{0xFF10 + digit: str(digit) for digit in range(10)},
    0xFF1A: ":",
    0xFF0D: "-",
    0x3000: " ",
    0xFF0F: "/",
    0xFF0E: ".",
    0x2014: "-",
    0x2013: "-",
}


class MomentMistake(NamedTuple):
    """Rule id, message and hint of a text that is no moment."""

    rule: str
    message: str
    hint: str


def moment_mistake(text: str) -> MomentMistake:
    """Say why `text` is not ``YYYY-MM-DD`` or ``YYYY-MM-DD HH:MM``.

    The hint holds the corrected text wherever the text leaves no doubt about it.
    """
    plain = " ".join(text.translate(_NARROW).split())
    # A deadline copied from a notice: 4月29日前, 5月12日（周五）中午12:00前.
    plain = _AROUND.sub("", plain)
    if match := _FULL.fullmatch(plain):
        return _full(text.strip(), match)
    if (match := _YEARLESS.fullmatch(plain)) and int(match["month"]) <= 12 and int(match["day"]) <= 31:
        day = f"{int(match['month']):02d}-{int(match['day']):02d}"
        return MomentMistake(
            "date-without-year",
            f"日期没有写年份：{text.strip()}",
            f"补上四位年份，写成 年-{day}，例如 2025-{day}（年份以文件为准）",
        )
    if _ONLY_TIME.fullmatch(plain):
        return MomentMistake(
            "date-time-only", f"只有时间，没有日期：{text.strip()}", f"在前面写上日期，例如 2025-04-29 {plain.zfill(5)}"
        )
    return MomentMistake("moment", f"不是有效的日期：{text.strip()[:40]}", "写成 2025-04-29 或 2025-04-29 17:30")


def _full(text: str, match: re.Match[str]) -> MomentMistake:
    year, month, day = int(match["year"]), int(match["month"]), int(match["day"])
    if not 1 <= month <= 12 or year == 0:
        return MomentMistake("date-impossible", f"没有这一天：{text}", "月份是 01 到 12")
    last = monthrange(year, month)[1]
    if not 1 <= day <= last:
        return MomentMistake("date-impossible", f"没有这一天：{text}", f"{year} 年 {month} 月只有 {last} 天，查对原件")
    written = f"{year:04d}-{month:02d}-{day:02d}"
    if match["hour"] is None:
        return MomentMistake("date-form", f"日期的写法不对：{text}", f"写成：{written}")
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    if match["half"] in ("下午", "晚上") and hour < 12:
        hour += 12
    if hour > 23 or minute > 59:
        return MomentMistake(
            "date-impossible", f"没有这个时刻：{text}", f"时刻是 00:00 到 23:59；到当天结束为止的，只写日期：{written}"
        )
    return MomentMistake("date-form", f"时间的写法不对：{text}", f"写成：{written} {hour:02d}:{minute:02d}")
