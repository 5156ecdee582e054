"""What readers call where an entry stands in time: most have a deadline; an event is registered for, or takes place."""

from __future__ import annotations

from collections.abc import Mapping

from site_src.assemble.status import WORDS, State
from site_src.model.card import Card
from site_src.model.facts.event import EventFacts

REGISTRATION: Mapping[State, str] = {
    State.SOON: "报名快截止",
    State.OPEN: "报名中",
    State.UPCOMING: "{opens}开始报名",
    State.CLOSED: "报名已截止",
}
ONE_DAY: Mapping[State, str] = {
    State.SOON: "今天举行",
    State.OPEN: "今天举行",
    State.UPCOMING: "{opens}举行",
    State.CLOSED: "已结束",
}
SEVERAL_DAYS: Mapping[State, str] = {
    State.SOON: "正在举行",
    State.OPEN: "正在举行",
    State.UPCOMING: "{opens}开始",
    State.CLOSED: "已结束",
}
"""``{opens}`` stands for the day on which it begins."""


def words_for(card: Card) -> Mapping[State, str]:
    """Return the word for each state of `card`."""
    facts = card.facts
    if not isinstance(facts, EventFacts):
        return WORDS
    if facts.register_by:
        return REGISTRATION
    return SEVERAL_DAYS if facts.ends and facts.ends[:10] != facts.starts[:10] else ONE_DAY


def label(card: Card, state: State) -> str:
    """Return the word for `state` of `card`, empty where it has none."""
    opens = card.opens[:10]
    day = f"{int(opens[5:7])}月{int(opens[8:])}日" if opens else ""
    return words_for(card).get(state, "").replace("{opens}", day)
