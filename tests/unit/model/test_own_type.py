"""A content type is told once: with a record and a model, given as a value, all that others have it has too."""

from __future__ import annotations

import gc
import json
from collections.abc import Callable, Iterator
from html import unescape
from pathlib import Path

import pytest

from site_src.build.drive import examine
from site_src.build.voice import Voice
from site_src.cli import main
from site_src.model.registry import CONTENT_TYPES
from tests.own_type.book import BOOKS
from tests.small_site import SmallSite, article, rules, small_site

TYPES = {**CONTENT_TYPES, BOOKS.folder: BOOKS}
QUIET = Voice(lambda step, done, total: None, lambda said: None)


@pytest.fixture
def site(tmp_path: Path) -> SmallSite:
    """A portal with one book, which an article names."""
    site = small_site(tmp_path)
    site.write("content/books/calm.md", article("平静的一年", "慢慢读。\n", date="2026-11-11", shelf="一楼"))
    site.write("content/articles/mind/read.md", article("读什么", "读[](@books/calm)。\n", date="2026-11-12"))
    return site


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Iterator[Callable[..., str]]:
    """Run a command of a portal with the type of its own; give back what it prints."""

    def command(*args: str | Path) -> str:
        capsys.readouterr()
        with pytest.raises(SystemExit) as ended:
            main([str(arg) for arg in args], TYPES)
        said = capsys.readouterr()
        assert ended.value.code == 0, said.err
        return said.out

    yield command
    gc.enable()


def test_it_has_a_list_page_pages_and_a_place_in_the_feed(site: SmallSite) -> None:
    site.published(types=TYPES)
    tree = {path: unescape(data.decode()) for path, data in site.tree().items() if path.endswith((".html", ".xml"))}
    assert "shelf='一楼'" in tree["books/calm.html"]
    assert "慢慢读。" in tree["books/calm.html"]
    assert "平静的一年" in tree["books/index.html"]
    assert "图书角" in tree["books/index.html"]
    assert 'href="../../books/calm.html"' in tree["articles/mind/read.html"]
    assert "平静的一年" in tree["feed.xml"]
    assert "books/index.html" in tree["sitemap.xml"]
    assert "BookFacts(shelf='一楼')" in tree["index.html"]


def test_what_is_kept_of_it_is_read_again_and_gives_the_same_bytes(site: SmallSite) -> None:
    site.published(types=TYPES)
    assert site.published(types=TYPES).made == ()
    site.write("content/articles/mind/more.md", article("又一篇", date="2026-11-13"))
    assert site.published(types=TYPES).read == 1
    assert site.tree() == site.clean_tree(types=TYPES)


def test_without_it_its_folder_is_none_of_the_portal_s(site: SmallSite) -> None:
    site.published(types=TYPES)
    assert "path-misplaced" in rules(site.build().problems)


def test_its_mistakes_are_found_with_place_and_remedy(site: SmallSite) -> None:
    site.write("content/books/calm.md", article("平静的一年", date="2026-11-11", shelv="一楼"))
    (found,) = (one for one in site.build(types=TYPES).problems if one.path == "content/books/calm.md")
    assert (found.line, found.hint) == (4, "是不是 shelf（放在哪个书架）？")


def test_site_yaml_may_call_it_otherwise(site: SmallSite) -> None:
    settings = site.folder / "content/site.yaml"
    settings.write_text(settings.read_text("utf-8") + "sections:\n  books: {title: 书架}\n", "utf-8")
    survey = examine(site.options(types=TYPES), site.clock, QUIET, thorough=True)
    assert survey.site is not None
    assert survey.site.config.sections["books"].title == "书架"
    assert "section-unknown" in rules(site.build().problems)


def test_a_new_one_begins_with_a_file_that_passes_at_once(site: SmallSite, run: Callable[..., str]) -> None:
    settings = site.folder / "content/site.yaml"
    settings.write_text(settings.read_text("utf-8") + "as_of: 2026-11-18 09:30\n", "utf-8")
    run("new", "图书", "夜里的灯", "--content", site.folder / "content")
    text = (site.folder / "content/books/ye-li-de-deng.md").read_text("utf-8")
    assert "\nshelf: 二楼东侧 # 放在哪个书架\n" in text
    assert "\n# pages: 120 # 页数\n" in text
    assert [one for one in site.published(types=TYPES, drafts=True).problems if "ye-li-de-deng" in one.path] == []
    assert "books/ye-li-de-deng.html" in site.tree()


def test_it_has_a_schema_and_a_table_of_its_fields(run: Callable[..., str]) -> None:
    schema = json.loads(run("schema", "书"))
    assert schema["properties"]["shelf"]["description"] == "放在哪个书架"
    assert "## books：图书角" in run("schema", "--table")
