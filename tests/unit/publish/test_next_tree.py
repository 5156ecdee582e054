"""The next tree is held against the records before it is switched in: whatever was done to it, the site is the right one."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.small_site import SmallSite, article

Harm = Callable[[Path], object]


def twice(site: SmallSite) -> None:
    """Build so often that the next tree is one that was published before."""
    site.published()
    site.write("content/articles/mind/breathe.md", article("五分钟放松", "先坐好。\n", date="2026-11-01"))
    site.published()


def emptied(tree: Path) -> None:
    shutil.rmtree(tree)
    tree.mkdir()


def replaced(tree: Path) -> None:
    (tree / "index.html").unlink()
    (tree / "index.html").write_text("改过的首页", "utf-8")


def as_a_folder(tree: Path) -> None:
    page = tree / "notices/survey.html"
    page.unlink()
    page.mkdir()
    (page / "inside.html").write_text("里面", "utf-8")


@pytest.mark.parametrize(
    "harm",
    [
        emptied,
        shutil.rmtree,
        replaced,
        as_a_folder,
        lambda tree: (tree / "stray" / "page.html").parent.mkdir() or (tree / "stray/page.html").write_text("多余"),
        lambda tree: (tree / "feed.xml").unlink(),
    ],
    ids=["emptied", "removed", "a page replaced", "a page made a folder", "a page added", "a file lost"],
)
def test_what_was_done_to_the_next_tree_is_not_published(site: SmallSite, harm: Harm) -> None:
    twice(site)
    harm(site.work / "next")
    site.write("content/articles/mind/breathe.md", article("五分钟放松", "再呼吸。\n", date="2026-11-01"))
    site.published()
    assert site.tree() == site.clean_tree()


@pytest.mark.skipif(os.name == "nt", reason="modes are those of Unix")
def test_everybody_may_read_the_site_whatever_mask_the_builder_has(site: SmallSite) -> None:
    before = os.umask(0o077)
    try:
        site.published()
    finally:
        os.umask(before)
    files = [file for file in (site.output, *site.output.rglob("*")) if file.is_file()]
    folders = {file.parent for file in files} | {site.output}
    assert {file.stat().st_mode & 0o777 for file in files} == {0o644}
    assert {folder.stat().st_mode & 0o055 for folder in folders} == {0o055}


def test_a_clean_build_clears_what_was_derived(site: SmallSite) -> None:
    twice(site)
    for folder in ("templates", "fonts", "spare", "print-0123"):
        (site.work / folder).mkdir(exist_ok=True)
        (site.work / folder / "left").write_bytes(b"")
    site.published(clean=True)
    assert list(site.work.rglob("left")) == []
