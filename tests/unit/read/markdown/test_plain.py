"""The text of a body says what the page says, and nothing that it does not."""

from __future__ import annotations

import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_src.model.projection import excerpt
from site_src.read.markdown import render_body


def plain(text: str) -> str:
    body, _ = render_body(text, path="content/a.md")
    return body.text


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("拨打 12356[^1]。\n\n[^1]: 全天开通", "拨打 12356。"),
        ("面积 10<sup>4</sup> m<sup>2</sup>，H<sub>2</sub>O", "面积 10⁴ m²，H2O"),
        ("<ruby>漢<rt>han</rt></ruby>字", "漢（han）字"),
        ("<ruby>漢<rp>(</rp><rt>han</rt><rp>)</rp></ruby>字", "漢（han）字"),
        ("~~8:00~~9:00 开门", "9:00 开门"),
        ("他说<q>好</q>", "他说“好”"),
        ("甲<br>乙", "甲\n乙"),
        ("<div>甲</div><div>乙</div>", "甲\n乙"),
        ("文\n\n| 甲 | 乙 |\n|---|---|\n| 1 | 2 |\n\n后文", "文\n后文"),
        ("文\n\n```\nrm -rf\n```\n\n后文", "文\n后文"),
        ("| 甲 | 乙 |\n|---|---|\n| 1 | 2 |", "甲\n乙\n1\n2"),
        ("用 `check` 检查", "用 check 检查"),
        ("- [ ] 甲\n- 乙", "甲\n乙"),
        ("李*明、王*华", "李*明、王*华"),
        ("a &lt; b & c", "a < b & c"),
    ],
)
def test_what_would_mislead_alone_is_left_out_or_written_out(text: str, wanted: str) -> None:
    assert plain(text) == wanted


@given(
    st.lists(
        st.sampled_from(
            ["甲乙", "。", "**丙**", " 12356", "[丁](https://a.cn)", "\n\n", "`x`", "*戊*", "，", "[^1]", "<b>己</b>"]
        ),
        max_size=60,
    ).map("".join)
)
def test_an_excerpt_is_the_beginning_of_what_the_page_says(text: str) -> None:
    body, _ = render_body(f"{text}\n\n[^1]: 注", path="content/a.md")
    page = re.sub(r'<sup id="fnref.*?</sup>|<div class="footnote">.*', "", body.html, flags=re.DOTALL)
    said = "".join(unescape(re.sub("<[^<>]*>", "", page)).split())
    shown = "".join(excerpt(body.text).split())
    assert said.startswith(shown.removesuffix("…"))


@pytest.mark.parametrize("before", range(78, 92))
def test_no_number_is_cut_in_two(before: int) -> None:
    shown = excerpt(f"{'字' * before}0519-01234567字{'字' * 60}")
    assert "0" not in shown or "0519-01234567" in shown
