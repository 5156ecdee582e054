"""Callouts, steps, folded parts and shortcodes."""

from __future__ import annotations

import pytest

from site_src.read.body import Body, Reference
from site_src.read.markdown import render_body


def body(text: str) -> Body:
    rendered, problems = render_body(text, path="content/a.md")
    assert problems == ()
    return rendered


@pytest.mark.parametrize(
    ("name", "kind", "title"),
    [("提示", "tip", "提示"), ("注意", "note", "注意"), ("警告", "warning", "警告"), ("危机", "crisis", "危机")],
)
def test_callouts_by_both_names(name: str, kind: str, title: str) -> None:
    for text in (f"::: {name}\n甲\n:::", f"::: {kind}\n甲\n:::", f":::{name}\n甲\n：：：", f"!!! {kind}\n    甲"):
        assert body(text).html == (
            f'<div class="callout callout-{kind}" role="note">\n<p class="callout-title">{title}</p>\n<p>甲</p>\n</div>'
        )


@pytest.mark.parametrize(
    "text", ["::: 提示 请**看**\n甲\n:::", '!!! tip "请**看**"\n    甲', "!!! 提示 “请**看**”\n    甲"]
)
def test_a_title_of_its_own(text: str) -> None:
    assert '<p class="callout-title">请<strong>看</strong></p>' in body(text).html


def test_containers_hold_blocks_and_containers() -> None:
    html = body("前\n::: 提示\n- 甲\n::: 警告\n乙\n:::\n丙\n:::\n后").html.replace("\n", "")
    assert html == (
        '<p>前</p><div class="callout callout-tip" role="note"><p class="callout-title">提示</p><ul><li>甲</li></ul>'
        '<div class="callout callout-warning" role="note"><p class="callout-title">警告</p><p>乙</p></div>'
        "<p>丙</p></div><p>后</p>"
    )


@pytest.mark.parametrize("blank", ["", "\n", "\n\n", "\n \n\n"])
def test_blank_lines_around_the_marks_do_not_matter(blank: str) -> None:
    html = body(f"::: 提示\n{blank}甲\n{blank}:::\n{blank}乙").html
    assert html.endswith("<p>甲</p>\n</div>\n<p>乙</p>")


@pytest.mark.parametrize("lines", ["1. 甲\n2. 乙", "1、甲\n2、乙", "（1）甲\n（2）乙", "1.甲\n2.乙"])
def test_steps_are_a_list_however_they_are_numbered(lines: str) -> None:
    for name in ("步骤", "steps"):
        assert body(f"::: {name}\n{lines}\n:::").html == '<ol class="steps">\n<li>甲</li>\n<li>乙</li>\n</ol>'


def test_a_folded_part() -> None:
    assert body("::: 折叠 更多\n甲\n:::").html == "<details>\n<summary>更多</summary>\n<p>甲</p>\n</details>"


@pytest.mark.parametrize(
    ("name", "kind"), [("热线", "hotline"), ("期限", "deadline"), ("表格", "form"), ("驿站", "station")]
)
def test_shortcodes_by_both_names(name: str, kind: str) -> None:
    for line in (f"::: {name} notices/a-1", f"::: {kind} @notices/a-1", f":::{name}  notices/a-1"):
        rendered = body(f"甲\n{line}\n乙")
        assert rendered.html == "<p>甲</p>\n\x01s0\x01\n<p>乙</p>"
        column = line.index("@" if "@" in line else "notices") + 1
        assert rendered.references == (Reference(kind, "@notices/a-1", "", 2, column),)


def test_shortcodes_and_links_share_one_numbering() -> None:
    rendered = body("[甲](@a)\n\n::: 热线 12356\n\n> ::: 热线 12351\n\n![图](b.png)")
    assert [(reference.kind, reference.target) for reference in rendered.references] == [
        ("hotline", "@12356"),
        ("hotline", "@12351"),
        ("link", "@a"),
        ("image", "b.png"),
    ]
    for number, mark in enumerate("ssrr"):
        assert f"\x01{mark}{number}\x01" in rendered.html
