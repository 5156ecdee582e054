"""What hands, clocks and deaths leave behind, and how the next build mends it."""

from __future__ import annotations

import os
import shutil
from datetime import timedelta

import pytest

from tests.small_site import SmallSite, article, stamps


@pytest.mark.parametrize("path", ["manifest.txt", "index.html", "robots-extra.txt", "notices/survey.html"])
@pytest.mark.parametrize("how", ["edit", "delete", "replace"])
def test_a_published_file_that_was_changed_by_hand_is_put_right(site: SmallSite, path: str, how: str) -> None:
    site.published()
    before = site.tree()
    file = site.output / path
    if how == "edit":
        with file.open("ab") as opened:  # the same inode as in the tree beside
            opened.write(b"x")
    else:
        file.unlink()
        if how == "replace":
            file.write_bytes(b"x")
    site.published()
    assert site.tree() == before
    site.write("content/articles/mind/new.md", article("新", date="2026-11-03"))
    site.published()
    assert site.tree() == site.clean_tree()


def test_a_file_of_a_build_that_died_after_its_switch_does_not_stay(site: SmallSite) -> None:
    site.published()
    cache = (site.work / "cache.sqlite").read_bytes()
    site.write("content/static/late.txt", "迟到\n")
    site.published()
    (site.work / "cache.sqlite").write_bytes(cache)  # died before it was remembered
    (site.folder / "content/static/late.txt").unlink()
    site.published()
    assert site.tree() == site.clean_tree()
    assert "late.txt" not in site.tree()


def test_a_death_after_the_switch_is_forgotten_by_the_next_build(site: SmallSite) -> None:
    site.published()
    cache = (site.work / "cache.sqlite").read_bytes()
    site.write("content/articles/mind/new.md", article("新", date="2026-11-03"))
    site.published()
    (site.work / "cache.sqlite").write_bytes(cache)
    site.published()
    assert site.tree() == site.clean_tree()
    before = stamps(site.output)
    assert site.published().made == ()
    assert stamps(site.output) == before


def test_a_death_between_two_renames_brings_the_old_site_back(site: SmallSite) -> None:
    site.published()
    before = site.tree()
    site.output.rename(site.work / "old")
    site.write("content/articles/mind/broken.md", article("坏", "[](@nowhere)\n"))
    assert not site.build().published
    assert site.tree() == before


def test_a_static_file_may_become_a_folder_and_a_folder_a_file(site: SmallSite) -> None:
    for _ in range(2):
        site.write("content/static/docs", "文件\n")
        site.published()
        assert site.tree() == site.clean_tree()
        (site.folder / "content/static/docs").unlink()
        site.write("content/static/docs/a.txt", "文件夹\n")
        site.published()
        assert site.tree() == site.clean_tree()
        shutil.rmtree(site.folder / "content/static/docs")


@pytest.mark.parametrize("back", [timedelta(days=365), timedelta(days=1), timedelta(minutes=1)])
def test_a_clock_that_was_set_back_gives_the_site_of_that_moment(site: SmallSite, back: timedelta) -> None:
    site.write("content/articles/mind/today.md", article("今天", date='"2026-11-18 09:30"'))
    site.published()
    assert "articles/mind/today.html" in site.tree()
    site.clock -= back
    site.published()
    assert "articles/mind/today.html" not in site.tree()
    assert site.tree() == site.clean_tree()


def test_two_builds_take_turns_with_different_wishes(site: SmallSite) -> None:
    site.write("content/articles/mind/idea.md", article("想法", draft="是"))
    trees = {drafts: site.clean_tree(drafts=drafts) for drafts in (False, True)}
    for drafts in (False, True, True, False, True):
        site.published(drafts=drafts)
        assert site.tree() == trees[drafts]


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps no time of the inode")
@pytest.mark.parametrize("way", ["in place", "by way of another file"])
def test_an_edit_that_keeps_size_and_time_is_seen(site: SmallSite, way: str) -> None:
    source = site.write("content/static/extra.txt", "附件\n")
    os.utime(source, (1_700_000_000, 1_700_000_000))
    site.published()
    if way == "in place":
        source.write_text("附仵\n", "utf-8")
    else:
        other = site.write("content/static/other.txt", "附仵\n")
        other.replace(source)
    os.utime(source, (1_700_000_000, 1_700_000_000))
    site.published()
    assert site.tree()["extra.txt"] == "附仵\n".encode()


def test_clean_believes_no_record_and_no_time(site: SmallSite) -> None:
    site.published()
    before = site.tree()
    file = site.output / "index.html"
    status = file.stat()
    file.write_bytes(file.read_bytes()[:-2] + b"!\n")
    os.utime(file, ns=(status.st_atime_ns, status.st_mtime_ns))
    source = site.folder / "content/static/robots-extra.txt"
    status = source.stat()
    source.write_text("附加文仵\n", "utf-8")
    os.utime(source, ns=(status.st_atime_ns, status.st_mtime_ns))
    site.published(clean=True)
    assert site.tree() == {
        **before,
        "robots-extra.txt": "附加文仵\n".encode(),
        "manifest.txt": site.tree()["manifest.txt"],
    }
    assert site.tree() == site.clean_tree()
