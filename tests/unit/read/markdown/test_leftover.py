"""A mark that was meant and does nothing is named where it stands, with what to write."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_src.problems import Problem
from site_src.read.markdown import render_body

SIGNS = {
    "bold-literal": ("**",),
    "link-literal": ("](",),
    "footnote-missing": ("[^",),
    "strike-literal": ("~~",),
    "bold-underscores": ("__",),
    "wiki-link": ("[[", "![["),
    "mark-literal": ("==",),
    "comment-literal": ("%%",),
    "alert-literal": ("[!",),
    "address-bare": ("www.",),
    "break-literal": ("\\",),
}


def problems(text: str) -> list[Problem]:
    return [*render_body(text, path="content/a.md")[1]]


@pytest.mark.parametrize(
    ("text", "place", "written"),
    [
        ("好 **甲** 的\n\n坏 **乙 **的", (3, 3), "写成 **乙**"),
        ("好 **甲**的\n**乙**的，坏**丙", (2, 9), r"\*\*"),
        ("[甲](https://a.cn)\n\n见[乙](https://b.cn", (3, 4), "写成 [乙](https://b.cn)"),
        ("甲[^1]乙[^二]\n\n[^1]: 丙", (1, 7), "[^二]: 脚注内容"),
        ("```\na`b **c\n```\n\n`d\n\n**戊 **的", (7, 1), "写成 **戊**"),
        ("- 甲\n- ~~乙 ~~", (2, 3), "写成 ~~乙~~"),
        ("这里__要紧__的", (1, 3), "写成 **要紧**"),
        ("![[图/成品.png]]", (1, 1), "写成 ![成品](图/成品.png)"),
        ("[[cz2024]]", (1, 1), "写成 [](@cz2024)"),
        ("[[说明|这里]]", (1, 1), "写成 [这里](说明.md)"),
        ("见==这里==的", (1, 2), "写成 <mark>这里</mark>"),
        ("见 www.example.com/a。", (1, 3), "写成 [www.example.com/a](https://www.example.com/a)"),
    ],
)
def test_a_mark_that_does_nothing_is_named_at_its_place(text: str, place: tuple[int, int], written: str) -> None:
    (problem,) = problems(text)
    assert (problem.line, problem.column) == place
    assert written in problem.hint


@pytest.mark.parametrize(
    "text",
    [
        r"\*\*甲\*\*",
        r"\[^1] \[甲]\(乙",
        "`**甲 ** ](`",
        "```\n**甲 **\n```",
        "8:00~~9:00",
        "姓名____电话________",
        "保存到 D:\\",
        "100\\% 与 \\$5 \\& \\'",
        "[www.example.com](https://www.example.com)",
    ],
)
def test_what_is_meant_as_it_stands_is_not_told(text: str) -> None:
    assert problems(text) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("100\\% 与 \\$5 \\& \\'", "100% 与 $5 &amp; '"),
        ("甲\\\n乙", "甲<br>\n乙"),
        ("这里~~删去~~的", "这里<del>删去</del>的"),
        ("~~**甲**~~", "<del><strong>甲</strong></del>"),
        ("8:00~~9:00 和 10:00~~11:00", "8:00~~9:00 和 10:00~~11:00"),
    ],
)
def test_what_other_programs_know_works(text: str, wanted: str) -> None:
    body, found = render_body(text, path="content/a.md")
    assert (body.html, found) == (f"<p>{wanted}</p>", ())


@given(
    st.lists(
        st.sampled_from(
            [
                "甲",
                "乙。",
                "\n\n",
                "\n",
                "**",
                "**丙** ",
                "[丁](https://a.cn)",
                "](",
                "[^1]",
                "~~",
                "__戊__",
                "`",
                "```",
                " ",
            ]
        ),
        max_size=20,
    ).map("".join)
)
def test_every_warning_stands_at_the_sign_that_it_names(text: str) -> None:
    lines = text.split("\n")
    for problem in problems(text):
        if problem.rule in SIGNS:
            assert lines[problem.line - 1].startswith(SIGNS[problem.rule], problem.column - 1)
