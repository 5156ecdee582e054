"""Where an entry stands in time, as of one moment on the site's wall clock."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from enum import StrEnum
from typing import NamedTuple

from site_src.model.card import Card
from site_src.model.values.moment import Moment


class State(StrEnum):
    """未开始, 进行中, 即将截止, 已截止; NONE for an entry that has no such time."""

    NONE = ""
    UPCOMING = "upcoming"
    OPEN = "open"
    SOON = "soon"
    CLOSED = "closed"


WORDS: Mapping[State, str] = {
    State.SOON: "即将截止",
    State.OPEN: "进行中",
    State.UPCOMING: "未开始",
    State.CLOSED: "已截止",
}
"""What readers call each state, the most urgent first: pages, scripts and messages take the words from here."""


class Standing(NamedTuple):
    """Whether an entry is published, where it stands, and when that next changes."""

    published: bool
    expired: bool
    state: State
    until: datetime | None


SETTLED = Standing(True, False, State.NONE, None)


def standing(card: Card, now: datetime, today: str, soon_days: int) -> Standing:
    """Return where `card` stands at `now` (naive, local time of the site).

    `today` is the day of `now` as text: most entries are settled by one comparison.
    """
    if not (card.timed or card.expires) and card.date <= today:
        return SETTLED
    changes: list[datetime] = []

    def reached(instant: datetime) -> bool:
        if instant <= now:
            return True
        changes.append(instant)
        return False

    published = not card.date or reached(Moment.parse(card.date).start)
    if not published:
        return Standing(False, False, State.NONE, min(changes))
    expired = bool(card.expires) and reached(Moment.parse(card.expires).end)
    state = _state(card, reached, soon_days) if card.timed else State.NONE
    if expired and card.on_expiry == "remove":
        return Standing(False, True, State.NONE, None)
    return Standing(True, expired, state, min(changes, default=None))


def _state(card: Card, reached: Callable[[datetime], bool], soon_days: int) -> State:
    if card.opens and not reached(Moment.parse(card.opens).start):
        return State.UPCOMING
    if not card.closes:
        return State.OPEN
    closes = Moment.parse(card.closes).end
    if reached(closes):
        return State.CLOSED
    return State.SOON if reached(closes - timedelta(days=soon_days)) else State.OPEN
