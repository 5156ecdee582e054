"""``init`` gives a unit a portal that is whole, dated today, and nobody else's."""

from __future__ import annotations

import csv
import os
import re
import subprocess
import sys
from datetime import UTC, datetime
from importlib.resources import files as files_of
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
    return "\n".join(path.read_text("utf-8", "replace") for path in folder.rglob("*") if path.is_file())


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


def names_of_the_demonstration(project: Path) -> set[str]:
    """Return what the demonstration calls its units: who runs it, who issues its notices, its stations and offices."""
    files = [path.read_text("utf-8") for path in (project / "content").rglob("*") if path.suffix in (".md", ".yaml")]
    keys = "name|organisation|department|address|phone|issuer|organiser|place"
    found = set(re.findall(rf'(?m)^(?:- |  )?(?:{keys}): "?([^"\n]+?)"?$', "\n".join(files)))
    for table in (project / "content/stations").glob("*.csv"):
        with table.open(encoding="utf-8-sig", newline="") as opened:
            found |= {row["名称"] for row in csv.DictReader(opened)}
    # The hotlines of the whole country are everyone's.
    everyone = (Path(str(files_of(starter))) / "content/contacts/hotlines.yaml").read_text("utf-8")
    return {name for name in found if len(name) > 3 and name not in everyone}


def test_nothing_of_the_demonstration_is_shown(portal: Portal, run: Run, project: Path) -> None:
    assert run("build", "--strict", *portal.options).code == 0
    names = names_of_the_demonstration(project)
    pages = {path: path.read_bytes() for path in portal.output.rglob("*") if path.is_file()}

    assert len(names) > 60
    for name in (*names, "示例市", "常州", "威海", "地质大学", "惠心", "听松"):
        assert [path for path, data in pages.items() if name.encode() in data] == [], name


WHOLE = (*FULL, "--phone", "0519-01234567")


@pytest.mark.parametrize(
    ("chosen", "columns", "programmes"),
    [
        ((), 8, 4),
        (("--columns", "心理健康、crisis", "--programmes", "station，course"), 2, 2),
        (("--columns", "无", "--programmes", "无", "--colour", "绛紫"), 0, 0),
        (("--columns", "tcm", "--programmes", "无", "--colour", "#804000"), 1, 0),
    ],
)
def test_what_was_chosen_is_there_and_nothing_else_is_missing(
    chosen: tuple[str, ...], columns: int, programmes: int, tmp_path: Path, run: Run
) -> None:
    folder = tmp_path / "new"
    assert run("init", folder, *WHOLE, *chosen).code == 0

    options = ("--content", folder / "content", "--output", folder / "output", "--jobs", "1")
    built, checked = run("build", "--strict", *options), run("check", *options)

    assert (built.code, built.err, checked.code) == (0, "", 0)
    assert "没有问题" in checked.out
    assert len(list((folder / "content").glob("articles/*"))) == columns
    assert len(list((folder / "output").glob("programmes/*.html"))) == programmes
    assert "0519-01234567" in (folder / "output/index.html").read_text("utf-8")


def test_a_colour_is_in_the_style_sheet_and_the_usual_one_needs_no_theme(tmp_path: Path, run: Run) -> None:
    sheets = []
    for name, chosen in (("usual", "松绿"), ("blue", "#1d4e89")):
        folder = tmp_path / name
        assert run("init", folder, *FULL, "--colour", chosen).code == 0
        assert run("build", "--content", folder / "content", "--output", folder / "output", "--jobs", "1").code == 0
        (sheet,) = (folder / "output/assets").glob("site-*.css")
        sheets.append(sheet.read_text("utf-8"))

    assert not (tmp_path / "usual/theme").exists()
    assert "--pine: #1b4b3d" in sheets[0]
    assert "--pine: #1b4b3d" not in sheets[1]


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
        ((*FULL, "--phone", "1" + "39" + "0" * 8), "--phone 不能公布手机号码"),
        ((*FULL, "--phone", "0519-012"), "--phone 不是电话号码"),
        ((*FULL, "--colour", "红"), "--colour 可以写 松绿"),
        ((*FULL, "--columns", "心理、体育"), "--columns 没有“心理”，可以写：body（身体与睡眠）"),
        ((*FULL, "--programmes", "比赛"), "--programmes 没有“比赛”"),
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


def answered(folder: Path, project: Path, lines: str, *options: str) -> subprocess.CompletedProcess[str]:
    """Run ``init`` on a terminal on which `lines` are typed."""
    ours, theirs = os.openpty()
    os.write(ours, lines.encode())
    ended = subprocess.run(
        [sys.executable, project / "build.py", "init", folder, *options],
        stdin=theirs, capture_output=True, text=True,
    )  # fmt: skip
    os.close(ours)
    os.close(theirs)
    return ended


@pytest.mark.skipif(not hasattr(os, "openpty"), reason="needs a pseudo-terminal")
def test_on_a_terminal_it_asks(tmp_path: Path, project: Path) -> None:
    lines = "某某小学\n某某小学工会委员会\n\n\n\n靛青\n心理健康、crisis\n无\n"

    ended = answered(tmp_path / "new", project, lines)

    assert ended.returncode == 0, ended.stderr
    assert "单位名称" in ended.stdout + ended.stderr
    site = (tmp_path / "new/content/site.yaml").read_text("utf-8")
    assert "\norganisation: 某某小学工会委员会\n" in site
    assert {path.name for path in (tmp_path / "new/content/articles").iterdir()} == {"mind", "crisis"}
    assert not (tmp_path / "new/content/pages/programmes").exists()
    assert "#1d4e89" in (tmp_path / "new/theme/theme.yaml").read_text("utf-8")


@pytest.mark.skipif(not hasattr(os, "openpty"), reason="needs a pseudo-terminal")
def test_an_answer_that_cannot_be_used_is_asked_again_and_no_other_is_forgotten(tmp_path: Path, project: Path) -> None:
    lines = (
        "甲: 乙\n\n某某小学\n某某小学工会委员会\n\n\n"
        f"{'1' + '39' + '0' * 8}\n0519-01234567\n红\n松绿\n心理\n心理健康\n比赛\n无\n"
    )

    ended = answered(tmp_path / "new", project, lines)

    assert ended.returncode == 0, ended.stderr
    for said in (
        "只能用文字",
        "不能空着",
        "不能公布手机号码",
        "可以写 松绿",
        "没有“心理”",
        "没有“比赛”",
    ):
        assert len(re.findall(f"(?m)  .*{said}", ended.stdout)) == 1, said
    site = (tmp_path / "new/content/site.yaml").read_text("utf-8")
    assert "\nname: 某某小学教职工健康驿站\n" in site
    assert "0519-01234567" in site
    assert {path.name for path in (tmp_path / "new/content/articles").iterdir()} == {"mind"}


@pytest.mark.skipif(not hasattr(os, "openpty"), reason="needs a pseudo-terminal")
def test_a_wrong_option_is_told_before_anything_is_asked(tmp_path: Path, project: Path) -> None:
    ended = answered(tmp_path / "new", project, "", "--phone", "0519-012", "--colour", "红")

    assert ended.returncode == 2
    assert "--phone 不是电话号码" in ended.stderr
    assert "--colour 可以写 松绿" in ended.stderr
    assert "单位名称" not in ended.stdout
    assert not (tmp_path / "new").exists()
