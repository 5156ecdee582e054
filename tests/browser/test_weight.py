"""What a page costs a slow phone: bytes after compression, requests, and all of them to the portal itself."""

from __future__ import annotations

import gzip
import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Page

PAGE, STYLE, SCRIPT, TOOLS = 60_000, 20_000, 10_000, 60_000
"""The most bytes, compressed: a page with its style and scripts but without pictures, the style, the scripts that every page
has, all scripts of a page with tools."""
REQUESTS = 6

LOADED = re.compile(r'<(?:link rel="(?:stylesheet|icon)"[^>]*href|script[^>]*src|img[^>]*src)="([^"]+)"')


def compressed(path: Path) -> int:
    return len(gzip.compress(path.read_bytes(), 6))


def loaded(page: Path) -> list[str]:
    """Return the addresses that a page makes a browser load, as they stand in it."""
    return LOADED.findall(page.read_text("utf-8"))


def scripts_of(page: Path) -> list[Path]:
    """Return the scripts that a page loads."""
    return [(page.parent / address).resolve() for address in loaded(page) if address.endswith(".js")]


def test_styles_and_scripts_are_light(portal: Path) -> None:
    styles = sum(map(compressed, portal.glob("assets/*.css")))
    of_every_page = sum(compressed(script) for script in scripts_of(portal / "about.html"))
    assert 1_000 < styles <= STYLE
    assert 1_000 < of_every_page <= SCRIPT
    assert max(sum(map(compressed, scripts_of(page))) for page in portal.rglob("*.html")) <= TOOLS


def test_no_page_weighs_more_than_it_may(portal: Path) -> None:
    style = sum(map(compressed, portal.glob("assets/*.css")))
    weights = {
        path.relative_to(portal).as_posix(): style + sum(map(compressed, scripts_of(path))) + compressed(path)
        for path in portal.rglob("*.html")
    }
    assert {path: weight for path, weight in weights.items() if weight > PAGE} == {}


def test_every_page_loads_a_few_files_of_the_portal_and_no_others(portal: Path) -> None:
    for page in portal.rglob("*.html"):
        addresses = loaded(page)
        assert len(addresses) + 1 <= REQUESTS, page
        for address in addresses:
            assert (page.parent / address).resolve().is_relative_to(portal.resolve()), page
            assert (page.parent / address).is_file(), page


def test_a_tool_is_loaded_by_the_pages_that_have_it_alone(portal: Path) -> None:
    texts = {page.relative_to(portal).as_posix(): page.read_text("utf-8") for page in portal.rglob("*.html")}
    having = {path for path, text in texts.items() if '<form class="filter"' in text}
    assert having
    assert {path for path, text in texts.items() if "assets/tools/filter-" in text} == having


@pytest.mark.browser
@pytest.mark.parametrize("kind", ["home", "article", "notice"])
def test_the_browser_asks_for_what_stands_in_the_page(
    kind: str, visit: Callable[..., Page], page_of: Callable[[str], Path]
) -> None:
    page = visit("missing")
    page.wait_for_load_state("networkidle")  # what that page asks for late is not asked by the next
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(page_of(kind).as_uri(), wait_until="networkidle")
    assert asked[0] == page_of(kind).as_uri()
    assert len(asked) <= REQUESTS
    assert all(address.startswith("file:///") for address in asked)
