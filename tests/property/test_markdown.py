"""What holds for every text that can be typed into a body."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_src.read.markdown import render_body
from site_src.read.markdown.converter import Converter, build
from site_src.read.markdown.layout import lay_out
from site_src.read.markdown.source import MarkdownSource

HAN = st.text("职工健康驿站心理一二第的，。：；（）“”《》、…—　", min_size=1, max_size=8)
MARKS = st.sampled_from(
    r"""
    * ** *** _ __ ` `` ``` ~~~ [ ] ( ) ![ ]( [^1] [^1]: < > & &amp; &#106; <b> </b> <br> <script> <div> </div> <!-- -->
    \ \* # ## {#a} {.x} {{x}} {% | |---|---| ｜ - + 1. 1) 1、 （一） > : ::: !!! ：：： ！！！ ＃ ＊＊ = == --- " ' “ ”
    • ●甲 · ㈠ □ ３. ٣. #话题# #include 时间：甲 2024年1月1日
    ~~ ~~甲~~ 李*明、王*华 3*4*5 **** https://a.cn/b office@example.cn www.a.cn [[ ]] == %% \\% \\
    <http://a.cn> <a@b.cn> [甲](@cz2024) [](@cz2024#b) ![图](a.jpg) [x]: [x] javascript:
    """.split()  # noqa: SIM905
)
SPACE = st.sampled_from([" ", "  ", "    ", "\n", "\n\n", "\n  ", "\n    ", "\n- ", "\n> ", "\t", "", ""])
LINE = st.sampled_from(
    [
        "| 甲 | 乙 |\n|---|---|\n| 一 | 二 |\n",
        "- 甲\n  - 乙\n",
        "::: 提示 甲\n",
        ":::\n",
        "::: 步骤\n",
        "::: 热线 12356\n",
        "```\n甲\n```\n",
        "- 甲\n  ```\n  <b>\n  ```\n",
        "> ```\n> 甲\n> ```\n",
        "> 甲\n\n> 乙\n",
    ]
)
TYPED = st.lists(st.one_of(HAN, MARKS, SPACE, LINE), max_size=40).map("".join)

STOCK: Converter = build(fast=False)
FAST: Converter = build()


def same(lines: list[str]) -> None:
    stock = STOCK.reset().write(STOCK.parse(list(lines)))
    assert FAST.reset().write(FAST.parse(list(lines))) == stock


@given(TYPED)
def test_the_fast_way_gives_the_html_of_the_stock_converter(text: str) -> None:
    same(text.split("\n"))
    same(lay_out(MarkdownSource("a.md", text)).lines)


@given(TYPED)
def test_no_text_raises_and_problems_stand_where_there_is_text(text: str) -> None:
    lines = text.split("\n")
    _, problems = render_body(text, path="content/a.md", first_line=5)
    for problem in problems:
        assert 5 <= problem.line < 5 + len(lines)
        assert 1 <= problem.column <= max(1, len(lines[problem.line - 5]))


@given(st.text(max_size=60))
def test_no_characters_raise(text: str) -> None:
    render_body(text, path="content/a.md")


@given(TYPED)
def test_every_mark_has_its_reference_and_every_reference_its_mark(text: str) -> None:
    body, problems = render_body(text, path="content/a.md")
    marked = {int(number) for number in re.findall("\x01[rs]([0-9]+)\x01", body.html)}
    if not any(problem.is_error for problem in problems):
        assert marked == set(range(len(body.references)))
    assert marked <= set(range(len(body.references)))
    assert "\x01" not in re.sub("\x01t[0-9]+\x01", "", body.text)
    assert "\x01" not in re.sub("\x01[rst][0-9]+\x01", "", body.html)


@given(TYPED)
def test_ids_are_unique_and_are_the_anchors(text: str) -> None:
    body, problems = render_body(text, path="content/a.md")
    ids = re.findall(r'<[a-z][^<>]*? id="([^"]*)"', body.html)
    if not any(problem.is_error for problem in problems):
        assert len(set(ids)) == len(ids)
        assert set(ids) == set(body.anchors)
    assert [heading.id for heading in body.outline] == re.findall(r'<h[2-6][^<>]*? id="([^"]*)"', body.html)


@given(TYPED)
def test_html_without_an_error_holds_nothing_that_runs(text: str) -> None:
    body, problems = render_body(text, path="content/a.md")
    if not any(problem.is_error for problem in problems):
        tags = re.findall(r"<[^<>]*>", body.html)
        assert not [
            tag for tag in tags if re.search(r"(?i)<(?:script|style|iframe)|\son\w+=|javascript:|\sstyle=", tag)
        ]
        assert body.html.count("<") == len(tags)


@given(TYPED, TYPED)
def test_a_body_does_not_depend_on_the_one_before(first: str, second: str) -> None:
    alone = render_body(second, path="content/a.md")
    render_body(first, path="content/b.md")
    assert render_body(second, path="content/a.md") == alone


@pytest.mark.parametrize("lines", [["**甲**乙*丙*"], ["[a](b 'c')"], ["***甲***"], ["**甲*乙**丙*"]])
def test_the_fast_way_is_equal_where_marks_meet(lines: list[str]) -> None:
    same(lines)
