"""What of an entry stands in a calendar: its deadlines, its time, its days of every year."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from site_src.assemble.live import LiveEntry
from site_src.model.card import Card
from site_src.model.facts.event import EventFacts
from site_src.model.facts.notice import NoticeFacts
from site_src.model.facts.quiz import QuizFacts
from site_src.model.facts.result import ResultFacts
from site_src.plan.views.card import CardView

CALENDAR = "calendar.ics"
"""The calendar of the whole portal, from the root of the output."""

FOR_EVER = "9999"
"""The year in which what has no end is said to end: nothing for a calendar."""


class Occasion(NamedTuple):
    """One item of a calendar.

    `key` tells it from the others of its entry and stays when its time is changed.
    `starts` and `ends` are moments as written (``2026-11-26 14:30``); of yearly days they
    are ``MM-DD``, both counted. A deadline has no `ends` and is announced a day before.
    """

    key: str
    title: str
    starts: str
    ends: str = ""
    place: str = ""
    deadline: bool = False
    yearly: bool = False


def occasions(card: Card | CardView) -> tuple[Occasion, ...]:
    """Return what stands in the calendar of `card`, in the order of its source."""
    return tuple(one for one in _of(card) if not (one.starts.startswith(FOR_EVER) or one.ends.startswith(FOR_EVER)))


def calendar_path(entry: LiveEntry) -> str:
    """Return the output path of the calendar of one entry, empty if it has no time or no page."""
    if "#" in entry.permalink or not occasions(entry.card):
        return ""
    return entry.permalink.removesuffix(".html") + ".ics"


def _of(card: Card | CardView) -> Iterator[Occasion]:
    """Yield the times of what has times of its own: those of a form are those of the notice that asks for it."""
    facts = card.facts
    if isinstance(facts, NoticeFacts):
        yield from _of_notice(card, facts)
    elif isinstance(facts, EventFacts):
        yield from _of_event(card, facts)
    elif isinstance(facts, QuizFacts):
        yield from _of_quiz(card)
    elif isinstance(facts, ResultFacts):
        yield from _of_result(card)


def _of_notice(card: Card | CardView, facts: NoticeFacts) -> Iterator[Occasion]:
    deadlines = [(one.what, one.date) for one in facts.deadlines if one.date]
    for number, (what, date) in enumerate(deadlines):
        same = sum(other == what for other, _ in deadlines[:number])
        yield Occasion(f"{what}#{same}" if same else what, f"{what}截止：{card.title}", date, deadline=True)
    if card.closes and card.closes not in {date for _, date in deadlines}:
        yield Occasion("closes", f"截止：{card.title}", card.closes, deadline=True)


def _of_event(card: Card | CardView, facts: EventFacts) -> Iterator[Occasion]:
    if facts.yearly:
        first, last = facts.yearly
        yield Occasion("yearly", card.title, first, last, facts.place, yearly=True)
    else:
        yield Occasion("time", card.title, facts.starts, facts.ends or facts.starts, facts.place)
    if facts.register_by:
        yield Occasion("registration", f"报名截止：{card.title}", facts.register_by, deadline=True)


def _of_quiz(card: Card | CardView) -> Iterator[Occasion]:
    if card.closes:
        yield Occasion("closes", f"答题截止：{card.title}", card.closes, deadline=True)


def _of_result(card: Card | CardView) -> Iterator[Occasion]:
    if card.opens and card.closes:
        yield Occasion("showing", f"公示：{card.title}", card.opens, card.closes)
    elif card.closes:
        yield Occasion("closes", f"公示截止：{card.title}", card.closes, deadline=True)
