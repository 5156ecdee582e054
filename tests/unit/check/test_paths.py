"""Names and kinds of files that a folder on disk can hold: none of them hangs or leads a build astray."""

from __future__ import annotations

import os
import socket
import unicodedata
from pathlib import Path

import pytest

from site_src.refused import Refused
from tests.unit.check.conftest import run, tree
from tests.unit.check.test_invalid_sites import rows

POSIX = pytest.mark.skipif(os.name == "nt", reason="Windows has none of these")
ARTICLE = "---\ntitle: 写给大家\ndate: 2026-11-12\n---\n\n写给大家。\n"


@POSIX
@pytest.mark.parametrize(
    ("target", "rule"),
    [
        ("/etc", "path-link-outside"),
        ("/etc/passwd", "path-link-outside"),
        ("../../output", "path-link-outside"),
        (".", "path-link-loop"),
        ("..", "path-link-loop"),
        ("here", "path-link-broken"),
        ("nowhere", "path-link-broken"),
    ],
)
def test_a_link_that_leaves_the_content_or_leads_back_is_refused(portal: Path, target: str, rule: str) -> None:
    before = tree(portal / "output")
    (portal / "content" / "pages" / "here").symlink_to(target)

    result = run(portal)

    assert rows(result.problems) == f"content/pages/here:0:0 {rule}\n"
    assert not result.published
    assert tree(portal / "output") == before


@POSIX
def test_a_link_inside_the_content_is_followed(portal: Path) -> None:
    (portal / "content" / "pages" / "calm.md").symlink_to("../articles/mind/calm.md")

    result = run(portal)

    assert result.problems == ()
    assert (portal / "output" / "calm.html").is_file()


@POSIX
def test_what_is_no_file_is_passed_over_with_a_warning(portal: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    os.mkfifo(portal / "content" / "pages" / "pipe.md")
    with socket.socket(socket.AF_UNIX) as server, monkeypatch.context() as inside:
        # The address of a socket holds about 100 bytes: less than the path of a test's folder may take.
        inside.chdir(portal / "content" / "notices")
        server.bind("wire.md")
        inside.undo()
        result = run(portal)

    expected = "content/notices/wire.md:0:0 path-special warning\ncontent/pages/pipe.md:0:0 path-special warning\n"
    assert rows(result.problems) == expected
    assert result.published


@pytest.mark.parametrize("place", ["content", "content/inside", "."])
def test_an_output_that_holds_or_lies_in_the_sources_is_refused(portal: Path, place: str) -> None:
    before = tree(portal)

    with pytest.raises(Refused, match="重叠"):
        run(portal, output=portal / place)

    assert tree(portal) == before


@pytest.mark.parametrize("place", [Path("/"), Path.home()])
def test_the_root_of_the_disk_and_the_home_folder_are_refused(portal: Path, place: Path) -> None:
    with pytest.raises(Refused, match="不能把网站生成到"):
        run(portal, output=place)


def test_a_folder_with_files_of_others_is_refused_and_left_as_it_is(portal: Path) -> None:
    foreign = portal / "documents"
    foreign.mkdir()
    (foreign / "总结.txt").write_text("别删。", "utf-8")

    with pytest.raises(Refused, match=r"总结\.txt"):
        run(portal, output=foreign)

    assert tree(foreign) == {"总结.txt": "别删。".encode()}


def test_a_file_as_output_is_refused(portal: Path) -> None:
    (portal / "site").write_text("别删。", "utf-8")

    with pytest.raises(Refused, match="是一个文件"):
        run(portal, output=portal / "site")


def test_two_names_that_look_the_same_are_not_taken_for_one(portal: Path) -> None:
    folder = portal / "content" / "pages"
    composed, split = (unicodedata.normalize(form, "café.md") for form in ("NFC", "NFD"))
    (folder / composed).write_text(ARTICLE, "utf-8")
    (folder / split).write_text(ARTICLE, "utf-8")
    if len(list(folder.glob("caf*"))) == 1:
        pytest.skip("this file system takes both names for one")

    result = run(portal)

    assert rows(result.problems) == "content/pages/café.md:0:0 path-unicode-form\n"
    assert not result.published


def test_what_was_passed_over_is_reported_until_it_is_gone(portal: Path) -> None:
    pipe = portal / "content" / "pages" / "pipe"
    if not hasattr(os, "mkfifo"):
        pytest.skip("this system has no pipes among its files")
    os.mkfifo(pipe)
    assert [len(run(portal).problems), len(run(portal).problems)] == [1, 1]

    pipe.unlink()

    assert run(portal).problems == ()
