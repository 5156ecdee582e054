"""Dates as a reader wants them."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from site_src.model.values.moment import Moment
from site_src.weekdays import WEEKDAYS


def chinese_date(text: str) -> str:
    """Turn ``2025-04-29 17:30`` into ``2025年4月29日（周二）17:30``; empty text stays empty."""
    if not text:
        return ""
    moment = Moment.parse(text)
    day = moment.day
    clock = f"{moment.minute:%H:%M}" if moment.minute else ""
    return f"{day.year}年{day.month}月{day.day}日（周{WEEKDAYS[day.weekday()]}）{clock}"


def day_of(text: str) -> str:
    """Cut a moment to its day: ``2025-04-29``."""
    return text[:10]


def day_number(text: str) -> int:
    """Return the number of the day of a moment; two of them tell how many days lie between."""
    return Moment.parse(text).day.toordinal()


class Instants:
    """Moments of the wall clock of `zone` (``Asia/Shanghai``) as instants that a browser reads."""

    def __init__(self, zone: str) -> None:
        self._zone = ZoneInfo(zone)

    def start(self, text: str) -> str:
        """Return the first instant of a moment: ``2026-11-18T09:30:00+08:00``."""
        return Moment.parse(text).start.replace(tzinfo=self._zone).isoformat()

    def end(self, text: str) -> str:
        """Return the first instant after it: a bare day ends at the midnight that follows it."""
        return Moment.parse(text).end.replace(tzinfo=self._zone).isoformat(timespec="seconds")
