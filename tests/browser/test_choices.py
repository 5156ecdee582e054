"""What a reader chooses about the look is kept from page to page, and is there before anything is painted."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser

# What the root says of itself at the moment when the first element of the body stands.
AT_FIRST = """new MutationObserver((changes, observer) => {
    if (!document.body) return
    window.atFirst = {...document.documentElement.dataset}
    observer.disconnect()
}).observe(document, {childList: true, subtree: true})"""

SIZE = "() => parseFloat(getComputedStyle(document.querySelector('.prose p')).fontSize)"


def pressed(page: Page, name: str) -> None:
    # A button at its limit says that it is disabled; one can press it all the same.
    page.get_by_role("banner").get_by_role("button", name=name).click(force=True)


@pytest.mark.parametrize(
    ("button", "name", "value"), [("关怀版", "care", ""), ("深色", "theme", "dark"), ("高对比", "contrast", "more")]
)
def test_a_choice_goes_along_to_the_next_page_without_a_flash(
    button: str, name: str, value: str, visit: Callable[..., Page], page_of: Callable[[str], Path]
) -> None:
    page = visit("home", color_scheme="light")
    page.add_init_script(AT_FIRST)
    pressed(page, button)
    page.goto(page_of("article").as_uri())
    assert page.evaluate("window.atFirst")[name] == value
    assert page.get_by_role("banner").get_by_role("button", name=button).get_attribute("aria-pressed") == "true"
    pressed(page, button)
    page.goto(page_of("notice").as_uri())
    assert page.evaluate("window.atFirst").get(name) != value


def test_letters_grow_and_shrink_within_limits_and_stay(
    visit: Callable[..., Page], page_of: Callable[[str], Path]
) -> None:
    page = visit("article")
    usual = page.evaluate(SIZE)
    sizes = [usual]
    for _ in range(6):
        pressed(page, "字大一号")
        sizes.append(page.evaluate(SIZE))
    assert sizes == sorted(sizes)
    assert sizes[-1] == pytest.approx(2 * usual)
    assert page.get_by_role("banner").get_by_role("button", name="字大一号").get_attribute("aria-disabled") == "true"
    page.goto(page_of("notice").as_uri())
    assert page.evaluate(SIZE) == sizes[-1]
    for _ in range(7):
        pressed(page, "字小一号")
    assert page.evaluate(SIZE) < usual


def test_in_care_mode_no_letter_is_smaller_than_18_pixels(visit: Callable[..., Page]) -> None:
    page = visit("article")
    pressed(page, "关怀版")
    small = page.evaluate("""() => [...document.querySelectorAll("body *")].filter(element =>
        [...element.childNodes].some(node => node.nodeType === 3 && node.data.trim()) && element.offsetParent
        && parseFloat(getComputedStyle(element).fontSize) < 18).map(element => element.outerHTML.slice(0, 100))""")
    assert small == []


def test_the_system_decides_where_nothing_was_chosen(visit: Callable[..., Page]) -> None:
    page = visit("home", color_scheme="dark")
    assert page.evaluate("document.documentElement.dataset.theme") == "dark"
    page.emulate_media(color_scheme="light")
    page.locator("html[data-theme=light]").wait_for()
    pressed(page, "深色")
    page.emulate_media(color_scheme="dark")
    page.emulate_media(color_scheme="light")
    assert page.evaluate("document.documentElement.dataset.theme") == "dark"


def test_a_browser_that_keeps_nothing_still_obeys(visit: Callable[..., Page], page_of: Callable[[str], Path]) -> None:
    page = visit("home")
    page.add_init_script("Object.defineProperty(window, 'localStorage', {get() { throw new Error('refused') }})")
    page.goto(page_of("article").as_uri())
    pressed(page, "关怀版")
    assert page.evaluate("document.documentElement.hasAttribute('data-care')")


def test_without_a_script_no_button_is_shown_that_would_do_nothing(visit: Callable[..., Page]) -> None:
    page = visit("article", java_script_enabled=False)
    assert page.locator(".tool").count() > 3
    assert page.locator(".tool:visible").count() == 0
