"""The same content gives the same bytes: whatever the folder, the machine's settings, the order of files."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.building import finished
from tests.small_site import SmallSite, Tree, notice, small_site

PAGES = 60
"""Enough for several workers."""


def portal(folder: Path, *, backwards: bool = False) -> SmallSite:
    """Write the portal; the files are made in one order or in the other."""
    site = small_site(folder)
    for number in sorted(range(PAGES), reverse=backwards):
        text = f"第{number}段。见[](@breathe)。\n\n::: 热线 12356\n"
        name = ("通知 {}", "n{}")[number % 2].format(number)
        site.write(
            f"content/notices/{name}.md", notice(f"通知{number}", text, date="2026-10-01", tags=f"[标签{number % 7}]")
        )
    return site


@pytest.fixture(scope="module")
def usual(tmp_path_factory: pytest.TempPathFactory) -> Tree:
    """The site as one machine makes it."""
    site = portal(tmp_path_factory.mktemp("usual"))
    done = finished(site, "--jobs", "1", environment={"PYTHONHASHSEED": "0", "TZ": "Asia/Shanghai"})
    assert done.returncode == 0, done.stderr
    return site.tree()


@pytest.mark.parametrize(
    ("environment", "jobs", "folder", "backwards"),
    [
        ({"PYTHONHASHSEED": "1", "TZ": "UTC"}, "2", "other", False),
        ({"PYTHONHASHSEED": "2", "TZ": "America/New_York", "LANG": "C", "LC_ALL": "C"}, "1", "中文 文件夹", True),
        ({"PYTHONHASHSEED": "3", "LC_ALL": "zh_CN.GB18030", "TZ": "Asia/Kathmandu"}, "2", "a/b/c/d", True),
        ({"PYTHONHASHSEED": "4", "LC_ALL": "POSIX"}, "3", "x", False),
    ],
)
def test_two_clean_builds_give_equal_bytes(
    usual: Tree, tmp_path: Path, environment: dict[str, str], jobs: str, folder: str, backwards: bool
) -> None:
    (tmp_path / folder).mkdir(parents=True)
    site = portal(tmp_path / folder, backwards=backwards)
    done = finished(site, "--jobs", jobs, environment=environment)
    assert done.returncode == 0, done.stderr
    assert site.tree() == usual


def test_messages_are_chinese_whatever_the_locale(tmp_path: Path) -> None:
    site = small_site(tmp_path)
    site.write("content/notices/bad.md", "---\ntitel: 写错了\n---\n")
    said = [
        finished(site, environment={"LC_ALL": locale, "PYTHONIOENCODING": "utf-8"})
        for locale in ("C", "zh_CN.UTF-8", "en_US.UTF-8")
    ]
    assert {done.returncode for done in said} == {1}
    assert len({done.stderr for done in said}) == 1
    assert "titel" in said[0].stderr
