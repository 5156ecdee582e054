"""``new`` makes a file that is right from the first line, and never takes one away."""

from __future__ import annotations

import re
from datetime import date

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from site_src import starter
from site_src.model.entries import read_entries
from site_src.model.registry import CONTENT_TYPES
from site_src.starter.fill import filled, skeleton
from site_src.write.scalar import scalar_text
from tests.unit.cli.conftest import Portal, Run

TITLE = "一份“新”的：标题 #1"


def made(portal: Portal, out: str) -> str:
    """Return the path below content/ of the file that was made."""
    match = re.search(r"content/([^\s，]+)，", out)
    assert match, out
    assert (portal.content / match[1]).is_file()
    return match[1]


@pytest.mark.parametrize("content_type", list(CONTENT_TYPES))
def test_a_new_entry_of_any_type_passes_the_check_at_once(content_type: str, portal: Portal, run: Run) -> None:
    column = ["--column", "mind"] if content_type == "articles" else []

    created = run("new", content_type, TITLE, *column, "--content", portal.content)

    assert created.code == 0, created.err
    assert made(portal, created.out).startswith(f"{content_type}/")
    for drafts in ([], ["--drafts"]):
        assert run("check", *drafts, *portal.options).out == "检查完毕：没有问题。\n"


@pytest.mark.parametrize("content_type", list(CONTENT_TYPES))
def test_every_line_that_is_offered_may_be_taken_up(content_type: str) -> None:
    suffix, text = skeleton(content_type)
    text = filled(text, {"标题": scalar_text(TITLE), "主办单位": "某某小学工会"}, date(2027, 3, 4))
    offered = re.sub(r"(?m)^# (?= *(?:- |[a-z_]+:))", "", text)

    reading = read_entries(f"content/{content_type}/mind/new{suffix}", offered.encode())

    assert offered != text
    assert [(problem.line, problem.message) for problem in reading.problems] == []
    assert [card.title for card in reading.cards] == [TITLE]
    assert starter.DATED not in offered


def test_the_file_has_the_title_the_day_and_the_organisation(portal: Portal, run: Run) -> None:
    portal.write("site.yaml", "name: 驿站\norganisation: 某某大学工会\nas_of: 2026-03-02 09:30\n")

    path = made(portal, run("new", "notices", "关于开展讲座的通知", "--content", portal.content).out)

    assert path == "notices/guan-yu-kai-zhan-jiang-zuo-de-tong-zhi.md"
    fields = yaml.load((portal.content / path).read_text("utf-8").split("---")[1], Loader=yaml.BaseLoader)
    assert fields["title"] == "关于开展讲座的通知"
    assert fields["date"] == "2026-03-02"
    assert fields["issuer"] == "某某大学工会"
    assert fields["draft"] == "yes"


def test_a_draft_is_not_published_until_its_editor_says_so(portal: Portal, run: Run) -> None:
    file = portal.content / made(portal, run("new", "pages", "联系我们", "--content", portal.content).out)
    run("build", *portal.options)
    assert not (portal.output / "lian-xi-wo-men.html").exists()

    file.write_text(file.read_text("utf-8").replace("draft: yes", "draft: no"), "utf-8")
    run("build", *portal.options)
    assert (portal.output / "lian-xi-wo-men.html").is_file()


def test_a_file_of_that_name_is_never_overwritten(portal: Portal, run: Run) -> None:
    for there in ("notices/tong-zhi.md", "notices/tong-zhi.yaml"):
        file = portal.write(there, "mine")
        ended = run("new", "notices", "通知", "--content", portal.content)
        assert ended.code == 2
        assert "没有动它" in ended.err
        assert file.read_text("utf-8") == "mine"
        file.unlink()


EVERYDAY = [(word, name) for name, kind in CONTENT_TYPES.items() for word in (kind.name, *kind.words)]


@pytest.mark.parametrize(
    ("word", "folder"), [("notice", "notices"), ("dataset", "data"), ("quiz", "quizzes"), ("通知公告", "notices"),
                         ("content/forms/", "forms"), ("Forms", "forms"), ("看这里", "stations"), *EVERYDAY]
)  # fmt: skip
def test_a_type_may_be_called_by_many_names(word: str, folder: str, portal: Portal, run: Run) -> None:
    site = portal.content / "site.yaml"
    site.write_text(site.read_text("utf-8") + "\nsections:\n  stations: {title: 看这里}\n", "utf-8")
    column = ["--column", "心理健康"] if folder == "articles" else []

    assert f"content/{folder}/" in run("new", word, "标题", *column, "--content", portal.content).out


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["notce", "标题"], "没有“notce”这一类内容。是不是 notice？"),
        (["articles", "标题"], "加上 --column 专栏。可以写：body（身体与睡眠）"),
        (["articles", "标题", "--column", "体育"], "没有专栏“体育”"),
        (["notices", "标题", "--column", "mind"], "只有文章（articles）分专栏"),
        (["notices", "标题", "--name", "../up"], "网址名只能用小写字母、数字和连字符"),
        (["notices", "  "], "标题是一行文字"),
        (["notices", "一\n二"], "标题是一行文字"),
    ],
)
def test_what_cannot_be_made_is_said_and_nothing_is_written(
    args: list[str], said: str, portal: Portal, run: Run
) -> None:
    before = sorted(portal.content.rglob("*"))

    ended = run("new", *args, "--content", portal.content)

    assert ended.code == 2
    assert said in ended.err
    assert sorted(portal.content.rglob("*")) == before


def test_a_reserved_or_long_name_becomes_one_that_can_stand(portal: Portal, run: Run) -> None:
    assert made(portal, run("new", "pages", "Index", "--content", portal.content).out) == "pages/pages-index.md"
    long = made(portal, run("new", "pages", "关于" * 40, "--content", portal.content).out)
    assert len(long) <= len("pages/.md") + 48
    assert run("check", "--drafts", *portal.options).code == 0


def test_a_portal_without_settings_is_refused(portal: Portal, run: Run) -> None:
    (portal.content / "site.yaml").write_text("nam: x\n", "utf-8")
    assert "请先改好 site.yaml" in run("new", "notices", "通知", "--content", portal.content).err
    (portal.content / "site.yaml").unlink()
    ended = run("new", "notices", "通知", "--content", portal.content)
    assert (ended.code, "没有 site.yaml" in ended.err) == (2, True)


@given(st.text(st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"]), min_size=1).filter(str.strip))
def test_any_title_is_read_back_as_it_was_written(title: str) -> None:
    written = scalar_text(title)

    assert "\n" not in written
    assert yaml.load(f"title: {written}", Loader=yaml.BaseLoader) == {"title": title}
