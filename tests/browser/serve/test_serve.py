"""The preview as an editor sees it: save the file, look at the browser."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.unit.serve.running import PATIENCE, WALK, Portal, Preview, article, started

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser


@pytest.fixture
def tab(chromium: Browser, preview: Preview) -> Iterator[Page]:
    """The article in a browser, connected. Its theme allows nothing but what comes from the site itself."""
    page = chromium.new_page()
    page.set_default_timeout(PATIENCE * 1000)
    with page.expect_websocket():
        page.goto(f"http://127.0.0.1:{preview.port}{WALK}")
    yield page
    page.close()


def test_a_saved_text_appears_by_itself_under_a_strict_policy(portal: Portal, tab: Page) -> None:
    complaints: list[str] = []
    tab.on("console", lambda said: complaints.append(f"{said.text} {said.location['url']}"))
    for number in range(3):
        portal.article.write_text(article(f"第{number}次改的正文。"), "utf-8")
        tab.get_by_text(f"第{number}次改的正文。").wait_for()
    # The browser asks for an icon that this small portal does not have.
    assert [said for said in complaints if not said.endswith("/favicon.ico")] == []


def test_a_saved_style_appears_by_itself(portal: Portal, tab: Page) -> None:
    portal.style.write_text("body { color: rgb(7, 8, 9); }\n", "utf-8")
    expect(tab.locator("body")).to_have_css("color", "rgb(7, 8, 9)", timeout=PATIENCE * 1000)


def test_no_save_of_many_is_lost(portal: Portal, preview: Preview, tab: Page) -> None:
    for number in range(40):
        portal.article.write_text(article(f"第{number}次保存。"), "utf-8")
        preview.get(WALK)  # takes its time, while the page comes and goes
    expect(tab.get_by_text("第39次保存。")).to_be_visible(timeout=PATIENCE * 1000)


def test_the_error_page_comes_and_goes_by_itself(portal: Portal, tab: Page) -> None:
    portal.article.write_text(article("正文。", "titel: x\n"), "utf-8")
    tab.get_by_role("heading", name="要改正才能预览").wait_for()
    assert "walk.md:5:1" in tab.locator("code.place").inner_text()
    tab.get_by_role("link", name="看上一次做好的网站").click()
    tab.get_by_text("第一版正文。").wait_for()
    with tab.expect_navigation(url=f"**{WALK}"):
        portal.article.write_text(article("改好的正文。"), "utf-8")
    tab.get_by_text("改好的正文。").wait_for()
    assert "_last-good" not in tab.url


def test_a_page_finds_a_preview_that_was_started_again(portal: Portal, preview: Preview, tab: Page) -> None:
    assert preview.interrupt() == 0
    portal.article.write_text(article("关着的时候改的。"), "utf-8")
    with started(portal, "--port", str(preview.port)) as again:
        again.opened()
        assert again.port == preview.port
        tab.get_by_text("关着的时候改的。").wait_for()
