"""What a phone shows before anybody scrolls."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser
PHONE = {"width": 360, "height": 760}


@pytest.mark.parametrize("kind", ["notice", "article", "form", "rubric", "course", "station", "event", "result"])
def test_the_title_stands_on_the_first_screen_of_a_phone(kind: str, visit: Callable[..., Page]) -> None:
    page = visit(kind, viewport=PHONE)
    title = page.locator("h1").bounding_box()
    assert title
    assert title["y"] + title["height"] < PHONE["height"]


def test_a_phone_says_what_a_notice_asks_before_the_whole_of_it(visit: Callable[..., Page]) -> None:
    page = visit("notice", viewport=PHONE)
    places = page.evaluate(
        """() => [".doc--h", ".tools--under", ".state", ".aside", ".doc--b"].map(
            (what) => document.querySelector(what).getBoundingClientRect().top)"""
    )
    assert places == sorted(places)


def test_a_wide_screen_shows_title_and_text_as_one_sheet_with_the_facts_beside(visit: Callable[..., Page]) -> None:
    page = visit("notice", viewport={"width": 1280, "height": 900})
    head, body, aside = (page.locator(what).bounding_box() for what in (".doc--h", ".doc--b", ".aside"))
    assert head
    assert body
    assert aside
    assert abs(head["y"] + head["height"] - body["y"]) < 1
    assert aside["x"] > head["x"] + head["width"]
    assert aside["y"] == head["y"]
