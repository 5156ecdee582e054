"""The error page says what the terminal says, and nothing in it is taken for HTML."""

from __future__ import annotations

import re
from html import unescape

from hypothesis import given
from hypothesis import strategies as st

from site_src.build.result import BuildResult
from site_src.problems import Problem, Severity
from site_src.report import as_text
from site_src.serve.attempt import Attempt
from site_src.serve.error_page import error_page, waiting_page

TAGS = {"html", "head", "meta", "title", "style", "body", "h1", "p", "a", "ol", "li", "code", "span", "strong", "pre"}
PROBLEMS = st.builds(
    Problem,
    path=st.just("content/notices/a.md"),
    line=st.integers(0, 999),
    column=st.integers(0, 99),
    rule=st.just("rule-id"),
    message=st.text(),
    hint=st.text(),
    excerpt=st.text() | st.just('"><script>alert(1)</script>'),
    severity=st.sampled_from(Severity),
)


def page(problems: tuple[Problem, ...]) -> str:
    return error_page(Attempt({"content": "content"}, BuildResult(problems, False)), "/_last-good/").decode()


@given(st.lists(PROBLEMS, min_size=1, max_size=4).map(tuple))
def test_whatever_a_source_line_holds_is_text(problems: tuple[Problem, ...]) -> None:
    assert set(re.findall(r"<([a-z][a-z0-9]*)", page(problems))) <= TAGS


def test_it_says_all_that_the_terminal_says() -> None:
    problem = Problem("content/notices/a.md", 3, 7, "rule-id", "标题<空>", "写上标题", "title: <>")
    text = unescape(re.sub(r"<[^>]*>", "", page((problem,))))
    said = as_text([problem], {"content": "content"})
    for words in re.findall(r"[^\s：\[\]|]+", said):
        assert words in text


def test_what_looks_personal_is_masked() -> None:
    number = "138" + "0" * 4 + "1234"
    trouble = Attempt({}, crash=f"ValueError: {number}")
    assert number not in page((Problem("content/a.md", 1, 1, "r", f"号码 {number}", number, number),))
    assert number not in error_page(trouble, "").decode()


def test_mistakes_stand_before_warnings_and_both_are_counted() -> None:
    text = page(
        (
            Problem("content/a.md", 1, 1, "r", "只是提醒", severity=Severity.WARNING),
            Problem("content/b.md", 1, 1, "r", "真有错误"),
        )
    )
    assert text.index("真有错误") < text.index("只是提醒")
    assert "1 处错误，1 处提醒" in text


def test_a_crash_and_a_refusal_have_their_own_words() -> None:
    crash = error_page(Attempt({}, crash="Traceback <module>"), "").decode()
    assert "不是内容的错" in crash
    assert "Traceback &lt;module&gt;" in crash
    assert "<a " not in crash
    assert "换一个文件夹" in error_page(Attempt({}, refusal="换一个文件夹"), "").decode()
    assert "正在生成" in waiting_page().decode()
