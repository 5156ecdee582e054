"""``explain`` names the source, the inputs, and the input that made a file be made again."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from site_src.build.drive import examine
from site_src.build.voice import Voice
from site_src.cli.inputs import PARTS
from site_src.model.registry import CONTENT_TYPES
from site_src.options import BuildOptions
from site_src.ready import Ready
from tests.unit.cli.conftest import Portal, Run, ended, notice

QUIET = Voice(lambda step, done, total: None, lambda text: None)


@pytest.fixture(scope="module")
def built_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a portal with three notices, built; only copies of it are changed."""
    folder = tmp_path_factory.mktemp("built") / "驿站"
    portal = Portal(folder / "content", folder / "output")
    assert ended("init", folder, "--name", "某某小学", "--organisation", "某某小学工会委员会") == 0
    for number in (1, 2, 3):
        portal.write(f"notices/n{number}.md", notice(f"第{number}份通知", f"2026-01-0{number}"))
    assert ended("build", *portal.options) == 0
    return folder


@pytest.fixture
def built(built_once: Path, tmp_path: Path) -> Portal:
    """A portal with three notices, as it was built once: sources, output and cache."""
    folder = Path(shutil.copytree(built_once, tmp_path / "驿站"))
    return Portal(folder / "content", folder / "output")


def test_a_page_names_its_source_and_what_it_uses(built: Portal, run: Run) -> None:
    said = run("explain", "notices/n2.html", *built.options).out

    assert said.startswith("notices/n2.html\n来自：")
    assert f"来自：{(built.content / 'notices/n2.md').as_posix()}\n" in said
    assert "较新的一篇：《第3份通知》" in said
    assert "较旧的一篇：《第1份通知》" in said
    assert "templates/notices.html" in said
    assert "第一次生成" in said
    assert said.endswith("现在：与发布的一致，下次生成不会重做。\n")


def test_a_template_is_named_by_the_file_of_the_theme_that_brings_it(built: Portal, run: Run) -> None:
    own = built.content.parent / "theme"
    (own / "templates").mkdir(parents=True)
    (own / "theme.yaml").write_text("extends: default\n", "utf-8")
    (own / "templates/notices.html").write_text('{% extends "entry.html" %}\n', "utf-8")

    notice_page = run("explain", "notices/n2.html", *built.options).out
    home = run("explain", "index.html", *built.options).out

    assert f"模板：{(own / 'templates/notices.html').as_posix()}（" in notice_page
    assert "themes/default/templates/home.html（" in home


def test_a_document_is_explained_like_a_page(built: Portal, run: Run) -> None:
    said = run("explain", "files/notices/n2.pdf", *built.options).out

    assert f"来自：{(built.content / 'notices/n2.md').as_posix()}\n" in said
    assert said.endswith("现在：与发布的一致，下次生成不会重做。\n")


def test_the_neighbour_whose_title_changed_is_named(built: Portal, run: Run) -> None:
    built.write("notices/n3.md", notice("改了名的通知", "2026-01-03"))

    due = run("explain", "notices/n2.html", *built.options).out
    assert "下次生成会重做" in due
    run("build", *built.options)
    said = run("explain", "notices/n2.html", *built.options).out

    for text in (due.partition("下次生成会重做")[2], said.partition("用到")[0]):
        assert "较新的一篇变了：《改了名的通知》" in text
        assert "的标题、摘要、日期或状态变了" in text
        assert "条目本身变了" not in text
    assert "条目本身变了：《改了名的通知》" in run("explain", "notices/n3.html", *built.options).out
    assert "第一次生成" in run("explain", "notices/n1.html", *built.options).out


def test_a_list_names_what_came_what_went_and_what_changed(built: Portal, run: Run) -> None:
    built.write("notices/n4.md", notice("第4份通知", "2026-01-04"))
    built.write("notices/n2.md", notice("换了标题", "2026-01-02"))
    (built.content / "notices/n1.md").unlink()
    run("build", *built.options)

    said = run("explain", "notices/index.html", *built.options).out.partition("用到")[0]

    assert "《第4份通知》" in said
    assert "新出现" in said
    assert "《换了标题》" in said
    assert "notices/n1不再出现" in said
    assert "第3份通知" not in said


