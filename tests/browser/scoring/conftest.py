"""A rubric with every way of scoring, on a page that is opened from disk and over http under a strict policy."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest

from tests.small_site import small_site

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Locator, Page

RUBRIC = Path(__file__).with_name("rubric.yaml").read_text("utf-8")
STORED = """async () => [
    ...Object.keys(localStorage), ...Object.keys(sessionStorage), document.cookie,
    ...(await indexedDB.databases()).map(one => one.name), ...await (window.caches?.keys().catch(() => []) ?? []),
].filter(Boolean)"""


class Strict(SimpleHTTPRequestHandler):
    """Serves files as a careful web host does, and says nothing."""

    def end_headers(self) -> None:
        self.send_header("Content-Security-Policy", "default-src 'self'")
        super().end_headers()

    def log_message(self, format: str, *args: Any) -> None:
        pass


@pytest.fixture(scope="session")
def scored_portal(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The root folder of a small portal with one rubric."""
    site = small_site(tmp_path_factory.mktemp("scored"))
    site.write("content/rubrics/all.yaml", RUBRIC)
    site.published(theme="default")
    return site.output


@pytest.fixture(scope="session")
def host(scored_portal: Path) -> Iterator[str]:
    """The address of that portal on this machine."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Strict, directory=str(scored_portal))) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


class Scoring(NamedTuple):
    """The page of the rubric, and what it asked of others or complained of."""

    page: Page
    faults: list[str]

    def row(self, at: str) -> Locator:
        """Return the row in which the item with that anchor is scored."""
        return self.page.locator(f"#{at} + .tally__row")

    def press(self, at: str, words: str) -> None:
        self.row(at).get_by_role("button", name=words, exact=True).click()

    def type(self, at: str, number: str) -> None:
        field = self.row(at).get_by_role("textbox").first
        field.fill(number)
        field.press("Tab")

    def says(self, name: str) -> str:
        """Return what a part of the bar says."""
        return self.page.locator(f"[data-tally={name}]").inner_text()


@pytest.fixture(params=["file", "http"])
def scoring(
    request: pytest.FixtureRequest, chromium: Browser, scored_portal: Path, host: str
) -> Iterator[Callable[..., Scoring]]:
    """Open the rubric and begin to score."""
    contexts = []

    def start(*, begin: bool = True, **options: Any) -> Scoring:
        root = scored_portal.as_uri() if request.param == "file" else host
        context = chromium.new_context(**options)
        contexts.append(context)
        page = context.new_page()
        faults: list[str] = []
        page.on("console", lambda message: faults.append(message.text))
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on("request", lambda one: faults.append(one.url) if not one.url.startswith(root) else None)
        page.goto(f"{root}/rubrics/all.html")
        if begin:
            page.get_by_role("button", name="开始打分").click()
        return Scoring(page, faults)

    yield start
    for context in contexts:
        context.close()
