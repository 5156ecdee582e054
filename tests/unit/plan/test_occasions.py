"""Which times of an entry stand in its calendar."""

from __future__ import annotations

from typing import Any

import pytest

from site_src.model.card import Card
from site_src.model.entry import model_of
from site_src.model.projection import card_of
from site_src.model.registry import CONTENT_TYPES
from site_src.plan.occasions import Occasion, occasions
from site_src.read.body import EMPTY_BODY


def card(content_type: str, **fields: Any) -> Card:
    entry = model_of(CONTENT_TYPES[content_type]).model_validate({"title": "题目", **fields})
    record = entry.model_dump_json(exclude_defaults=True)
    return card_of(entry, record, EMPTY_BODY, id=f"{content_type}/x", path="x", number=0, line=1, mentions=())


def test_each_dated_deadline_of_a_notice_is_there_and_its_closing_time_once() -> None:
    deadlines = [{"what": "报名", "date": "2026-12-01"}, {"what": "公示", "days": "5"}]

    first = occasions(card("notices", issuer="某某工会", deadlines=deadlines))
    both = occasions(card("notices", issuer="某某工会", deadlines=deadlines, closes="2026-12-09 12:00"))

    assert first == (Occasion("报名", "报名截止：题目", "2026-12-01", deadline=True),)
    assert both == (*first, Occasion("closes", "截止：题目", "2026-12-09 12:00", deadline=True))


def test_deadlines_that_are_called_the_same_stay_apart() -> None:
    deadlines = [{"what": "报送", "date": "2026-12-01"}, {"what": "报送", "date": "2026-12-20"}]

    found = occasions(card("notices", issuer="某某工会", deadlines=deadlines))

    assert len({one.key for one in found}) == 2


def test_an_event_has_its_time_and_the_end_of_registration() -> None:
    found = occasions(
        card(
            "events",
            kind="讲座",
            starts="2026-11-26 14:30",
            ends="2026-11-26 16:00",
            place="二楼",
            registration={"closes": "2026-11-23 17:00"},
        )
    )

    assert found == (
        Occasion("time", "题目", "2026-11-26 14:30", "2026-11-26 16:00", "二楼"),
        Occasion("registration", "报名截止：题目", "2026-11-23 17:00", deadline=True),
    )


def test_yearly_days_come_back_and_a_single_day_ends_on_itself() -> None:
    found = occasions(card("events", kind="主题日", yearly={"first": "05-25"}))

    assert found == (Occasion("yearly", "题目", "05-25", "05-25", yearly=True),)


@pytest.mark.parametrize(
    ("content_type", "fields"),
    [
        ("articles", {"date": "2026-11-01"}),
        ("notices", {"issuer": "某某工会"}),
        ("results", {"kind": "名单", "issuer": "某某工会"}),
    ],
)
def test_what_has_no_time_is_in_no_calendar(content_type: str, fields: dict[str, Any]) -> None:
    assert occasions(card(content_type, **fields)) == ()


def test_a_showing_lasts_from_its_first_to_its_last_day() -> None:
    found = occasions(
        card(
            "results",
            kind="公示",
            issuer="某某工会",
            start="2026-11-16",
            end="2026-11-20",
            objection_contact="office",
        )
    )

    assert found == (Occasion("showing", "公示：题目", "2026-11-16", "2026-11-20"),)
