"""Each folder of tests/invalid with a content/ is laid over a sound portal, which is then built.

``expected.txt`` has the problems, one a line: ``path:line:column rule``, with ``warning``
at the end of what does not keep the site from being published.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from pathlib import Path

import pytest

from site_src.problems import Problem
from site_src.report import ordered
from tests.unit.check.conftest import run, tree

INVALID = Path(__file__).parents[2] / "invalid"
GROUPS = ("links", "assets", "dates", "paths", "schema-site")
CASES = sorted(folder.parent for group in GROUPS for folder in (INVALID / group).glob("*/content"))


def rows(problems: Iterable[Problem]) -> str:
    return "".join(
        f"{problem.path}:{problem.line}:{problem.column} {problem.rule}{'' if problem.is_error else ' warning'}\n"
        for problem in ordered(problems)
    )


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.parent.name}/{case.name}")
def test_every_mistake_of_a_site_is_reported_in_one_run(case: Path, portal: Path) -> None:
    before = tree(portal / "output")
    shutil.copytree(case / "content", portal / "content", dirs_exist_ok=True)

    result = run(portal)

    assert rows(result.problems) == (case / "expected.txt").read_text("utf-8")
    wrong = any(problem.is_error for problem in result.problems)
    assert result.published is not wrong
    assert not wrong or tree(portal / "output") == before
    for problem in result.problems:
        assert any("\u4e00" <= character <= "\u9fff" for character in problem.message), problem
        assert problem.hint, problem
        assert bool(problem.excerpt) is bool(problem.line), problem


def test_a_site_with_mistakes_is_reported_the_same_again(portal: Path) -> None:
    shutil.copytree(INVALID / "links" / "two-at-once" / "content", portal / "content", dirs_exist_ok=True)

    assert run(portal).problems == run(portal).problems != ()


def test_a_path_that_is_nearly_right_is_answered_with_one_that_can_be_copied(portal: Path) -> None:
    shutil.copytree(INVALID / "links" / "near-path" / "content", portal / "content", dirs_exist_ok=True)

    hints = [problem.hint for problem in ordered(run(portal).problems) if problem.path.endswith("near.md")]

    assert ["../body/stretch.md" in hints[0], "../body/stretch.md" in hints[1], " tea.md" in hints[2]] == [True] * 3


def test_a_shortcode_of_a_number_that_does_not_exist_is_answered_with_those_that_do(portal: Path) -> None:
    shutil.copytree(INVALID / "links" / "shortcode-missing" / "content", portal / "content", dirs_exist_ok=True)

    (problem,) = run(portal).problems

    assert problem.hint == "可以写的编号：12356（12356 心理援助热线）"


def test_cells_are_called_by_their_columns_and_a_row_of_another_width_is_told_once(portal: Path) -> None:
    shutil.copytree(INVALID / "schema-site" / "course-cells" / "content", portal / "content", dirs_exist_ok=True)

    wide, narrow, typed = ordered(run(portal).problems)

    assert "英文逗号" in wide.hint
    assert "留逗号" in narrow.hint
    assert typed.message.startswith("“时长（分钟）”")
    assert "minutes" not in typed.message + typed.hint
