"""File names: what cannot be told apart, shown or published is an error with the right name in it."""

from __future__ import annotations

import os
import sys

import pytest

from tests.small_site import SmallSite, article, rules

LINUX = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems do not take such names")


@LINUX
def test_a_name_in_gbk_is_refused_and_shown_as_it_was_meant(site: SmallSite) -> None:
    folder = os.fsencode(site.folder / "content/pages")
    os.makedirs(folder)
    with open(folder + b"/" + "活动照片.md".encode("gbk"), "w", encoding="utf-8") as file:
        file.write(article("活动"))
    result = site.build()
    assert not result.published
    assert [(problem.path, problem.rule) for problem in result.problems] == [
        ("content/pages/活动照片.md", "path-encoding")
    ]


@LINUX
@pytest.mark.parametrize("name", ["a\u200bb.md", "a\nb.md", "a\u202eb.md", "a\x7fb.md"])
def test_a_name_with_an_invisible_character_is_refused(site: SmallSite, name: str) -> None:
    site.write(f"content/static/{name}", "x\n")
    result = site.build()
    assert not result.published
    assert [(problem.path, problem.rule) for problem in result.problems] == [("content/static/ab.md", "path-invisible")]


@LINUX
@pytest.mark.parametrize("name", ["plan ", "plan.", " plan", "plan\u3000", "plan . "])
def test_a_name_with_a_space_or_a_full_stop_at_its_end_is_refused(site: SmallSite, name: str) -> None:
    site.write(f"content/articles/{name}/a.md", article("散步"))
    (problem,) = site.build().problems
    assert problem.rule == "path-ends"
    assert problem.hint == "改名为 plan"


def test_chinese_names_and_spaces_work_everywhere(site: SmallSite) -> None:
    site.write("content/articles/心理 健康/睡 眠.md", article("睡眠", "![图](示意 图.svg) 见[表](作息 表.txt)。\n"))
    site.write("content/articles/心理 健康/示意 图.svg", '<svg xmlns="http://www.w3.org/2000/svg"/>\n')
    site.write("content/articles/心理 健康/作息 表.txt", "表\n")
    site.write("content/static/说明 文件.txt", "文\n")
    result = site.published()
    tree = site.tree()
    assert "articles/xin-li-jian-kang/shui-mian.html" in tree
    assert "files/articles/xin-li-jian-kang/zuo-xi-biao.txt" in tree
    assert "说明 文件.txt" in tree
    page = tree["articles/xin-li-jian-kang/shui-mian.html"].decode()
    assert 'href="../../files/articles/xin-li-jian-kang/zuo-xi-biao.txt"' in page
    assert not rules(result.problems) - {"link-literal"}


def test_what_editors_and_systems_leave_behind_is_no_source(site: SmallSite) -> None:
    before = site.clean_tree()
    for name in ("~$通知.docx", ".DS_Store", "Thumbs.db", "a.md~", "b.md.tmp", ".a.md.swp"):
        site.write(f"content/notices/{name}", "x")
    assert site.clean_tree() == before
