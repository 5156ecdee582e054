"""What holds on one page of every kind: help comes first, the keyboard leads to the text, nothing fails."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest

from tests.browser.conftest import KINDS

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser


class Shown(NamedTuple):
    """A page that is open, and what it complained of while it opened."""

    page: Page
    complaints: list[str]


@pytest.fixture(scope="module", params=KINDS)
def shown(request: pytest.FixtureRequest, chromium: Browser, page_of: Callable[[str], Path]) -> Iterator[Shown]:
    """One page of each kind, opened once for all tests that take it."""
    complaints: list[str] = []
    page = chromium.new_page()
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("requestfailed", lambda failed: complaints.append(failed.url))
    page.goto(page_of(request.param).as_uri(), wait_until="load")
    yield Shown(page, complaints)
    page.close()


def test_the_console_stays_silent(shown: Shown) -> None:
    assert shown.complaints == []


def test_help_stands_above_everything_else(shown: Shown) -> None:
    help_bar = shown.page.get_by_role("complementary", name="求助电话")
    numbers = help_bar.get_by_role("link").evaluate_all("links => links.map(link => link.getAttribute('href'))")
    assert {"tel:12356", "tel:120", "tel:110"} <= set(numbers)
    others = [number for number in numbers if not number.startswith("tel:")]
    assert [other.rpartition("/")[2] for other in others] == ["crisis.html"]
    assert len(numbers) > 4, "the portal's own line is missing"
    box = help_bar.bounding_box()
    assert box is not None
    assert box["y"] == 0


def test_one_heading_names_the_page_and_the_skip_link_leads_to_it(shown: Shown) -> None:
    page = shown.page
    assert page.get_by_role("heading", level=1).count() == 1
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "跳到正文"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"


@pytest.mark.parametrize(
    "kind", ["home", "notice", "contact-list", "missing", "course-list", "station-list", "data-list"]
)
def test_what_one_taps_is_large_enough(kind: str, visit: Callable[..., Page]) -> None:
    page = visit(kind, viewport={"width": 360, "height": 640}, has_touch=True)
    small = page.evaluate("""() => [...document.querySelectorAll(
        ".help a, .mast a, .btn, .todo a, .foot a, .linei__n, .tbl tbody th > a, .tbl a.num")]
        .filter(link => link.offsetParent && link.getBoundingClientRect().height < 44)
        .map(link => link.textContent)""")
    assert small == []


def test_the_foot_is_less_than_half_of_a_short_page_on_a_phone(visit: Callable[..., Page]) -> None:
    page = visit("course", viewport={"width": 360, "height": 740})
    foot, whole = page.evaluate("[document.querySelector('.foot').offsetHeight, document.documentElement.scrollHeight]")
    assert 0 < foot < whole / 2


@pytest.mark.parametrize(("scheme", "lighter"), [("light", "page"), ("dark", "text")])
def test_colours_follow_the_system(scheme: str, lighter: str, visit: Callable[..., Page]) -> None:
    page = visit("article", color_scheme=scheme)
    light = page.evaluate("""() => {
        const style = getComputedStyle(document.documentElement)
        const sum = colour => colour.match(/\\d+/g).slice(0, 3).reduce((all, one) => all + Number(one), 0)
        return {page: sum(style.backgroundColor), text: sum(style.color)}
    }""")
    assert max(light, key=light.__getitem__) == lighter
