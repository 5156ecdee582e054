"""What the command says when it is used wrongly, and what its exit code means."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from site_src import __version__
from site_src.cli.crash import crashed
from tests.unit.cli.conftest import Portal, Run, notice


@pytest.fixture(autouse=True)
def records(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep the records of failures where they are thrown away with the test."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))


def test_the_version_is_known_without_an_installation(project: Path) -> None:
    told = subprocess.run([sys.executable, "build.py", "--version"], cwd=project, capture_output=True, text=True)

    assert (told.returncode, told.stdout.strip()) == (0, __version__)


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["biuld"], "没有“biuld”这个命令，是不是 build？"),
        (["frobnicate"], "可用的命令：build、serve"),
        (["build", "--clena"], "没有 --clena 这个选项，是不是 --clean"),
        (["build", "--theme"], "选项 --theme 后面要写一个值"),
        (["build", "--drafts=yes"], "选项 --drafts 后面不用写值"),
        (["build", "--jobs", "many"], "--jobs 的值不对：应是一个整数"),
        (["build", "--jobs", "-1"], "--jobs 的值不对：-1，应是 0 或更大的整数"),
        (["build", "--as-of", "2025-02-30"], "--as-of 的值不对：2025-02-30，应写成"),
        (["build", "--base-url", "www.example.org"], "--base-url 的值不对：www.example.org，应以 https:// 开头"),
        (["build", "--base-url", "https://example.org/?a"], "不带 ? 和 #"),
        (["build", "--base-url", "http://[::1"], "--base-url 的值不对：http://[::1，应以 https:// 开头"),
        (["build", "--base-url", "https://example.org:port/"], "应以 https:// 开头"),
        (["build", "--as-of", "9999-12-31"], "--as-of 的值不对：9999-12-31，应写成"),
        (["build", "now"], "多写了：now"),
        (["new", "notices"], "缺少 标题"),
        (["serve", "--port", "99999"], "--port 的值不对：应是 0 到 65535 的整数"),
    ],
)
def test_wrong_usage_is_explained_in_chinese_and_ends_with_two(args: list[str], said: str, run: Run) -> None:
    ended = run(*args)

    assert ended.code == 2
    assert said in ended.err
    assert "用法见：" in ended.err
    assert ended.out == ""


def test_an_option_without_a_command_is_one_of_build(portal: Portal, run: Run) -> None:
    assert run(*portal.options).code == 0
    assert (portal.output / "index.html").is_file()


def test_the_exit_code_tells_content_from_usage(portal: Portal, run: Run) -> None:
    assert run("build", *portal.options).code == 0
    portal.write("notices/wrong.md", notice("通知", "2026-02-30"))
    wrong = run("build", *portal.options)
    assert (wrong.code, "没有这一天" in wrong.err, "没有发布" in wrong.err) == (1, True, True)
    missing = run("build", "--content", portal.content / "nowhere")
    assert (missing.code, "找不到内容文件夹" in missing.err) == (2, True)


def test_strict_keeps_a_site_with_a_warning_from_being_published(portal: Portal, run: Run) -> None:
    portal.write("notices/bold.md", notice("通知", "2026-01-05").replace("正文。", "**没有成对"))

    assert run("build", "--strict", *portal.options).code == 1
    assert not portal.output.exists()
    assert run("build", *portal.options).code == 0


def test_what_the_machine_refuses_ends_with_three_and_a_record(tmp_path: Path, run: Run) -> None:
    taken = tmp_path / "taken"
    taken.write_text("", "utf-8")

    ended = run("schema", "--dir", taken)

    assert ended.code == 3
    assert "做不下去了" in ended.err
    assert "Traceback" not in ended.err
    assert "Traceback" in record(ended.err).read_text("utf-8")


def test_a_fault_of_ours_is_told_in_short_and_kept_whole() -> None:
    number = "1" + "3" * 10
    with pytest.raises(ValueError, match="wrong") as caught:
        raise ValueError(f"wrong: {number}\nsecond line")

    said = crashed(caught.value)

    kept = record(said).read_text("utf-8")
    assert "程序自身出错了：ValueError：wrong" in said
    assert "second line" not in said
    assert "test_a_fault_of_ours" in kept
    assert "second line" in kept
    assert number not in said + kept


def record(said: str) -> Path:
    """Return the file that a message names."""
    return Path(said.partition("详细记录：")[2].partition("，")[0].strip())


def test_a_reader_that_stops_early_is_no_failure(project: Path) -> None:
    code = "import sys; from site_src.cli import main; main(['schema'])"
    with subprocess.Popen(
        [sys.executable, "-c", code], cwd=project, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.read(1)
        process.stdout.close()
        said = process.stderr.read()

    assert (process.returncode, said) == (0, "")
