"""Stars that hide a name or a number, or multiply, are printed; those that mark are none."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_src.read.markdown import render_body


def html(text: str) -> str:
    body, problems = render_body(text, path="content/a.md")
    assert problems == ()
    return body.html.removeprefix("<p>").removesuffix("</p>")


@pytest.mark.parametrize(
    "text",
    [
        "李*明、王*华",
        "李*明和王*华",
        "李*明同志，经王*华同志批准",
        "评审组 李*明 组长 王*华",
        "张**、李**",
        "张**和李**参加",
        "张某*、王某*",
        "李*明、王**",
        "138****0000 或 139****1111",
        "138**，139**",
        "320***********1234 和 320***********5678",
        "卡号 6222 **** **** 1234，密码****，账号****。",
        "尾号*1234、尾号*5678",
        "尾号**1234、尾号**5678",
        "*1234、*5678",
        "苏D*1234、苏D*5678",
        "2*3*4 = 24",
        "3*4*5cm",
        "2**3**2",
        "带*的为必填，带*的可不填",
        "姓名*、电话*、地址*",
    ],
)
def test_masks_and_products_are_printed_as_typed(text: str) -> None:
    assert html(text) == text


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("共**3**人", "共<strong>3</strong>人"),
        ("于**12月1日**前", "于<strong>12月1日</strong>前"),
        ("第**3**条和第**5**条", "第<strong>3</strong>条和第<strong>5</strong>条"),
        ("****粗体****", "<strong><strong>粗体</strong></strong>"),
        ("un*frigging*believable", "un<em>frigging</em>believable"),
        ("**李*明、王*华**到", "<strong>李*明、王*华</strong>到"),
        ("**重要**：李*明、王*华", "<strong>重要</strong>：李*明、王*华"),
        ("*重要* 的", "<em>重要</em> 的"),
        ("`2*3*4` 与 2*3*4", "<code>2*3*4</code> 与 2*3*4"),
    ],
)
def test_marks_of_emphasis_go_on_working(text: str, wanted: str) -> None:
    assert html(text) == wanted


def test_what_could_be_either_is_printed_and_told() -> None:
    body, (problem,) = render_body("甲\n\n这是*非常要紧*的", path="content/a.md")
    assert "这是*非常要紧*的" in body.html
    assert (problem.line, problem.column, problem.rule) == (3, 3, "star-literal")
    assert "**非常要紧**" in problem.hint


@given(
    st.lists(st.text("0123456789", min_size=1, max_size=4), min_size=2, max_size=6),
    st.sampled_from(["*", "**", "****"]),
)
def test_no_star_between_digits_is_ever_lost(numbers: list[str], stars: str) -> None:
    text = stars.join(numbers)
    assert html(f"号码{text}。") == f"号码{text}。"


@given(st.text("张李明重要、，。 *1", max_size=24))
def test_no_sign_but_a_pair_of_stars_is_lost(text: str) -> None:
    body, _ = render_body(f"甲{text}", path="content/a.md")
    visible = re.sub("<[^<>]*>", "", body.html)
    marks = 2 * body.html.count("<em>") + 4 * body.html.count("<strong>")
    assert visible.count("*") + marks == text.count("*")
