"""Raw HTML: what is on the list stays as it is."""

from __future__ import annotations

import nh3
import pytest

from site_src.read.markdown import render_body
from site_src.read.markdown.raw_html import TAGS


@pytest.mark.parametrize(
    "text",
    [
        "H<sub>2</sub>O<br>甲",
        '<ruby>驿<rt>yì</rt></ruby><abbr title="甲">乙</abbr><kbd>Ctrl</kbd>',
        "<details open>\n<summary>甲</summary>\n<p>乙</p>\n</details>",
        '<table>\n<tr><td colspan="2">甲</td></tr>\n</table>',
        "&copy; &#169; &nbsp; a &lt; b",
    ],
)
def test_allowed_html_stays(text: str) -> None:
    body, problems = render_body(text, path="content/a.md")
    assert problems == ()
    assert body.html.removeprefix("<p>").removesuffix("</p>") == text


@pytest.mark.parametrize("text", ["a < b", "甲<乙>丙", "1 <2> 3", "<", "a <b", "&"])
def test_what_is_no_tag_is_text(text: str) -> None:
    body, problems = render_body(text, path="content/a.md")
    assert problems == ()
    assert body.text == text


def test_the_list_is_within_that_of_a_well_kept_sanitizer() -> None:
    assert TAGS.keys() <= nh3.ALLOWED_TAGS


@pytest.mark.parametrize(
    "text",
    [
        "<img src=x onerror=alert(1)>",
        "<a href=javascript:x>甲</a>",
        "<svg/onload=x>",
        "<math><mi//xlink:href=x>",
        "<b\nonclick=x>甲</b>",
        "<b/onclick=x>甲</b>",
        '<div title="\n```\n" onclick="x">\n```\n</div>',
        "[甲](a.md){href=javascript:x}",
        "[甲](a.md){onclick=x}",
        "[甲](java&#115;cript:x)",
        "[甲](java&Tab;script:x)",
        "[甲](&#x6A;avascript&colon;x)",
        "[甲][1]\n\n[1]: javascript:x",
        "<javascript:x@a.cn>\n\n[甲](feed:x)",
        "![甲](data:image/svg+xml,x)",
        "<object data=x></object>",
        "<p style=x>甲</p>",
        "<?php x ?>",
        "<!DOCTYPE html>",
        "<b>甲",
        "甲</div>乙",
        "甲 <div>\n\n乙",
    ],
)
def test_what_runs_or_breaks_the_page_is_refused(text: str) -> None:
    _, problems = render_body(text, path="content/a.md")
    assert any(problem.is_error for problem in problems)


def test_a_number_of_a_person_is_masked_in_a_message() -> None:
    number = "1" + "3" * 10
    _, problems = render_body(f"[甲](/tel/{number})", path="content/a.md")
    assert problems
    assert not any(number in problem.message + problem.hint + problem.excerpt for problem in problems)


def test_a_tag_that_stands_a_thousand_times_is_told_once() -> None:
    row = '<tr><th align="center">甲</th><th align="left">乙</th></tr>\n'
    text = f"文\n\n<table>\n{row * 500}</table>\n\n" + "<font color=red>丙</font>\n\n" * 300 + "丁<!--more-->\n"
    _, problems = render_body(text, path="content/a.md")
    assert [(problem.line, problem.rule, problem.message.partition("，全文")[2]) for problem in problems] == [
        (4, "html-attribute", "共 1000 处"),
        (506, "html-tag", "共 300 处"),
        (1106, "html-comment", ""),
    ]
    assert [word in problem.hint for word, problem in zip([":---:", "**文字**", "summary"], problems, strict=True)] == [
        True
    ] * 3
