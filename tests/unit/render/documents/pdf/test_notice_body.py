"""What an official document prints of the body of a notice: every construct of the manual, and nothing torn off."""

from __future__ import annotations

import re

import pytest

from site_src.model.types.citation import Attachment
from site_src.read.markdown import render_body
from site_src.render.documents.pdf.notice_body import official
from site_src.render.salutation import addressed, unsigned

MARK = re.compile("\x01r[0-9]+\x01")
FORM = Attachment(name="推荐表", form="a")
LIST = Attachment(name="名单", note="原件未附")


def body(markdown: str) -> str:
    """Return rendered Markdown whose references lead to one page."""
    rendered, problems = render_body(markdown, path="content/notices/a.md")
    assert [problem for problem in problems if problem.is_error] == []
    return MARK.sub("https://www.example.org/yizhan/a.html", rendered.html)


def printed(markdown: str, *attachments: Attachment, enclosed: tuple[str, ...] = ()) -> str:
    """Return the text that is printed, a line for each block."""
    made = official(body(markdown), attachments, enclosed)
    text = re.sub(r"<wbr>", "", made)
    text = re.sub(r"</(?:p|h[2-6]|pre|tr|td|th)>|<br>", "\n", text)
    text = re.sub(r"<[^<>]*>", "", text)
    return re.sub(r"\n+", "\n", text).strip()


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("## 一、时间\n\n### （一）上午\n\n#### 1. 先\n\n##### （1）再\n\n###### 末", "一、时间\n（一）上午\n1. 先\n（1）再\n末"),
        ("1. 甲\n\n   甲的第二段。\n2. 乙", "1.甲\n甲的第二段。\n2.乙"),
        ("4. 有疑问\n5. 再问", "4.有疑问\n5.再问"),
        ("2. 再体检\n   - 空腹\n   - 穿便装", "2.再体检\n•空腹\n•穿便装"),
        ("1. 甲\n   1. 子\n      - 孙", "1.甲\n1.子\n•孙"),
        ("- [ ] 没办\n- [x] 办了", "□ 没办\n√ 办了"),
        ("正文[^1]。\n\n[^1]: 脚注。\n\n    第二段。", "正文[1]。\n[1] 脚注。\n第二段。"),
        ("行内 `a < b` 和 <kbd>Ctrl</kbd>", "行内 a &lt; b 和 Ctrl"),
        ("```\nx = 1\n  y\n```", "x = 1\n  y"),
        ("说<q>先<q>问</q>再做</q>", "说“先‘问’再做”"),
        ("<ruby>驿<rp>(</rp><rt>yì</rt><rp>)</rp>站<rt>zhàn</rt></ruby>", "驿（yì）站（zhàn）"),
        ("| 甲 | 乙 |\n|---|---|\n| 1 | 2 |", "甲\n乙\n1\n2"),
        ("<table><caption>表题</caption><tr><td>甲</td></tr></table>", "表题\n甲"),
        ("名词\n:   解释", "名词\n解释"),
        ("> 引文\n>\n> 二段", "引文\n二段"),
        ('![图里](a.jpg "题注")', "（图：图里，见网页）题注"),
        ("看![小图](a.jpg)。", "看（图：小图，见网页）。"),
        ("::: 提示 带上证件\n内容\n:::", "带上证件\n内容"),
        ("::: 步骤\n1. 先打电话。\n2. 再上门。\n:::", "1.先打电话。\n2.再上门。"),
        ("::: 折叠 更多\n藏着\n:::", "更多\n藏着"),
        ('!!! note "注意"\n    里面', "注意\n里面"),
        ("37.5&deg;C，H<sub>2</sub>O，<del>旧</del><ins>新</ins>", "37.5°C，H2O，旧新"),
        ("换行<br>在此", "换行\n在此"),
        ("（一）申报条件。尚无称号的单位。", "（一）申报条件。尚无称号的单位。"),
    ],
)  # fmt: skip
def test_every_construct_is_printed_whole(markdown: str, text: str) -> None:
    assert printed(markdown) == text


@pytest.mark.parametrize(
    ("link", "text"),
    [
        ("[体检服务](@pages/checkup)", "体检服务（https://www.example.org/yizhan/a.html）"),
        ("[外面](https://www.example.org/b?c=1)", "外面（https://www.example.org/b?c=1）"),
        ("<https://www.example.org/b>", "https://www.example.org/b"),
        ("[www.example.org](https://www.example.org/)", "www.example.org"),
        ("[打电话](tel:0519-01234567)", "打电话（0519-01234567）"),
        ("[0519-01234567](tel:051901234567)", "0519-01234567"),
        ("[写信](mailto:office@example.org)", "写信（office@example.org）"),
    ],
)
def test_an_address_stands_behind_the_words_of_a_link_that_do_not_say_it(link: str, text: str) -> None:
    assert printed(link) == text


def test_a_place_in_the_same_document_has_no_address_and_a_page_of_an_unnamed_site_its_path() -> None:
    assert "（" not in official('<p><a href="#a">上文</a></p>')
    assert "（本站/<wbr>services/<wbr>a.html）" in official('<p><a href="services/a.html">体检</a></p>')


def test_what_is_handed_out_with_the_document_needs_no_address() -> None:
    assert printed("见[表](@forms/a)。", enclosed=("https://www.example.org/yizhan/a.html",)) == "见表。"


