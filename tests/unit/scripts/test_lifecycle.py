"""The browser finds the state that the build finds, and says how long is left."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_src.assemble.status import WORDS, standing
from site_src.model.card import Card
from site_src.render.dates import Instants
from tests.unit.scripts.conftest import Call

ZONE = ZoneInfo("Asia/Shanghai")
INSTANTS = Instants("Asia/Shanghai")
TODAY = 20_000
"""A day as scripts count them, from 1970: 2024-10-04."""

MOMENTS = st.datetimes(datetime(2024, 1, 1), datetime(2027, 1, 1)).flatmap(
    lambda at: st.sampled_from([at.strftime("%Y-%m-%d"), at.strftime("%Y-%m-%d %H:%M"), ""])
)


@pytest.fixture(scope="module")
def call(in_node: Callable[..., Call]) -> Call:
    return in_node("site/core/wall.js", "site/core/lifecycle.js")


def card(opens: str, closes: str) -> Card:
    texts = dict.fromkeys(Card._fields, "")
    return Card(**{**texts, "opens": opens, "closes": closes, "timed": True, "draft": False})  # type: ignore[arg-type]


@given(opens=MOMENTS, closes=MOMENTS, after=st.integers(-40_000, 40_000), soon=st.integers(1, 60))
def test_the_state_is_that_of_the_build(call: Call, opens: str, closes: str, after: int, soon: int) -> None:
    if opens and closes and opens > closes:
        opens, closes = closes, opens
    near = closes or opens or "2025-06-01"
    now = datetime.fromisoformat(near) + timedelta(minutes=after)
    given = [
        INSTANTS.start(opens) if opens else "",
        INSTANTS.end(closes) if closes else "",
        now.replace(tzinfo=ZONE).timestamp() * 1000,
        soon * 864e5,
    ]
    assert call("lifecycle.stateOf", *given) == standing(card(opens, closes), now, f"{now:%Y-%m-%d}", soon).state


@pytest.mark.parametrize(
    ("state", "opens", "closes", "words"),
    [
        ("upcoming", "2024-10-04T09:00:00+08:00", "", "今天9:00开始"),
        ("upcoming", "2024-10-05T00:00:00+08:00", "", "明天开始"),
        ("upcoming", "2024-10-14T09:00:00+08:00", "", "还有10天开始"),
        ("open", "", "2024-10-14T17:30:00+08:00", "还有10天"),
        ("soon", "", "2024-10-05T17:05:00+08:00", "明天17:05截止"),
        ("soon", "", "2024-10-05T00:00:00+08:00", "今天截止"),
        ("soon", "", "2024-10-06T00:00:00+08:00", "明天截止"),
        ("open", "2024-10-01T00:00:00+08:00", "", ""),
        ("closed", "", "2024-10-04T00:00:00+08:00", ""),
    ],
)
def test_how_long_is_left_is_said_in_days(call: Call, state: str, opens: str, closes: str, words: str) -> None:
    assert call("lifecycle.left", state, opens, closes, TODAY) == words


@given(closes=MOMENTS.filter(bool), before=st.integers(1, 90_000))
def test_what_is_not_over_never_has_less_than_today(call: Call, closes: str, before: int) -> None:
    end = INSTANTS.end(closes)
    today = (datetime.fromisoformat(end) - timedelta(minutes=before)).date() - datetime(1970, 1, 1).date()
    words = call("lifecycle.left", "open", "", end, today.days)
    assert re.fullmatch(r"(今天|明天)(\d+:\d\d)?截止|还有([2-9]|\d\d+)天", words)


def test_each_state_has_its_words_once_and_its_shape_once(project: Path) -> None:
    theme = project / "themes/default"
    texts = [path.read_text("utf-8") for end in ("html", "js") for path in theme.rglob(f"*.{end}")]
    assert {
        word: [text for text in texts if f'"{word}"' in text or f">{word}<" in text] for word in WORDS.values()
    } == {word: [] for word in WORDS.values()}
    style = (theme / "assets/css/parts/status.css").read_text("utf-8")
    assert set(re.findall(r"^\.st--(\w+)::before \{", style, re.MULTILINE)) == set(WORDS)
