"""What editors type becomes what they mean."""

from __future__ import annotations

import pytest

from site_src.read.markdown import render_body


def html(text: str) -> str:
    body, problems = render_body(text, path="content/a.md")
    assert problems == ()
    return body.html.replace("\n", "")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("甲\n- 乙\n- 丙", "<p>甲</p><ul><li>乙</li><li>丙</li></ul>"),
        ("甲\n1) 乙\n2) 丙", "<p>甲</p><ol><li>乙</li><li>丙</li></ol>"),
        ("3. 甲\n4. 乙", '<ol start="3"><li>甲</li><li>乙</li></ol>'),
        ("- 甲\n  - 乙\n    - 丙\n- 丁", "<ul><li>甲<ul><li>乙<ul><li>丙</li></ul></li></ul></li><li>丁</li></ul>"),
        ("1. 甲\n  - 乙\n2. 丙", "<ol><li>甲<ul><li>乙</li></ul></li><li>丙</li></ol>"),
        ("- 甲\n1. 乙", "<ul><li>甲</li></ul><ol><li>乙</li></ol>"),
        ("- 甲\n\n  乙\n- 丙", "<ul><li><p>甲</p><p>乙</p></li><li><p>丙</p></li></ul>"),
        ("- 甲\n\n乙", "<ul><li>甲</li></ul><p>乙</p>"),
        ("- 甲\n（一）乙", "<ul><li>甲</li></ul><p>（一）乙</p>"),
        ("- - 甲", "<ul><li>- 甲</li></ul>"),
        ("\t- 甲", "<ul><li>甲</li></ul>"),
        ("３. 甲\n４. 乙", '<ol start="3"><li>甲</li><li>乙</li></ol>'),
        ("- #话题# 甲", "<ul><li>#话题# 甲</li></ul>"),
        ("> 引\n- 甲\n- 乙", "<blockquote><p>引</p></blockquote><ul><li>甲</li><li>乙</li></ul>"),
        ("> 引\n1. 甲", "<blockquote><p>引</p></blockquote><ol><li>甲</li></ol>"),
        ("- 甲\n> 引\n- 乙", "<ul><li>甲</li></ul><blockquote><p>引</p></blockquote><ul><li>乙</li></ul>"),
        ("- 甲\n  > 引\n- 乙", "<ul><li>甲<blockquote><p>引</p></blockquote></li><li>乙</li></ul>"),
    ],
)
def test_lists(text: str, wanted: str) -> None:
    assert html(text) == wanted


@pytest.mark.parametrize(
    "number",
    [
        "一、",
        "十二、",
        "（一）",
        "(1)",
        "（1）",
        "1、",
        "1．",
        "1.",
        "1）",
        "①",
        "第一条 ",
        "㈠",
        "⑴",
        "⒈",
        "Ⅰ、",
        "□ ",
        "※",
    ],
)
def test_a_numbered_line_is_a_paragraph_with_its_number(number: str) -> None:
    assert html(f"甲\n{number}乙\n{number}丙") == f"<p>甲</p><p>{number}乙</p><p>{number}丙</p>"


@pytest.mark.parametrize("digits", ["٣", "३", "12345678901"])
def test_a_number_that_a_list_cannot_have_is_text(digits: str) -> None:
    assert html(f"{digits}. 甲") == f"<p>{digits}. 甲</p>"


@pytest.mark.parametrize("number", ["1、", "　　", "（一）"])
def test_a_paragraph_below_a_quote_is_outside_it(number: str) -> None:
    assert html(f"> 引\n{number}甲") == f"<blockquote><p>引</p></blockquote><p>{number.strip('　')}甲</p>"


def test_two_quotes_with_a_blank_line_between_stay_two() -> None:
    assert html("> 甲\n\n> 乙\n>\n> 丙") == (
        "<blockquote><p>甲</p></blockquote><blockquote><p>乙</p><p>丙</p></blockquote>"
    )


@pytest.mark.parametrize("text", ["#健康生活# 大家一起走", "＃话题＃", "#1 楼", "文字#话题#"])
def test_a_topic_is_no_heading(text: str) -> None:
    assert html(text) == f"<p>{text}</p>"
    assert html(f"甲\n{text}").count("<p>") == 1