def test_a_new_page_between_two_others_becomes_their_neighbour(built: Portal, run: Run) -> None:
    built.write("notices/between.md", notice("插进来的", "2026-01-02 12:00"))
    run("build", *built.options)

    said = run("explain", "notices/n2.html", *built.options).out.partition("用到")[0]

    assert "较新的一篇变了：《插进来的》" in said
    assert "换到了这个位置" in said


def test_a_changed_setting_and_a_file_touched_by_hand_are_told_apart(built: Portal, run: Run) -> None:
    (built.output / "notices/n1.html").write_text("touched", "utf-8")
    run("build", *built.options)
    assert "被改动或删掉过" in run("explain", "notices/n1.html", *built.options).out

    site = built.content / "site.yaml"
    site.write_text(site.read_text("utf-8").replace("short_name: 健康驿站", "short_name: 心灵驿站"), "utf-8")
    run("build", *built.options)
    assert "全站共用的内容变了" in run("explain", "notices/n1.html", *built.options).out


@pytest.mark.parametrize(
    "written",
    [
        "notices/n1.html",
        "notices\\n1.html",
        "./notices/n1.html",
        "{output}/notices/n1.html",
        "https://www.example.org/a/b/notices/n1.html#top",
        "https://www.example.org/notices/%6E1.html?x=1",
        "/yizhan/notices/n1.html",
    ],
)
def test_a_file_may_be_named_by_path_or_address(written: str, built: Portal, run: Run) -> None:
    named = run("explain", written.format(output=built.output), *built.options)

    assert named.out.startswith("notices/n1.html\n"), named.err


@pytest.mark.parametrize(("written", "page"), [("notices/", "notices/index.html"), (".", "index.html"), ("/", "index.html"),
                                               ("https://www.example.org/", "index.html")])  # fmt: skip
def test_a_folder_means_its_first_page(written: str, page: str, built: Portal, run: Run) -> None:
    assert run("explain", written, *built.options).out.startswith(f"{page}\n")


def test_a_file_that_is_not_there_is_refused_with_the_nearest(built: Portal, run: Run) -> None:
    ended = run("explain", "notices/n11.html", *built.options)

    assert ended.code == 2
    assert "是不是 notices/n1" in ended.err


def test_before_the_first_build_the_plan_answers(portal: Portal, run: Run) -> None:
    said = run("explain", "index.html", *portal.options)

    assert said.code == 0
    assert "没有上次生成的记录" in said.out
    assert not portal.output.exists()


def test_what_another_version_of_the_program_recorded_is_not_read(built: Portal, run: Run) -> None:
    cache = built.output.with_name(f".{built.output.name}.build") / "cache.sqlite"
    with closing(sqlite3.connect(cache)) as db:
        db.executescript(
            "UPDATE state SET value='other' WHERE name='engine'; UPDATE origins SET value=NULL, check_='x'"
        )
        db.commit()

    said = run("explain", "notices/n1.html", *built.options)

    assert said.code == 0
    assert said.err == ""
    assert "没有上次生成的记录" in said.out


def test_a_file_whose_source_is_gone_is_still_explained(built: Portal, run: Run) -> None:
    (built.content / "notices/n1.md").unlink()

    said = run("explain", "notices/n1.html", *built.options)

    assert said.code == 0
    assert "下次生成时会撤下它" in said.out


def test_every_input_of_every_kind_of_file_has_a_chinese_name(portal: Portal, run: Run) -> None:
    for content_type in CONTENT_TYPES:
        column = ["--column", "mind"] if content_type == "articles" else []
        assert run("new", content_type, "新的一个", *column, "--content", portal.content).code == 0
    portal.write("static/robots.example.txt", "x")
    options = BuildOptions(
        portal.content, portal.output, base_url="https://www.example.org/", drafts=True, jobs=1, gallery=True
    )

    found = examine(options, datetime.now(UTC), QUIET)

    assert isinstance(found, Ready)
    planned = found.plan.all
    assert len({job.kind for job in planned}) >= 9
    assert {part for job in planned for part in job.parts} - PARTS.keys() == set()
