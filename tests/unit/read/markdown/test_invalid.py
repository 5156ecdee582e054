"""Every mistake in a body is named at its line and column, by its rule."""

from __future__ import annotations

import pytest

from site_src.read.markdown import render_body
from tests.unit.read.invalid_cases import Case, cases, is_worded_for_an_editor, rows


@pytest.mark.parametrize("case", cases("markdown"), ids=lambda case: case.name)
def test_every_mistake_is_named_at_its_place(case: Case) -> None:
    _, problems = render_body(case.data.decode("utf-8"), path=case.path)

    assert rows(problems) == case.expected
    for problem in problems:
        assert is_worded_for_an_editor(problem), problem


def test_a_case_for_every_rule_is_named_after_it() -> None:
    for case in cases("markdown"):
        rules = {row.split()[1] for row in case.expected.splitlines()}
        assert rules == ({case.name} if case.name != "no-mistake" else set())


def test_lines_are_counted_from_the_first_line_of_the_file() -> None:
    _, problems = render_body("甲\n\n:::\n", path="content/notices/a.md", first_line=10)
    assert [(problem.path, problem.line, problem.excerpt) for problem in problems] == [
        ("content/notices/a.md", 12, ":::")
    ]
