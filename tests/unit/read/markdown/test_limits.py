"""Long and deep texts are rendered or refused, never hung on."""

from __future__ import annotations

import pytest

from site_src.read.markdown import render_body


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        (">" * 10_000 + " 甲", "quote-deep"),
        ("> " * 10_000 + "甲", "quote-deep"),
        ("[" * 10_000, "bracket-deep"),
        ("[" * 10_000 + "](x)" * 10_000, "bracket-deep"),
        ("[甲](" * 10_000, "bracket-deep"),
        ("<甲a" + "<a" * 10_000, "html-broken"),
        ("` " * 100_000, "paragraph-heavy"),
        ("::: 提示\n" * 1_000, "container-deep"),
    ],
)
def test_what_would_keep_the_parser_busy_is_an_error(text: str, rule: str) -> None:
    _, problems = render_body(text, path="content/a.md")
    assert rule in {problem.rule for problem in problems if problem.is_error}


@pytest.mark.parametrize(
    "text",
    [
        "\n".join(" " * depth + "- 甲" for depth in range(0, 400, 2)),
        "1. " * 5_000 + "甲",
        "甲\n: 乙\n" * 1_000,
        "* " * 5_000 + "甲",
    ],
)
def test_deep_lists_do_not_raise(text: str) -> None:
    body, _ = render_body(text, path="content/a.md")
    assert "甲" in body.text


def test_a_page_of_500_kilobytes_with_a_line_of_150_000_characters_is_rendered_whole() -> None:
    line = "职工健康驿站**提供，**心理支持，见[通知](@cz2024)。" * 5_000
    line = line[: line.rindex("。", 0, 150_000) + 1]
    paragraphs = "\n\n".join("心理咨询与健康讲座面向全体职工开放。" * 20 for _ in range(100))
    body, problems = render_body(f"{line}\n\n{paragraphs}", path="content/a.md")
    assert problems == ()
    assert body.html.count("<strong>") == line.count("通知")
    assert body.text.count("\n") == 100
    assert len(body.references) == line.count("通知")