@pytest.mark.parametrize(
    ("text", "title"), [("## C#", "C#"), ("## 甲##", "甲"), ("## 甲 #", "甲"), ("## 甲 ###", "甲")]
)
def test_marks_at_the_end_of_a_heading_close_it_or_belong_to_it(text: str, title: str) -> None:
    assert f">{title}</h2>" in html(text)


@pytest.mark.parametrize("mark", ["•", "● ", "○", "◆ ", "· "])
def test_an_item_as_word_writes_it_is_one(mark: str) -> None:
    body, problems = render_body(f"文\n{mark}甲\n{mark}乙\n  {mark}丙", path="content/a.md")
    assert body.html.replace("\n", "") == "<p>文</p><ul><li>甲</li><li>乙<ul><li>丙</li></ul></li></ul>"
    assert [(problem.line, problem.rule) for problem in problems] == [(line, "list-bullet") for line in (2, 3, 4)]


def test_signs_that_stand_for_a_name_are_no_bullets() -> None:
    assert html("○○单位") == "<p>○○单位</p>"


@pytest.mark.parametrize("text", ["一方面甲\n三月乙", "2024年\n3.5 小时", "第一\n第二"])
def test_what_only_looks_like_a_number_starts_no_paragraph(text: str) -> None:
    assert html(text).count("<p>") == 1


@pytest.mark.parametrize("indent", ["　　", "    ", "　", "\t"])
def test_an_indented_line_is_a_new_paragraph(indent: str) -> None:
    assert html(f"{indent}甲\n{indent}乙\n丙") == "<p>甲</p><p>乙丙</p>"


@pytest.mark.parametrize("text", ["## 甲", "##甲", " ## 甲", "## 甲 ##", "##　甲"])
def test_headings(text: str) -> None:
    assert html(f"文\n{text}\n文") == '<p>文</p><h2 id="甲">甲</h2><p>文</p>'


@pytest.mark.parametrize(
    "text",
    [
        "文\n| 甲 | 乙 |\n|---|---|\n| 丙 | 丁 |\n文",
        "文\n甲 | 乙\n---|---\n丙 | 丁\n文",
        "文\n｜甲｜乙｜\n｜——｜——｜\n｜丙｜丁｜\n文",
        "文\n|甲|乙|\n|-|-|\n丙|丁\n文",
    ],
)
def test_tables(text: str) -> None:
    head = "<thead><tr><th>甲</th><th>乙</th></tr></thead>"
    assert html(text) == f"<p>文</p><table>{head}<tbody><tr><td>丙</td><td>丁</td></tr></tbody></table><p>文</p>"


def test_a_bar_in_code_or_behind_a_backslash_separates_nothing() -> None:
    for code in ("`a|b`", "`a\\|b`"):
        assert "<td><code>a|b</code></td><td>c|d</td>" in html(f"|甲|乙|\n|-|-|\n|{code}|c\\|d|")


def test_the_alignment_of_a_column_is_a_class() -> None:
    assert html("|甲|乙|\n|-|-:|\n|丙|丁|").count('class="align-right"') == 2


def test_lists_in_quotes() -> None:
    assert html("文\n> 甲\n> - 乙\n＞ - 丙") == (
        "<p>文</p><blockquote><p>甲</p><ul><li>乙</li><li>丙</li></ul></blockquote>"
    )


def test_definitions() -> None:
    assert html("甲\n: 乙\n丙\n: 丁\n  戊") == "<dl><dt>甲</dt><dd>乙</dd><dt>丙</dt><dd>丁戊</dd></dl>"


def test_task_boxes() -> None:
    assert html("- [ ] 甲\n- [x] 乙") == (
        '<ul><li class="task"><input aria-label="未完成" disabled type="checkbox"> 甲</li>'
        '<li class="task"><input aria-label="已完成" checked disabled type="checkbox"> 乙</li></ul>'
    )


def test_code_keeps_its_text() -> None:
    body, problems = render_body("甲\n```python\n- 甲\n\n    # x\n::: 提示\n<b>\n```\n乙", path="content/a.md")
    assert problems == ()
    assert body.html == (
        '<p>甲</p>\n<pre><code class="language-python">- 甲\n\n    # x\n::: 提示\n&lt;b&gt;\n</code></pre>\n<p>乙</p>'
    )


