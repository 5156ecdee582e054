"""The list of attachments in a body, however an editor has written it."""

from __future__ import annotations

import pytest

from site_src.model.types.attachment_list import listed


@pytest.mark.parametrize(
    "body",
    [
        "附件：\n\n1. 推荐表\n2. 汇总表",
        "附件：1. 推荐表\n2. 汇总表",
        "附件：1．推荐表\n　　　2．汇总表",
        "附件:\n1、推荐表\n2、汇总表",
        "**附件：**\n\n- 推荐表\n- 汇总表",
        "附件：\n\n1. [推荐表](@forms/a)\n2. [汇总表](../forms/b.yaml)\n\n联系人见上。",
        "附件：名单\n\n正文提到附件。\n\n附件：\n1) 推荐表\n2) 汇总表",
    ],
)
def test_names_are_found_in_order(body: str) -> None:
    assert [one.name for one in listed(body)] == ["推荐表", "汇总表"]


@pytest.mark.parametrize("body", ["", "见附件。", "附件另发。", "附件2：推荐表"])
def test_a_body_without_a_list_has_none(body: str) -> None:
    assert listed(body) == ()


def test_a_name_stands_at_its_line_of_the_file() -> None:
    assert [one.line for one in listed("正文\n\n附件：1. 甲\n2. 乙", first_line=10)] == [12, 13]


def test_numbers_are_those_of_the_list_unless_it_leaves_the_counting_to_the_page() -> None:
    assert [one.number for one in listed("附件：2. 甲\n3、乙")] == [2, 3]
    assert [one.number for one in listed("附件：\n1. 甲\n1. 乙")] == [None, None]
    assert [one.number for one in listed("附件：\n- 甲\n- 乙")] == [None, None]
