"""A page follows the size of letters that a reader chose: nothing is cut, nothing scrolls sideways."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext

pytestmark = pytest.mark.browser

KINDS = (
    "home",
    "missing",
    "notice",
    "notice-list",
    "form-list",
    "course-list",
    "station-list",
    "contact-list",
    "rubric",
)

# What a page is wider than its window by, and the links and numbers that stand outside of it.
OUTSIDE = """() => {
    const outside = [...document.querySelectorAll(".help a, .help b, .mast a, h1, main a, .foot a")].filter(element => {
        const {left, right, width} = element.getBoundingClientRect()
        return width && (left < -1 || right > innerWidth + 1) && !element.closest(".scroll, .filter__c")
    })
    return [document.documentElement.scrollWidth - innerWidth, outside.map(element => element.textContent.trim())]
}"""


@pytest.mark.parametrize("width", [320, 360, 768, 1280])
@pytest.mark.parametrize(
    "chosen",
    [{"size": "4"}, {"size": "5"}, {"care": "on"}, {"care": "on", "size": "5"}],
    ids=lambda chosen: str(chosen),
)
def test_nothing_is_wider_than_the_window(
    width: int, chosen: Mapping[str, str], reader: Callable[..., BrowserContext], page_of: Callable[[str], Path]
) -> None:
    page = reader(width, chosen).new_page()
    wrong: dict[str, Any] = {}
    for kind in KINDS:
        page.goto(page_of(kind).as_uri())
        found = page.evaluate(OUTSIDE)
        if found != [0, []]:
            wrong[kind] = found
    assert wrong == {}


def test_columns_stand_below_each_other_when_letters_leave_no_room(
    reader: Callable[..., BrowserContext], page_of: Callable[[str], Path]
) -> None:
    columns = {}
    for size in ("0", "5"):
        page = reader(1280, {"size": size}).new_page()
        page.goto(page_of("home").as_uri())
        columns[size] = page.evaluate(
            "getComputedStyle(document.querySelector('.tasks')).gridTemplateColumns.split(' ').length"
        )
    assert columns == {"0": 2, "5": 1}
