"""Dates in running text that cannot be: a day that no month has, a weekday that the date is not."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date

from site_src.problems import Problem, Severity
from site_src.read.excerpt import excerpt, line_and_column
from site_src.weekdays import WEEKDAYS, weekday

# The day is looked for at 月, of which a page has few, and the month before it only then.
_DAY = re.compile(r"月 ?(\d{1,2}) ?[日号](?: ?[（(]? ?(?:星期|周|礼拜) ?([一二三四五六日天]))?")
_MONTH = re.compile(r"(?:(?<!\d)(\d{4}) ?年 ?)?(?<![\d.])(\d{1,2}) ?$")
_LONGEST = len("2024 年 12 ")
_LEAP_YEAR = 2000


def written_date_problems(path: str, text: str) -> tuple[Problem, ...]:
    """Return a warning for each impossible date in `text`, the whole file at `path`.

    Warnings only: an original may be quoted with its misprint. Without a year a
    weekday says nothing, and 2月29日 is possible.
    """
    return tuple(_problems(path, text))


def _problems(path: str, text: str) -> Iterator[Problem]:
    for found in _DAY.finditer(text):
        before = _MONTH.search(text, max(0, found.start() - _LONGEST), found.start())
        if before is None:
            continue
        year = int(before[1]) if before[1] else None
        month, day = int(before[2]), int(found[1])
        shown = before.group() + found.group()
        if (said := _impossible(year, month, day, shown)) or (said := _not_that_weekday(year, month, day, found[2])):
            line, column = line_and_column(text, before.start())
            rule, message, hint = said
            yield Problem(path, line, column, rule, message, hint, excerpt(text, line, column), Severity.WARNING)


def _impossible(year: int | None, month: int, day: int, shown: str) -> tuple[str, str, str] | None:
    rule, text = "date-impossible", f"没有这一天：{shown}"
    if not 1 <= month <= 12 or year == 0:
        return rule, text, "月份是 1 到 12，查对原件"
    last = monthrange(year or _LEAP_YEAR, month)[1]
    if 1 <= day <= last:
        return None
    return rule, text, f"{f'{year}年' if year else ''}{month}月只有 {last} 天，查对原件"


def _not_that_weekday(year: int | None, month: int, day: int, written: str | None) -> tuple[str, str, str] | None:
    if not year or not written:
        return None
    number = date(year, month, day).weekday()
    if number == weekday(written):
        return None
    right = WEEKDAYS[number]
    text = f"{year}年{month}月{day}日是周{right}，写成了周{written}"
    return "date-weekday", text, f"查对原件：改成周{right}，或者改日期"
