"""Ids of headings are readable, unique and stable; the outline is that of the page."""

from __future__ import annotations

import pytest

from site_src.read.body import Heading
from site_src.read.markdown import render_body
from site_src.read.markdown.headings import slug


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("一、总体要求", "一-总体要求"),
        ("（一）Who 能申请？", "一-who-能申请"),
        ("12356 热线", "12356-热线"),
        ("……", "section"),
        ("甲\u200b乙", "甲-乙"),
    ],
)
def test_an_id_is_the_text_of_the_heading(title: str, name: str) -> None:
    assert slug(title) == name


def test_equal_headings_are_numbered_and_a_written_id_wins() -> None:
    body, problems = render_body("## 甲\n\n## 甲\n\n## 甲-2\n\n## 乙 {#甲-3}\n\n## 甲", path="content/a.md")
    assert problems == ()
    assert [heading.id for heading in body.outline] == ["甲", "甲-2", "甲-2-2", "甲-3", "甲-4"]
    assert body.anchors == ("甲-3", "甲", "甲-2", "甲-2-2", "甲-4")


def test_a_later_heading_does_not_change_the_ids_before() -> None:
    before, _ = render_body("## 甲\n\n## 甲", path="content/a.md")
    after, _ = render_body("## 甲\n\n## 甲\n\n## 甲", path="content/a.md")
    assert after.outline[:2] == before.outline


def test_a_body_that_starts_at_level_one_moves_down_as_a_whole() -> None:
    body, _ = render_body("# 甲\n\n## 乙\n\n###### 丙", path="content/a.md")
    assert body.outline == (Heading(2, "甲", "甲"), Heading(3, "乙", "乙"), Heading(6, "丙", "丙"))


def test_the_outline_holds_text_only() -> None:
    body, _ = render_body("## **甲** &amp; `乙` <sub>丙</sub>[^1][丁](@a){#x}\n\n[^1]: 注", path="content/a.md")
    assert body.outline[0].title == "甲 & 乙 丙丁"


def test_ids_of_raw_html_and_of_other_elements_are_anchors() -> None:
    body, problems = render_body('<div id="甲">\n甲\n</div>\n\n乙\n{#乙}\n\n## 甲', path="content/a.md")
    assert problems == ()
    assert set(body.anchors) == {"甲", "乙", "甲-2"}
