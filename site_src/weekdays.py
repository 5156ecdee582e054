"""The days of the week in Chinese, as they stand after 周 or 星期."""

from __future__ import annotations

WEEKDAYS = "一二三四五六日"
"""Monday first, as `date.weekday` counts."""


def weekday(written: str) -> int:
    """Return the number of a day, Monday being 0; 天 is 日 by another name."""
    return WEEKDAYS.index(written.replace("天", "日"))
