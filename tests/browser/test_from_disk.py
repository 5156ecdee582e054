"""The portal on a memory stick: opened as files, links lead to files, and no script is needed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import SplitResult, unquote, urlsplit
from urllib.request import url2pathname

import pytest

from tests.browser.conftest import KINDS

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser

LINKS = """() => [...document.querySelectorAll("[href], [src]")]
    .map(element => element.href?.baseVal ?? element.href ?? element.src)"""
ANCHORS = "() => [...document.querySelectorAll('[id]')].map(element => element.id)"


@pytest.fixture(scope="module")
def links(chromium: Browser, page_of: Callable[[str], Path]) -> dict[str, list[SplitResult]]:
    """All addresses in one page of each kind, as the browser resolves them."""
    found = {}
    page = chromium.new_page()
    for kind in KINDS:
        page.goto(page_of(kind).as_uri())
        found[kind] = [urlsplit(address) for address in page.evaluate(LINKS)]
    page.close()
    return found


def test_every_link_leads_to_a_file_of_the_portal(links: dict[str, list[SplitResult]], portal: Path) -> None:
    for kind, addresses in links.items():
        files = {Path(url2pathname(address.path)) for address in addresses if address.scheme == "file"}
        assert len(files) > 10, kind
        assert [file for file in files if not (file.is_file() and file.is_relative_to(portal))] == [], kind


def test_places_inside_pages_exist(links: dict[str, list[SplitResult]], chromium: Browser) -> None:
    wanted: dict[str, set[str]] = {}
    for address in (address for addresses in links.values() for address in addresses):
        if address.scheme == "file" and address.fragment:
            wanted.setdefault(address.path, set()).add(unquote(address.fragment))
    assert wanted
    page = chromium.new_page()
    for path, fragments in wanted.items():
        page.goto(f"file://{path}")
        assert fragments <= set(page.evaluate(ANCHORS)), path
    page.close()


def test_one_reaches_a_notice_from_the_first_page_without_a_script(
    chromium: Browser, page_of: Callable[[str], Path]
) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(page_of("home").as_uri())
    page.get_by_role("navigation", name="主要栏目").get_by_role("link", name="通知").click()
    page.locator(".rows h3 a").first.click()
    assert page.get_by_role("heading", level=1).is_visible()
    assert page.locator(".doc--b").is_visible()
    page.get_by_role("navigation", name="所在位置").get_by_role("link", name="首页").click()
    assert page.url == page_of("home").as_uri()
    context.close()


def test_answers_of_a_quiz_unfold_without_a_script(chromium: Browser, page_of: Callable[[str], Path]) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(page_of("quiz").as_uri())
    answer = page.locator("details").first
    assert not answer.locator("p").first.is_visible()
    answer.locator("summary").click()
    assert answer.locator("p").first.is_visible()
    context.close()