CODE = '<pre><code class="language-python">x = &quot;&lt;b&gt;&quot;\n\n甲\n乙\n</code></pre>'


@pytest.mark.parametrize(
    ("text", "around"),
    [
        ("1. 甲\n\n   {}\n\n2. 乙", "<ol>\n<li>\n<p>甲</p>\n{}\n</li>\n<li>\n<p>乙</p>\n</li>\n</ol>"),
        ("- 甲\n  {}\n- 乙", "<ul>\n<li>\n<p>甲</p>\n{}\n</li>\n<li>\n<p>乙</p>\n</li>\n</ul>"),
        ("> {}\n> 文", "<blockquote>\n{}\n<p>文</p>\n</blockquote>"),
    ],
)
def test_code_stands_in_the_item_or_the_quote_in_which_it_is_written(text: str, around: str) -> None:
    lead = text[: text.index("{")].rpartition("\n")[2]
    lead = lead if ">" in lead else " " * len(lead)
    code = f"\n{lead}".join(["```python", 'x = "<b>"', "", "甲", "乙", "```"])
    body, problems = render_body(text.replace("{}", code), path="content/a.md")
    assert problems == ()
    assert body.html == around.replace("{}", CODE)


@pytest.mark.parametrize("text", ["{{7*7}}", "{% include 甲 %}", "{% x %}", "{{ 甲 }}"])
def test_template_marks_are_text(text: str) -> None:
    body, problems = render_body(f"甲\n{text}\n\n**乙**{text}\n\n## {text}\n", path="content/a.md")
    assert problems == ()
    assert body.text == f"甲\n{text}\n乙{text}\n{text}"


def test_a_footnote_links_both_ways() -> None:
    body, problems = render_body("甲[^1]\n\n[^1]: 乙", path="content/a.md")
    assert problems == ()
    assert set(body.anchors) == {"fn-1", "fnref-1"}
    assert '<a class="footnote-ref" href="#fn-1">1</a>' in body.html
    assert 'title="回到正文中的注 1"' in body.html
    assert body.references == ()


@pytest.mark.parametrize(
    "mark", ["a. ", "A．", "B、", "c) ", "(a) ", "（A）", "ii. ", "IV、", "甲、", "1.1 ", "2.1.3 ", "√ ", "→ ",
     "[1]", "【一】", "〔2〕", "1：", "№1 ", "第二步：", "第三讲 "]
)  # fmt: skip
def test_a_line_that_begins_with_a_letter_or_a_mark_is_a_paragraph_of_its_own(mark: str) -> None:
    assert html(f"如下：\n{mark}走路\n{mark}喝水") == f"<p>如下：</p><p>{mark}走路</p><p>{mark}喝水</p>"


@pytest.mark.parametrize("line", ["A、B两类", "3.5公里", "甲、乙两人", "e.g. 走路", "第二步走完", "app.走", "1.5 小时"])
def test_a_line_that_only_goes_on_stays_in_its_paragraph(line: str) -> None:
    assert html(f"如下的，\n{line}").count("<p>") == 1


@pytest.mark.parametrize("space", ["\u3000", "\u00a0", " \u3000"])
def test_a_wide_space_after_the_mark_of_an_item_is_a_space(space: str) -> None:
    assert html(f"-{space}走路\n1.{space}喝水") == "<ul><li>走路</li></ul><ol><li>喝水</li></ol>"


@pytest.mark.parametrize(
    ("box", "ticked"),
    [("[√]", True), ("[✓]", True), ("[v]", True), ("[ x ]", True), ("【X】", True), ("[]", False), ("[\u3000]", False)],
)
def test_a_box_is_ticked_however_it_is_drawn(box: str, *, ticked: bool) -> None:
    written = html(f"- {box} 走路")

    assert '<input aria-label="' in written
    assert (" checked " in written) is ticked
    assert written.endswith(" 走路</li></ul>")


def test_what_only_begins_like_a_box_is_text() -> None:
    assert html("- 【重点】走路") == "<ul><li>【重点】走路</li></ul>"


def test_a_footnote_with_a_wide_colon_is_one() -> None:
    assert 'id="fn-1"' in html("走路[^1]。\n\n[^1]：每天")
