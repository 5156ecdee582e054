"""The calendar of a year: events and the days that come back, month by month."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from site_src.model.facts.dataset import DATA, DatasetFacts
from site_src.model.facts.event import EVENTS, EventFacts
from site_src.model.values.moment import Moment
from site_src.plan.views.card import CardView, cards_of
from site_src.render.documents.handouts.listing import ListGroup, Listing, ListingColumn, all_samples, marked
from site_src.weekdays import WEEKDAYS

_COLUMNS = (
    ListingColumn("日期", 10),
    ListingColumn("时间", 6, centred=True),
    ListingColumn("内容", 16),
    ListingColumn("种类", 5, centred=True),
    ListingColumn("地点", 10),
    ListingColumn("参加对象", 9),
    ListingColumn("报名截止", 6, centred=True),
)
_NO_YEAR = 2001
"""Stands for every year; no day of every year is the 29th of February."""
_LONG_DAYS = 300
"""What lasts so long belongs to no month: it stands before them."""


class _EventLine(NamedTuple):
    """One line: from `first` to `last`, both counted; days that turn with the year end in the next one."""

    first: date
    last: date
    cells: tuple[str, ...]

    @property
    def name(self) -> str:
        return self.cells[2]


def calendar_list(title: str, year: str, cards: Sequence[CardView]) -> Listing:
    """Return the calendar of `year` (``2026``), or of every year if that is empty.

    `cards` are events that run in it, and data of the kind ``calendar``.
    """
    events = cards_of(EVENTS, cards)
    sample = all_samples(events)
    rows = [_of_event(card, year, whole=sample) for card in events]
    days = [row for card in cards_of(DATA, cards) for row in _of_days(card, year)]
    rows += [day for day in days if not any(_tells(event, day) for event in rows)]
    months: dict[str, list[tuple[str, ...]]] = {}
    start = date(int(year or _NO_YEAR), 1, 1)
    for row in sorted(rows, key=lambda row: (not _is_long(row), max(row.first, start), row.last)):
        name = "全年" if _is_long(row) else f"{max(row.first, start).month}月"
        months.setdefault(name, []).append(row.cells)
    return Listing(
        title=title,
        columns=_COLUMNS,
        groups=tuple(ListGroup((name,), tuple(found)) for name, found in months.items()),
        subtitle="没有写时间的是全天。临时有变动，以网页为准。" if year else "",
        landscape=True,
        sample=sample,
    )


def _tells(event: _EventLine, day: _EventLine) -> bool:
    """Say whether an event on the very days of a day of the year has its name: then it says more, and stands for it."""
    return (event.first, event.last) == (day.first, day.last) and day.name in event.name


def _is_long(row: _EventLine) -> bool:
    return (row.last - row.first).days >= _LONG_DAYS


def _of_event(card: CardView[EventFacts], year: str, *, whole: bool) -> _EventLine:
    facts = card.facts
    about = (marked(card, whole=whole), facts.kind, facts.place, facts.audience)
    if facts.yearly:
        first, last = facts.yearly
        return _yearly(first, last, year, about)
    starts = Moment.parse(facts.starts)
    ends = Moment.parse(facts.ends) if facts.ends else starts
    until = Moment.parse(facts.register_by).day if facts.register_by else None
    last = f"{until.month}月{until.day}日" if until else ""
    days = _days(starts.day, ends.day, year)
    return _EventLine(starts.day, ends.day, (days, _clock(starts, ends), *about, last))


def _clock(starts: Moment, ends: Moment) -> str:
    """Return the times of an event whose days are told beside them: ``14:30—16:00``, ``至16:00``."""
    first, last = (f"{one.minute:%H:%M}" if one.minute else "" for one in (starts, ends))
    if starts == ends or not last:
        return first
    return f"{first}—{last}" if first else f"至{last}"


def _of_days(card: CardView[DatasetFacts], year: str) -> Iterator[_EventLine]:
    for row in card.facts.rows:
        name, first, last = (row.get(key) or "" for key in ("name", "first", "last"))
        if name and first and last:
            about = (name, *(row.get(key) or "" for key in ("kind", "place", "audience")))
            yield _yearly(first, last, year, about)


def _yearly(first: str, last: str, year: str, about: tuple[str, ...]) -> _EventLine:
    number = int(year or _NO_YEAR)
    begin = date(number, int(first[:2]), int(first[3:]))
    end = date(number + (last < first), int(last[:2]), int(last[3:]))
    return _EventLine(begin, end, (_days(begin, end, year), "", *about, ""))


def _days(first: date, last: date, year: str) -> str:
    """Return days as a reader wants them: ``11月26日（周四）``, ``5月22日—28日``, ``12月25日—次年1月20日``."""
    start = f"{first.month}月{first.day}日"
    if year and first.year < int(year):
        start = f"{first.year}年{start}"
    if first == last:
        return f"{start}（周{WEEKDAYS[first.weekday()]}）" if year else start
    if last.year > int(year or _NO_YEAR):
        return f"{start}起" if last.year == date.max.year else f"{start}—次年{last.month}月{last.day}日"
    same = (first.year, first.month) == (last.year, last.month)
    return f"{start}—{last.day}日" if same else f"{start}—{last.month}月{last.day}日"
