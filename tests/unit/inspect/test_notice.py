"""The official document of a notice against its page."""

from __future__ import annotations

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from site_src.inspect.notice import notice_differences
from site_src.inspect.pdf_text import pdf_text
from site_src.model.types.notice import Notice
from site_src.read.markdown import render_body
from site_src.render.documents.document import DocumentLook
from site_src.render.documents.pdf.faces import covers
from site_src.render.documents.pdf.notice_pdf import notice_pdf
from site_src.render.salutation import addressed

NOTICE = Notice.model_validate(
    {
        "title": "关于开展健步走活动的通知",
        "issuer": "示例市教育工会",
        "audience": ["各分工会"],
        "attachments": [{"name": "报名表", "note": "另发"}],
        "signature": {"organisation": "示例市教育工会", "date": "2026年11月2日"},
        "issued": "2026年11月2日",
    }
)
REFERENCE = re.compile("\x01r[0-9]+\x01")
CONSTRUCTS = (
    "## 一、时间", "### （二）地点", "#### 1. 人数", "带好水杯，穿便装。", "（三）报名办法。向工会小组报名。",
    "1. 甲\n\n   甲的第二段。\n2. 乙", "4. 丁\n   - 空腹\n   - 便装\n5. 戊", "- [ ] 没办\n- [x] 办了", "- 一\n- 二\n  1. 三",
    "`代码 a < b` 与 <kbd>Ctrl</kbd>", "```\nx = 1\n```", "<q>问<q>答</q></q>", "<ruby>驿<rp>(</rp><rt>yì</rt><rp>)</rp></ruby>站",
    "| 材料 | 份数 |\n|---|---|\n| 表 | 2 |\n| 照片 | 3 |", "名词\n:   解释", "> 引文\n>\n> 二段",
    '![合影](a.jpg "题注")', "图![小图](a.jpg)。", "::: 提示 带上证件\n内容\n:::", "::: 步骤\n1. 先\n2. 后\n:::",
    "::: 折叠 更多\n藏着\n:::", "37.5&deg;C，H<sub>2</sub>O，☑ ✉ 😀", "见[体检](@pages/a)和[外面](https://www.example.org/check-up)。",
    "附件：见网站。", "词" * 90, "abcdefghij" * 30, "换行<br>在此", "乘 2*3，**粗**和*斜*，𬭎𠮷。", "---",
)  # fmt: skip


def body_of(markdown: str) -> str:
    rendered, _ = render_body(markdown, path="content/notices/a.md")
    return addressed(
        REFERENCE.sub("https://www.example.org/yizhan/check-up-2026/index.html", rendered.html), ["各分工会"]
    )


def found(body: str, printed: str, look: DocumentLook, notice: Notice = NOTICE) -> tuple[tuple[str, str], ...]:
    """Return how the document made of `printed` differs from the page with `body`."""
    covered = covers(look.print_folder / "fonts", look.print_digest)
    return notice_differences(NOTICE, body, (), pdf_text(notice_pdf(notice, printed, look).data), covered)


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(CONSTRUCTS), min_size=1, max_size=14))
def test_a_body_of_any_constructs_is_printed_whole(look: DocumentLook, constructs: list[str]) -> None:
    body = body_of("\n\n".join([*constructs, "完。"]))
    assert found(body, body, look) == ()


def test_all_constructs_at_once_with_footnotes_and_a_table_over_pages(look: DocumentLook) -> None:
    rows = "\n".join(f"| 第{number}行 | {number} |" for number in range(60))
    body = body_of(
        "\n\n".join([*CONSTRUCTS, f"| 名称 | 数 |\n|---|---|\n{rows}", "注[^1][^2]。\n\n[^1]: 甲。\n\n[^2]: 乙。"])
    )
    assert found(body, body, look) == ()


def test_two_tables_with_equal_heads_pages_apart_and_one_over_pages_are_no_difference(look: DocumentLook) -> None:
    head = "| 时间 | 内容 |\n|---|---|\n"
    rows = "".join(f"| 第{number}天 | 第{number}讲 |\n" for number in range(50))
    body = body_of(f"{head}{rows}\n{'正文。' * 400}\n\n{head}| 上午 | 讲座 |\n")
    assert found(body, body, look) == ()
    assert found(body, body.replace("<th>内容</th>", "<th>安排</th>", 1), look)


@pytest.mark.parametrize("lost", ["<p>二楼。</p>", "12月1日", "二、"])
def test_what_a_document_drops_is_found(lost: str, look: DocumentLook) -> None:
    body = body_of("## 一、时间\n\n12月1日。\n\n## 二、地点\n\n二楼。\n\n完。")
    (difference,) = found(body, body.replace(lost, ""), look)
    assert difference == (re.sub("<[^<>]*>", "", lost), "")


def test_a_document_that_ends_after_half_is_found(look: DocumentLook) -> None:
    body = body_of("## 一、时间\n\n12月1日。\n\n## 二、地点\n\n二楼。")
    assert found(body, body[: len(body) // 2], look)


@pytest.mark.parametrize("field", ["issuer", "title", "signature", "attachments", "issued"])
def test_a_frame_that_lacks_something_is_found(field: str, look: DocumentLook) -> None:
    other = {"issuer": "别的单位", "title": "别的标题"}.get(field) or (() if field == "attachments" else None)
    notice = NOTICE.model_copy(update={field: "" if field == "issued" else other})
    body = body_of("请参加。")
    assert found(body, body, look, notice)


def test_heads_and_feet_are_not_part_of_the_text(look: DocumentLook) -> None:
    text = pdf_text(notice_pdf(NOTICE, body_of("请参加。"), look).data)
    assert "—1—" not in text
    assert look.stamp not in text
