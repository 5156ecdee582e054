"""Folders that are not ours are refused before anything in them is touched."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from site_src.refused import Refused
from tests.small_site import SmallSite, article, tree_of


def test_a_file_of_somebody_else_in_the_output_stops_the_build_and_stays(site: SmallSite) -> None:
    site.published()
    (site.output / "总结.docx").write_bytes(b"work of a week")
    before = tree_of(site.output)
    site.write("content/articles/mind/new.md", article("新"))
    with pytest.raises(Refused, match=r"总结\.docx.*content/static"):
        site.build()
    assert tree_of(site.output) == before
    (site.output / "总结.docx").unlink()
    site.published()
    assert site.tree() == site.clean_tree()


@pytest.mark.parametrize("name", ["notices", "notices/deep/er"])
def test_it_is_found_in_any_folder_of_the_output(site: SmallSite, name: str) -> None:
    site.published()
    (site.output / name).mkdir(parents=True, exist_ok=True)
    (site.output / name / "mine.txt").write_text("x")
    with pytest.raises(Refused, match=f"{name}/mine.txt"):
        site.build(clean=True)
    assert (site.output / name / "mine.txt").read_text() == "x"


@pytest.mark.parametrize("manifest", ["", "not a list of digests\n", f"{'0' * 64}  mine.txt\nand more\n"])
def test_a_folder_is_not_ours_because_it_has_a_file_called_manifest(site: SmallSite, manifest: str) -> None:
    site.output.mkdir()
    (site.output / "manifest.txt").write_text(manifest)
    before = tree_of(site.output)
    with pytest.raises(Refused, match="manifest"):
        site.build()
    assert tree_of(site.output) == before


def test_an_output_is_known_again_without_its_cache_by_its_manifest(site: SmallSite, tmp_path: Path) -> None:
    site.published()
    moved = tmp_path / "elsewhere" / "site"
    moved.parent.mkdir()
    site.output.rename(moved)
    site.write("content/articles/mind/new.md", article("新"))
    site.published(output=moved)
    assert "articles/mind/new.html" in tree_of(moved)


def test_a_link_as_output_is_refused_and_its_target_left_alone(site: SmallSite, tmp_path: Path) -> None:
    target = tmp_path / "precious"
    target.mkdir()
    (target / "a").write_text("x")
    link = tmp_path / "link"
    link.symlink_to(target)
    with pytest.raises(Refused, match="链接"):
        site.build(output=link)
    assert link.is_symlink()
    assert tree_of(target) == {"a": b"x"}


def test_a_link_inside_the_output_is_not_followed(site: SmallSite, tmp_path: Path) -> None:
    site.published()
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "index.html").write_text("x")
    (site.output / "notices-link").symlink_to(outside)
    with pytest.raises(Refused, match="notices-link"):
        site.build()
    assert tree_of(outside) == {"index.html": b"x"}


def test_what_a_file_browser_leaves_behind_stops_nothing(site: SmallSite) -> None:
    site.published()
    (site.output / ".DS_Store").write_bytes(b"x")
    site.published()
    site.write("content/articles/mind/new.md", article("新"))
    site.published()
    assert {path: data for path, data in site.tree().items() if path != ".DS_Store"} == site.clean_tree()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes among its files")
def test_an_output_that_is_a_pipe_is_refused_without_a_hang(site: SmallSite, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(Refused):
        site.build(output=tmp_path / "pipe")
