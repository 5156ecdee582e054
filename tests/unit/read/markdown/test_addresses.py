"""Addresses that are typed as they are become links, and nothing beside them does."""

from __future__ import annotations

import pytest

from site_src.read.markdown import render_body


def html(text: str) -> str:
    body, problems = render_body(text, path="content/a.md")
    assert problems == ()
    return body.html.removeprefix("<p>").removesuffix("</p>")


@pytest.mark.parametrize(
    ("text", "address", "behind"),
    [
        ("见 https://example.com/a_b_c?x=1#d。", "https://example.com/a_b_c?x=1#d", "。"),
        ("见https://example.com，后文", "https://example.com", "，后文"),
        ("见 (https://example.com/a_(b)). 后文", "https://example.com/a_(b)", "). 后文"),
        ("见 http://example.com/甲", "http://example.com/", "甲"),
    ],
)
def test_a_bare_address_is_a_link_up_to_where_it_ends(text: str, address: str, behind: str) -> None:
    assert html(text).endswith(f'<a href="{address}">{address}</a>{behind}')


@pytest.mark.parametrize("text", ["办公邮箱：<office@example.edu.cn>", "办公邮箱：office@example.edu.cn"])
def test_a_mail_address_is_a_link(text: str) -> None:
    assert html(text) == '办公邮箱：<a href="mailto:office@example.edu.cn">office@example.edu.cn</a>'


@pytest.mark.parametrize(
    "text", ["`https://example.com`", '<abbr title="https://example.com">甲</abbr>', "关注 @station", "a@b", "https://"]
)
def test_what_is_no_address_is_no_link(text: str) -> None:
    assert "<a " not in html(text)


def test_the_text_of_a_link_holds_no_second_link() -> None:
    assert html("[https://a.cn](https://a.cn/b)") == '<a href="https://a.cn/b">https://a.cn</a>'
