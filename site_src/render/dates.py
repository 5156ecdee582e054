"""Dates as a reader wants them."""

from __future__ import annotations

from site_src.model.moment import Moment

WEEKDAYS = "一二三四五六日"


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
