"""``init`` gives a unit a portal that is whole, dated today, and nobody else's."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from site_src import starter
from tests.unit.cli.conftest import Portal, Run

FULL = (
    "--name", "某某小学（东校区）", "--organisation", "某某小学工会委员会", "--department", "工会办公室",
    "--address", "某某路1号·行政楼-2层",
)  # fmt: skip


def texts(folder: Path) -> str:
    return "\n".join(path.read_text("utf-8") for path in folder.rglob("*") if path.is_file())


def test_a_new_portal_builds_without_a_warning(portal: Portal, run: Run) -> None:
    built = run("build", "--strict", *portal.options)

    assert (built.code, built.err) == (0, "")
    assert (portal.output / "index.html").is_file()


def test_what_was_told_is_filled_in_and_the_rest_is_left_out(tmp_path: Path, run: Run) -> None:
    full, bare = tmp_path / "full", tmp_path / "bare"
    assert run("init", full, *FULL).code == 0
    assert run("init", bare, *FULL[:4]).code == 0

    site = (full / "content/site.yaml").read_text("utf-8")
    assert "\nname: 某某小学（东校区）教职工健康驿站\n" in site
    assert "\naddress: 某某路1号·行政楼-2层\n" in site
    assert "\n# address: 办公地址\n" in (bare / "content/site.yaml").read_text("utf-8")
    for folder in (full, bare):
        assert all(f"〈{blank}〉" not in texts(folder / "content") for blank in starter.BLANKS)
        assert run("build", "--strict", "--content", folder / "content", "--output", folder / "output").code == 0
        assert "〈" not in texts(folder / "output")


def test_the_entries_are_dated_today_and_the_hotlines_are_not(portal: Portal) -> None:
    today = datetime.now(UTC).astimezone(ZoneInfo("Asia/Shanghai")).date()

    text = texts(portal.content)

    assert starter.DATED not in text or f"{today}" == starter.DATED
    assert text.count(f"date: {today}") >= 12
    assert f"verified_on: {today}" not in text


def test_nothing_of_the_demonstration_is_shown(portal: Portal, run: Run) -> None:
    run("build", *portal.options)

    pages = texts(portal.output)
    for word in ("示例市", "常州", "威海", "地质大学", "惠心"):
        assert word not in pages


@pytest.mark.parametrize("there", ["content/site.yaml", ".git/HEAD", "notes.txt"])
def test_a_folder_with_anything_in_it_is_left_alone(there: str, tmp_path: Path, run: Run) -> None:
    file = tmp_path / there
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("mine", "utf-8")

    ended = run("init", tmp_path, *FULL)

    assert (ended.code, "没有动它" in ended.err) == (2, True)
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == [file]


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (FULL[:2], "缺少 --organisation"),
        (FULL[2:4], "缺少 --name"),
        (("--name", "甲: 乙", *FULL[2:4]), "--name 只能用文字"),
        (("--name", "甲", "--organisation", "<b>乙</b>"), "--organisation 只能用文字"),
    ],
)
def test_without_a_terminal_what_is_missing_or_wrong_is_said(
    args: tuple[str, ...], said: str, tmp_path: Path, run: Run
) -> None:
    ended = run("init", tmp_path / "new", *args)

    assert (ended.code, said in ended.err) == (2, True)
    assert not (tmp_path / "new").exists()


def test_the_next_three_steps_are_printed(tmp_path: Path, run: Run) -> None:
    told = run("init", tmp_path / "new", *FULL).out

    assert [line[:5] for line in told.splitlines()[1:]] == ["  1. ", "  2. ", "  3. "]
    assert (tmp_path / "new/content").as_posix() in told


@pytest.mark.skipif(not hasattr(os, "openpty"), reason="needs a pseudo-terminal")
def test_on_a_terminal_it_asks(tmp_path: Path, project: Path) -> None:
    ours, theirs = os.openpty()
    os.write(ours, "某某小学\n某某小学工会委员会\n\n\n".encode())
    ended = subprocess.run(
        [sys.executable, project / "build.py", "init", tmp_path / "new"],
        stdin=theirs, capture_output=True, text=True,
    )  # fmt: skip
    os.close(ours)
    os.close(theirs)

    assert ended.returncode == 0, ended.stderr
    assert "单位名称" in ended.stdout + ended.stderr
    assert "\norganisation: 某某小学工会委员会\n" in (tmp_path / "new/content/site.yaml").read_text("utf-8")
