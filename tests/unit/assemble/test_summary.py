"""An excerpt holds the titles of the entries that the text names by their id."""

from __future__ import annotations

import pytest

from site_src.model.projection import excerpt
from tests.small_site import SmallSite, article

LISTS = ("index.html", "articles/mind/index.html", "feed.xml", "articles/mind/breathe.html")


def write(site: SmallSite, body: str) -> None:
    site.write("content/articles/mind/sleep.md", article("睡个好觉", body, date="2026-11-02"))


def showing(site: SmallSite, text: str) -> set[str]:
    """Return the files that hold `text`."""
    site.published()
    return {path for path, data in site.tree().items() if text.encode() in data}


def test_lists_feeds_and_neighbours_show_the_title(site: SmallSite) -> None:
    write(site, "先做[](@breathe)，再睡。\n")

    assert showing(site, "先做五分钟放松，再睡。") >= {*LISTS, "articles/mind/sleep.html"}


def test_another_title_makes_again_what_shows_the_excerpt(site: SmallSite) -> None:
    write(site, "先做[](@breathe)，再睡。\n")
    site.published()
    site.write("content/articles/mind/breathe.md", article("十分钟放松", "慢慢呼吸。\n", date="2026-11-01"))

    assert {"feed.xml", "articles/mind/index.html"} <= set(site.published().made)
    assert not showing(site, "先做五分钟放松")
    assert site.tree() == site.clean_tree()


def test_what_is_not_published_is_not_named(site: SmallSite) -> None:
    site.write("content/articles/mind/breathe.md", article("机密放松", date="2026-12-01"))
    site.write("content/site.yaml", "name: 驿站\norganisation: 工会\nhotlines: []\n")
    write(site, "先做[](@breathe)，再睡。\n")

    assert "feed.xml" in showing(site, "先做（未发布），再睡。")
    assert not showing(site, "机密")


def test_a_title_keeps_the_excerpt_short(site: SmallSite) -> None:
    site.write("content/articles/mind/breathe.md", article("很长的标题" * 12, date="2026-11-01"))
    write(site, f"{'开头的话。' * 10}见[](@breathe)。{'后面的话。' * 20}\n")

    assert "feed.xml" in showing(site, f"<summary>{'开头的话。' * 10}</summary>")


@pytest.mark.parametrize("before", range(60, 95))
def test_the_mark_of_a_title_is_never_cut(before: int) -> None:
    cut = excerpt("字" * before + "\x01t12\x01" + "字" * 60)

    assert cut.count("\x01") in (0, 2)
    assert len(cut) <= 90
    assert cut.endswith("…")
