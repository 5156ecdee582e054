"""Equal problems are told once, and of each rule the first few; everything is there for who asks."""

from __future__ import annotations

import json

from site_src.folded import SHOWN_OF_A_RULE, folded
from site_src.problems import Problem, Severity
from site_src.report import as_json, as_text

ROOTS = {"content": "content"}


def _hotline(number: int) -> Problem:
    return Problem(f"content/a/{number:02}.md", 3, 1, "link-missing", "找不到“12356”", "写上", "::: 热线 12356")


def test_one_changed_hotline_is_one_message_with_its_places() -> None:
    problems = [_hotline(number) for number in range(55)]

    shown, left = folded(problems)

    assert [(message.first, len(message.others)) for message in shown] == [(problems[0], 54)]
    assert left == ()
    text = as_text(problems, ROOTS)
    assert "同样的还有 54 处：content/a/01.md:3:1、" in text
    assert text.count("找不到") == 1


def test_of_a_rule_with_many_messages_the_first_are_told_and_the_others_counted() -> None:
    problems = [
        Problem("content/a.md", line, 1, "some-rule", f"第 {line} 个", "改", "x", Severity.WARNING)
        for line in range(1, 101)
    ]

    text = as_text(problems, ROOTS)

    assert text.count("  提醒：") == SHOWN_OF_A_RULE[Severity.WARNING]
    assert (
        f"提醒 [some-rule] 另有 {100 - SHOWN_OF_A_RULE[Severity.WARNING]} 处，在 1 个文件里\n加 --all 全部列出" in text
    )


def test_all_are_told_one_by_one_where_they_are_asked_for_and_in_json() -> None:
    problems = [_hotline(number) for number in range(55)]

    assert as_text(problems, ROOTS, all_of_them=True).count("错误：找不到") == 55
    assert len(json.loads(as_json(problems, ROOTS))) == 55


def test_few_different_problems_are_told_as_ever() -> None:
    problems = [Problem("content/a.md", line, 1, "rule", f"第 {line} 个", "改", "x") for line in range(1, 6)]

    assert as_text(problems, ROOTS) == as_text(problems, ROOTS, all_of_them=True)
