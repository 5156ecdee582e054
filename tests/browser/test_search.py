"""The search as people use it: on a phone, by keyboard, from a disk, and when somebody needs help first."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from html.parser import HTMLParser
from importlib.resources import files
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import pytest

from tests.browser.survey import AXE, DRESS, DRESSES

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser
PHONE = {"width": 360, "height": 760}
WIDE = {"width": 1280, "height": 900}
Open = Callable[..., "Page"]
UNSAID = {"script", "style", "svg", "nav", "button", "h1", "select"}
INLINE = {
    "a", "b", "strong", "em", "i", "span", "small", "time", "code", "sup", "sub", "kbd", "mark", "del", "ins", "ruby", "rt", "abbr",
    "q", "s", "u",
}  # fmt: skip
VOID = {"br", "img", "hr", "input", "wbr", "meta", "link", "col"}


class Said(HTMLParser):
    """The lines that stand in the main part of a page, read apart from the code that makes the index."""

    def __init__(self) -> None:
        super().__init__()
        self.pieces: list[str] = []
        self.open: list[tuple[str, bool]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in INLINE:
            self.pieces.append("\n")
        if tag not in VOID:
            names = dict(attrs)
            self.open.append((tag, tag in UNSAID or "hidden" in names or "data-nosnippet" in names))

    def handle_endtag(self, tag: str) -> None:
        while self.open and self.open.pop()[0] != tag:
            pass
        if tag not in INLINE:
            self.pieces.append("\n")

    def handle_data(self, data: str) -> None:
        if any(tag == "main" for tag, _ in self.open) and not any(unsaid for _, unsaid in self.open):
            self.pieces.append(data)


def said(page: Path) -> str:
    parser = Said()
    parser.feed(page.read_text("utf-8"))
    return "".join(parser.pieces)


@pytest.fixture
def search(chromium: Browser, portal: Path) -> Iterator[Open]:
    """Open the page of a query from disk; what goes wrong there fails the test."""
    contexts, wrong = [], list[str]()

    def opened(query: str, **options: Any) -> Page:
        context = chromium.new_context(**{"viewport": WIDE, **options})
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: wrong.append(message.text))
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on("request", lambda request: wrong.append(request.url) if not request.url.startswith("file:") else None)
        page.goto(f"{(portal / 'search.html').as_uri()}{query}")
        page.wait_for_function("!document.querySelector('[aria-busy]')")
        return page

    yield opened
    for context in contexts:
        context.close()
    assert wrong == []


def hits(page: Page) -> list[str]:
    links: list[str] = page.evaluate(
        "[...document.querySelectorAll('[data-results] a')].map((link) => link.getAttribute('href'))"
    )
    return links


def test_words_of_the_demonstration_find_exactly_the_pages_that_say_them(search: Open, portal: Path) -> None:
    text = (portal / "search/titles-0.js").read_text("utf-8")
    (rows,) = json.loads(text.removeprefix("searchFiles.take(...").removesuffix(");\n"))[3]
    urls = [row[1] for row in rows if row[1].endswith(".html") and not row[1].endswith("index.html")]
    titles = {row[1]: row[0] for row in rows}
    pages = {url: f"{titles[url]}\n{said(portal / url)}" for url in urls}
    assert len(pages) > 300
    chance, lines, queries = Random(3), list(pages.values()), set[str]()
    while len(queries) < 300:
        line = chance.choice(chance.choice(lines).split("\n"))
        start = chance.randrange(len(line)) if line else 0
        piece = line[start : start + chance.randint(2, 6)]
        if len(piece) > 1 and all("\u4e00" <= char <= "\u9fff" for char in piece):
            queries.add(piece)
    page = search("")

    found: dict[str, list[str]] = page.evaluate(
        """async (queries) => {
          const lookup = lookupIn(searchFiles)
          const found = {}
          for (const query of queries) found[query] = (await lookup.hits(plainText.terms(query))).map((hit) => hit.found.url)
          return found
        }""",
        sorted(queries),
    )

    wrong = {
        query: (set(some) & pages.keys()) ^ {url for url, words in pages.items() if query in words}
        for query, some in found.items()
    }
    assert {query: some for query, some in wrong.items() if some} == {}


def test_the_box_of_any_page_leads_to_its_hits(search: Open, portal: Path) -> None:
    page = search("", viewport=PHONE)
    page.goto((portal / "articles/index.html").as_uri())
    page.get_by_role("searchbox", name="搜索全站").fill("心理咨询")
    page.keyboard.press("Enter")
    page.wait_for_selector("[data-results] a")
    assert page.url.endswith(f"search.html?q={quote('心理咨询')}")
    assert page.get_by_role("searchbox").input_value() == "心理咨询"
    assert all((portal / url.partition("#")[0]).exists() for url in hits(page))


def test_hits_are_chosen_and_ordered_and_the_address_says_how(search: Open) -> None:
    page = search(f"?q={quote('推荐表')}")
    everything = hits(page)
    headings = page.locator("[data-results] h2").all_inner_texts()
    assert len(headings) > 1

    page.get_by_label("通知", exact=False).first.check()
    page.get_by_label("排序").select_option("date")
    page.wait_for_function("!document.querySelector('[aria-busy]')")
    assert "kind=" in page.url
    assert "sort=date" in page.url
    chosen = hits(page)
    assert set(chosen) < set(everything)
    days = page.evaluate("[...document.querySelectorAll('[data-results] time')].map((time) => time.dateTime)")
    assert days == sorted(days, reverse=True)

    page.reload()
    page.wait_for_selector("[data-results] a")
    assert hits(page) == chosen


def test_titles_are_found_by_their_sound_and_marked(search: Open) -> None:
    page = search("?q=xlzx")
    assert "心理咨询" in page.locator("[data-results] mark").all_inner_texts()


def test_arrows_go_through_the_hits_and_back(search: Open) -> None:
    page = search(f"?q={quote('睡眠')}")
    page.get_by_role("searchbox").focus()
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement === document.querySelector('[data-results] a')")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    assert page.evaluate("document.activeElement.name") == "q"


def test_what_is_typed_is_found_at_once_and_nothing_is_kept(search: Open) -> None:
    page = search("")
    page.get_by_role("searchbox").focus()
    page.keyboard.type("xinli", delay=20)
    page.wait_for_selector("[data-results] a")
    assert page.url.endswith("?q=xinli")
    assert page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]


@pytest.mark.parametrize("query", ["不想活了", "zisha", "想 自杀"])
def test_who_is_in_distress_is_told_first_whom_to_call(search: Open, query: str) -> None:
    page = search(f"?q={quote(query)}", viewport=PHONE)
    panel = page.locator("[data-help]")
    assert panel.locator("a[href='tel:12356']").is_visible()
    results = page.locator("[data-results]").bounding_box()
    box = panel.bounding_box()
    assert box
    assert results is None or box["y"] < results["y"]
    page.get_by_role("searchbox").fill("睡眠")
    panel.wait_for(state="hidden")


def test_where_nothing_is_found_there_is_a_way_on(search: Open) -> None:
    page = search(f"?q={quote('没有这种东西吧')}")
    assert hits(page) == []
    assert page.locator("[data-search] [role=status]").inner_text() == "没有找到。"
    assert page.locator("[data-none] a").first.is_visible()


def test_without_a_script_there_is_an_index(chromium: Browser, portal: Path) -> None:
    context = chromium.new_context(java_script_enabled=False, viewport={"width": 360, "height": 760})
    page = context.new_page()
    page.goto((portal / "search.html").as_uri())
    page.get_by_role("link", name="网站地图").first.click()
    page.get_by_role("link", name="X", exact=False).first.click()
    assert page.url.endswith("browse/x.html")
    assert page.locator("main li a").count() > 5
    context.close()


@pytest.mark.parametrize("query", ["", "心理", "没有这种东西吧", "不想活", "推荐表&sort=date"])
def test_every_state_is_accessible_in_every_dress(search: Open, query: str) -> None:
    page = search(f"?q={quote(query, safe='&=')}" if query else "")
    page.evaluate((files("axe_playwright_python") / "axe.min.js").read_text("utf-8"))
    for theme, care, width in DRESSES:
        page.set_viewport_size({"width": width, "height": 900})
        page.evaluate(DRESS, {"theme": theme, "care": care})
        assert page.evaluate(AXE, {"rules": [], "whole": True, "without": []}) == []
        assert page.evaluate("document.documentElement.scrollWidth") == width
