"""What a printed page keeps and leaves out."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from tests.browser.conftest import KINDS

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser

# Boxes that are printed, though nothing in them is.
EMPTY = """() => [...document.querySelectorAll("body *")].filter(box => {
    const shown = [...box.childNodes].some(one => one.nodeType === Node.TEXT_NODE ? one.data.trim()
        : one.nodeType === Node.ELEMENT_NODE && getComputedStyle(one).display !== "none")
    return /flex|grid/.test(getComputedStyle(box).display) && box.getClientRects().length && !shown
}).map(box => box.outerHTML.slice(0, 80))"""


@pytest.mark.parametrize("kind", ["home", "article", "notice", "form", "contact-list", "missing"])
def test_the_numbers_are_printed(kind: str, visit: Callable[..., Page]) -> None:
    page = visit(kind)
    page.emulate_media(media="print")
    help_bar = page.locator(".help")
    assert help_bar.is_visible()
    assert "12356" in help_bar.inner_text()
    colours = help_bar.locator("b").evaluate_all("all => all.map(one => getComputedStyle(one).color)")
    assert set(colours) == {"rgb(0, 0, 0)"}


@pytest.mark.parametrize("kind", ["article", "notice"])
def test_what_only_a_screen_needs_is_not_printed(kind: str, visit: Callable[..., Page]) -> None:
    page = visit(kind, color_scheme="dark")
    page.emulate_media(media="print")
    assert not page.locator(".nav").is_visible()
    assert not page.locator(".foot__map").is_visible()
    assert page.locator("h1").is_visible()
    assert page.evaluate("getComputedStyle(document.body).color") == "rgb(0, 0, 0)"


def test_what_is_true_only_now_is_not_printed(visit: Callable[..., Page]) -> None:
    for kind in ("station", "station-list", "home"):
        page = visit(kind)
        assert page.locator(".now:visible").count() > 0
        page.emulate_media(media="print")
        assert page.locator(".now:visible, .js-only:visible").count() == 0
        page.close()


def test_an_answer_is_printed_where_it_was_opened(visit: Callable[..., Page]) -> None:
    page = visit("quiz")
    page.locator(".quiz summary").first.click()
    page.emulate_media(media="print")
    assert page.locator(".quiz details p:visible").count() > 0
    assert page.locator(".quiz details:visible").count() == 1
    assert page.locator(".quiz summary:visible").count() == 0


def test_a_sheet_says_of_which_day_it_is(visit: Callable[..., Page]) -> None:
    page = visit("article")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    assert page.get_by_text("打印日期：2026年11月18日").is_visible()


def test_no_empty_box_is_laid_out_on_paper(visit: Callable[..., Page]) -> None:
    """Chromium 86 prints 34,557 sheets for an empty flex box: see `test_old_kernels`."""
    left = {}
    for kind in KINDS:
        page = visit(kind)
        page.emulate_media(media="print")
        if found := page.evaluate(EMPTY):
            left[kind] = found
        page.close()
    assert left == {}


def test_a_notice_becomes_a_document_of_some_pages(visit: Callable[..., Page]) -> None:
    data = visit("notice").pdf(format="A4")
    assert data.startswith(b"%PDF-")
    assert 1 < data.count(b"/Type /Page\n") < 15


@pytest.mark.parametrize("kind", ["home", "article", "notice", "course", "station"])
def test_the_first_sheet_says_whose_page_it_is_and_no_last_one_is_left_to_the_foot(
    kind: str, visit: Callable[..., Page]
) -> None:
    page = visit(kind)
    assert not page.locator(".imprint").is_visible()
    page.emulate_media(media="print")
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    imprint = page.locator(".imprint")
    assert "主办：" in imprint.inner_text()
    assert "打印日期：" in imprint.inner_text()
    box, title = imprint.bounding_box(), page.locator("h1").bounding_box()
    assert box
    assert title
    assert box["y"] < title["y"]
    assert not page.locator(".foot").is_visible()