@pytest.mark.parametrize(
    "markdown",
    [
        "附件：见网站。\n\n## 一、时间\n\n12月1日。\n\n## 二、地点\n\n二楼。",
        "附件：\n\n1. 推荐表\n\n请按时报送。",
        "材料见附件。\n\n附件：1. 别的表",
    ],
)
@pytest.mark.parametrize("attachments", [(), (FORM,)])
def test_nothing_is_taken_off_but_the_list_of_the_attachments_themselves(
    markdown: str, attachments: tuple[Attachment, ...]
) -> None:
    text = printed(markdown, *attachments)
    assert re.sub(r"[\s#.]", "", markdown) == re.sub(r"[\s.]", "", text)


@pytest.mark.parametrize(
    "listed",
    [
        "附件：\n\n1. [推荐表](@forms/a)\n2. 名单（原件未附）",
        "附件：1. 推荐表\n\n2. 名单",
        "附件：\n\n- 《推荐表》\n- 名单",
    ],
)
def test_the_list_of_attachments_at_the_end_is_left_to_the_document(listed: str) -> None:
    assert printed(f"请报送。[^1]\n\n{listed}\n\n[^1]: 一次报齐。", FORM, LIST) == "请报送。[1]\n[1] 一次报齐。"


@pytest.mark.parametrize(
    ("paragraph", "heading"),
    [
        ("（一）申报条件。尚无称号的单位。", "（一）申报条件。"),
        ("（二）五项得分95分以上的达标。其余不计。", ""),
        ("（三）名额另行确定。", ""),
        ("申报条件。尚无称号的单位。", ""),
    ],
)
def test_a_short_sentence_after_the_second_numeral_is_a_heading(paragraph: str, heading: str) -> None:
    found = re.search('<span class="second">(.*?)</span>', official(f"<p>{paragraph}</p>"))
    assert (found[1] if found else "") == heading


@pytest.mark.parametrize("title", ["一、申报条件", "十二、其他"])
def test_a_short_line_after_the_first_numeral_is_set_as_a_heading(title: str) -> None:
    assert official(f"<p>{title}</p>") == f'<p class="first">{title}</p>'


@pytest.mark.parametrize(
    ("audience", "first", "salutation"),
    [
        (["各分工会"], "为做好健身，现通知如下：", "各分工会："),
        (["各分工会", "各部门"], "请于本周内报送。", "各分工会，各部门："),
        (["各分工会"], "各分工会：", "各分工会："),
        (["各区市总工会", "国家级开发区总工会"], "各区市总工会，国家级开发区总工会：", "各区市总工会，国家级开发区总工会："),
        (["各分工会"], "各位会员：", "各位会员："),
        ([], "各位会员:", "各位会员:"),
        ([], "现将有关事项通知如下：", ""),
        ([], "请于本周内报送。", ""),
        (["各分工会"], "一、时间：", "各分工会："),
        (["各分工会"], "活动时间：", "各分工会："),
    ],
)  # fmt: skip
def test_a_notice_begins_with_those_it_speaks_to(audience: list[str], first: str, salutation: str) -> None:
    html = addressed(f"<p>{first}</p>\n<p>正文。</p>", audience)
    found = re.match('<p class="to">(.*?)</p>', html)
    assert (found[1] if found else "") == salutation
    whole = re.sub(r"<[^<>]*>|\n", "", html)
    assert whole.endswith(f"{first}正文。")
    assert whole.count(first) == 1
    assert official(html).startswith(f'<p class="to">{salutation}</p>' if salutation else "<p>")


@pytest.mark.parametrize(
    ("audience", "first", "salutation"),
    [
        (["各分工会"], "<p>各分工会</p>", "各分工会："),
        (["各分工会", "各部门"], "<p><strong>各分工会、各部门</strong></p>", "<strong>各分工会、各部门</strong>："),
        (["各分工会"], "<blockquote>\n<p>各分工会：</p>\n</blockquote>", "各分工会："),
        (["各分工会："], "<p>各分工会：</p>", "各分工会："),
    ],
)
def test_an_addressee_typed_without_a_colon_or_quoted_is_said_once(
    audience: list[str], first: str, salutation: str
) -> None:
    html = addressed(f"{first}\n<p>正文。</p>", audience)
    assert html == f'<p class="to">{salutation}</p>\n<p>正文。</p>'


def test_an_addressee_that_ends_in_a_colon_gets_no_second_one() -> None:
    assert addressed("<p>正文。</p>", ["各分工会："]) == '<p class="to">各分工会：</p>\n<p>正文。</p>'


@pytest.mark.parametrize(
    "markdown",
    ["甲工会\n\n2026年11月2日", "**甲工会**\\\n2026 年 11 月 2 日", "甲工会<br>2026年11月2日"],
)
def test_a_signature_at_the_end_of_a_body_is_left_to_the_front_matter(markdown: str) -> None:
    signature = ("甲工会", "2026年11月2日")
    text = body("正文。")
    assert unsigned(body(f"正文。\n\n{markdown}"), signature).strip() == text.strip()
    assert "甲工会" in unsigned(body(f"正文。\n\n{markdown}"), ("乙工会", "2026年11月2日"))
    assert unsigned(body(f"正文。\n\n{markdown}"), ()) == body(f"正文。\n\n{markdown}")
