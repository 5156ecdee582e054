"""A place has one name: in the menu, in the foot, on the map, in breadcrumbs and in texts it is called as its page calls itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from posixpath import normpath

import pytest

LINK = re.compile(r'<a [^>]*?href="([^":#]+?)(?:#[^"]*)?"[^>]*>(.*?)</a>', re.DOTALL)
VAGUE = re.compile(
    r"(点击|点|看|在|见)?(这里|此处|这一?[篇页个条]|那一?[篇页]|链接|详情|更多|原文|全文|一篇|上一?篇|下一?篇)(有|写着|看)?"
)


def bare(html: str) -> str:
    return unescape(re.sub(r"<[^>]+>", "", html)).strip()


def pages(portal: Path) -> dict[str, str]:
    """Return the text of every page by its path."""
    return {file.relative_to(portal).as_posix(): file.read_text("utf-8") for file in portal.rglob("*.html")}


def links(path: str, html: str) -> Iterator[tuple[str, str]]:
    """Yield where each link to a page leads, from the root of the output, and what it says."""
    for to, text in LINK.findall(html):
        yield normpath(f"{path}/../{to}"), bare(text)


def title_of(page: str) -> str:
    found = re.search(r"<h1[^>]*>(.*?)</h1>", page, re.DOTALL)
    assert found
    return bare(re.sub(r'<span class="tag[^>]*>.*?</span>', "", found[1]))


@pytest.fixture(scope="module")
def texts(portal: Path) -> dict[str, str]:
    return pages(portal)


def test_menu_foot_and_map_call_a_place_as_its_page_does(texts: dict[str, str]) -> None:
    home, site_map = texts["index.html"], texts["sitemap.html"]
    parts = (
        home[home.index('<nav class="nav') :].partition("</nav>")[0],
        home[home.index("<footer") :],
        site_map[site_map.index("<main") :].partition("</main>")[0],
    )
    named = [
        found
        for part in parts
        for found in links("index.html", part)
        if found[0] in texts and not found[0].startswith("browse/")
    ]
    assert len(named) > 60
    assert [(to, said) for to, said in named if said != title_of(texts[to]) and to != "index.html"] == []


def test_a_breadcrumb_names_each_place_above_as_its_page_does(texts: dict[str, str]) -> None:
    wrong = []
    for path, page in texts.items():
        if '<nav class="crumb"' in page and path != "404.html":
            crumb = page[page.index('<nav class="crumb"') :].partition("</nav>")[0]
            above = [found for found in links(path, crumb) if found[0] != "index.html"]
            wrong += [(path, said) for to, said in above if said != title_of(texts[to])]
            # What lies in a folder below a page has that page above it.
            folder = path.rpartition("/")[0]
            if folder and f"{folder}.html" in texts and f"{folder}.html" not in [to for to, _ in above]:
                wrong.append((path, f"without {folder}.html"))
    assert wrong == []


def test_no_link_leaves_open_where_it_leads(texts: dict[str, str]) -> None:
    found = {(path, said) for path, page in texts.items() for _, said in links(path, page) if VAGUE.fullmatch(said)}
    assert found == set()


def test_what_is_a_sample_is_said_once_a_list(texts: dict[str, str]) -> None:
    often = {}
    for path, page in texts.items():
        main = page[page.index("<main") :].partition("</main>")[0]
        for name in ("li", "tr"):
            tags = re.findall(rf'<{name}\b(?:(?!</{name}>).)*<span class="tag"[^>]*>示例</span>', main, re.DOTALL)
            if len(tags) > 3 and not path.startswith(("contacts/", "data/")):
                often[path] = len(tags)
    assert often == {}
    courses = texts["courses/index.html"].partition("<main")[2].partition("</main>")[0]
    assert bare(courses).count("示例") == 1
