"""How a week of opening hours is written that an editor wrote in another form."""

from __future__ import annotations

import re
from collections.abc import Callable

from site_src.model.values.numerals import NARROW

_HALF = r"(?:凌晨|早上|早|上午|中午|下午|傍晚|晚上|晚)"
_TIME = rf"({_HALF})? ?(\d{{1,2}})(?:[:.](\d{{2}})|[点时](?:(\d{{1,2}})分?|(半))?)"
_STRETCH = re.compile(rf"{_TIME} ?[-—–~～至到]+ ?{_TIME}", re.ASCII)
_BETWEEN = " ，,；;、：:。\n\t"
_HALF_DAY = re.compile(_HALF)
WORDS = (
    "一段一段地写：星期、空格、开始和结束的时刻（24 小时制，时和分用英文冒号隔开，两个时刻之间一个减号），"
    "段与段之间用中文分号；跨过半夜的分成前后两天；放假、预约这些话写进开放时间的说明"
)
"""What is said where the right line cannot be made: with no example, which would be copied."""


def names_half_of_a_day(text: str) -> bool:
    """Tell whether `text` says 上午, 下午 and the like, which is no day of the week."""
    return _HALF_DAY.search(text) is not None


def time_of_day(text: str) -> str:
    """Return the time that `text` means as ``HH:MM``, or nothing if there is a doubt."""
    match = re.fullmatch(_TIME, text.translate(NARROW).strip(_BETWEEN), re.ASCII)
    minutes = _minutes(*match.groups()) if match else None
    return "" if minutes is None or minutes > 1440 else _clock(minutes)


def rewritten(text: str, are_days: Callable[[str], bool]) -> str:
    """Return the week that `text` means as ``days HH:MM-HH:MM；…``, or nothing if there is a doubt.

    `are_days` tells whether a text names days of the week.
    """
    plain = text.translate(NARROW).strip(_BETWEEN)
    stretches: list[str] = []
    days, done, ended = "每天", 0, 0
    for match in _STRETCH.finditer(plain):
        named = plain[done : match.start()].strip(_BETWEEN)
        done = match.end()
        if named:
            days, ended = named, 0
        times = _times(match)
        if times is None or times[0] < ended or not are_days(days):
            return ""
        ended = times[1]
        stretches.append(f"{days} {_clock(times[0])}-{_clock(times[1])}")
    return "；".join(stretches) if done == len(plain) else ""


def _times(match: re.Match[str]) -> tuple[int, int] | None:
    """Return both times of a stretch as minutes from midnight; None if they are in doubt or out of order."""
    half, *first = match.groups()[:5]
    until, *last = match.groups()[5:]
    opens, closes = _minutes(half, *first), _minutes(until or half, *last)
    if opens is None or closes is None or not opens < closes <= 1440:
        return None
    return opens, closes


def _minutes(half: str | None, hour: str, minute: str | None, spoken: str | None, half_past: str | None) -> int | None:
    hours, minutes = int(hour), 30 if half_past else int(minute or spoken or 0)
    if minutes > 59 or hours > 24 or (half and half[0] not in "上下" and hours in (0, 12, 24)):
        return None
    if hours < 12 and (half in ("下午", "傍晚", "晚上", "晚") or (half == "中午" and hours < 3)):
        hours += 12
    return hours * 60 + minutes


def _clock(minutes: int) -> str:
    return f"{minutes // 60:02d}:{minutes % 60:02d}"
