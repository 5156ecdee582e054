"""The demonstration portal, built once, and one page of every kind of it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page

# A pattern each, because which entries there are is the editors' business.
KINDS: Mapping[str, str] = {
    "home": "index.html",
    "missing": "404.html",
    "page": "about.html",
    "crisis": "crisis.html",
    "network": "network.html",
    "coverage": "coverage.html",
    "site-map": "sitemap.html",
    "index": "browse/*.html",
    "search": "search.html",
    "data": "data/[!i]*.html",
    "data-list": "data/index.html",
    "tags": "tags/index.html",
    "tag": "tags/[!i]*.html",
    "column": "articles/*/index.html",
    "article": "articles/*/[!i]*.html",
    "article-list": "articles/index.html",
    "contact-list": "contacts/index.html",
    "expert-list": "experts/index.html",
    **{
        kind: pattern
        for name in ("notice", "form", "rubric", "course", "station", "assessment", "event", "result")
        for kind, pattern in ((name, f"{name}s/[!i]*.html"), (f"{name}-list", f"{name}s/index.html"))
    },
    "quiz": "quizzes/[!i]*.html",
    "quiz-list": "quizzes/index.html",
}
"""Kind of page -> where one of them is, as a pattern from the root of the output."""


@pytest.fixture(scope="session")
def portal(project: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The root folder of the demonstration, as the command line builds it.

    Workers share it: the first builds, the others wait for its lock and find nothing left to do.
    """
    base = tmp_path_factory.getbasetemp()
    output = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "portal" / "output"
    output.parent.mkdir(exist_ok=True)
    command = [sys.executable, "build.py", "build", "--output", str(output)]
    done = subprocess.run(command, cwd=project, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return output


@pytest.fixture(scope="session")
def page_of(portal: Path) -> Callable[[str], Path]:
    """Give the file of the first page of a kind."""

    def find(kind: str) -> Path:
        found = sorted(portal.glob(KINDS[kind]))
        assert found, f"the demonstration has no page {KINDS[kind]}"
        return found[0]

    return find


@pytest.fixture
def visit(chromium: Browser, page_of: Callable[[str], Path]) -> Iterator[Callable[..., Page]]:
    """Open the page of a kind from disk in a browser context with the given options."""
    contexts = []

    def open_page(kind: str, **options: Any) -> Page:
        context = chromium.new_context(**options)
        contexts.append(context)
        page = context.new_page()
        page.goto(page_of(kind).as_uri())
        return page

    yield open_page
    for context in contexts:
        context.close()


@pytest.fixture
def reader(chromium: Browser) -> Iterator[Callable[..., BrowserContext]]:
    """Give a window of a width in which a reader has chosen before how the pages look."""
    contexts = []

    def open_window(width: int, chosen: Mapping[str, str]) -> BrowserContext:
        context = chromium.new_context(viewport={"width": width, "height": 900})
        for name, value in chosen.items():
            context.add_init_script(f"localStorage.setItem('yizhan-{name}', '{value}')")
        contexts.append(context)
        return context

    yield open_window
    for context in contexts:
        context.close()
