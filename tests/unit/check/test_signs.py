"""A sign that no font has is told with its place, by every build and by the command check."""

from __future__ import annotations

import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest

from site_src.build.drive import examine
from site_src.build.voice import Voice
from site_src.model.unusual import _UNUSUAL
from site_src.problems import Problem
from site_src.typefaces import covering
from tests.small_site import SmallSite, notice

FORM = """\
title: 报名表
kind: 登记表
filled_by: 班组
sections:
- grid: [2, 5]
  blocks:
  - cells: [{label: 活动 😀 😀}, {text: 健步走}]
"""
NOW = datetime(2026, 11, 18, 1, 30, tzinfo=UTC)


@pytest.fixture
def printing(site: SmallSite, project: Path) -> SmallSite:
    shutil.copytree(project / "themes/default/print", site.folder / "theme/print")
    return site


def told(site: SmallSite) -> list[tuple[str, int, int, str, bool]]:
    result = site.build()
    quiet = Voice(lambda step, done, total: None, lambda line: None)
    checked = examine(site.options(), NOW, quiet).problems
    mine = [problem for problem in result.problems if problem.rule.endswith("-not-printed")]
    assert [problem for problem in checked if problem.rule.endswith("-not-printed")] == mine
    assert result.published is not any(problem.is_error for problem in mine)
    assert all(problem.excerpt and problem.hint for problem in mine)
    return [_row(problem) for problem in mine]


def _row(problem: Problem) -> tuple[str, int, int, str, bool]:
    return problem.path, problem.line, problem.column, problem.rule, problem.is_error


def test_an_emoji_is_a_warning_with_its_place_and_the_pages_are_published(printing: SmallSite) -> None:
    printing.write("content/notices/walk.md", notice("健步走", "正文。\n\n好😀。\n"))
    printing.write("content/events/walk.md", '---\ntitle: "🎉健步走"\nkind: 讲座\nstarts: 2026-12-01\n---\n正文。\n')
    assert sorted(told(printing)) == [
        ("content/events/walk.md", 2, 9, "sign-not-printed", False),
        ("content/notices/walk.md", 7, 2, "sign-not-printed", False),
    ]


def test_names_in_feet_and_days_of_a_calendar_are_looked_at_too(printing: SmallSite) -> None:
    settings = (printing.folder / "content/site.yaml").read_text("utf-8")
    printing.write("content/site.yaml", settings.replace("organisation: 示例市", "organisation: 示例市🎉"))
    days = "- {key: first, title: 起, type: month_day}\n- {key: last, title: 止, type: month_day}\n"
    row = 'rows: [{name: 健康日🎈, first: "05-25", last: "05-25"}]\n'
    printing.write(
        "content/data/days.yaml", f"title: 日子\nkind: calendar\ncolumns:\n- {{key: name, title: 名称}}\n{days}{row}"
    )
    assert sorted(told(printing)) == [
        ("content/data/days.yaml", 7, 18, "sign-not-printed", False),
        ("content/site.yaml", 2, 18, "sign-not-printed", False),
    ]


def test_several_missing_signs_beside_each_other_are_no_difference(printing: SmallSite) -> None:
    printing.write("content/notices/walk.md", notice("健步走", "😀 😀**😀** 👨\u200d👩\u200d👧 🇨🇳。\n"))
    printing.write("content/forms/apply.yaml", FORM)
    assert {(path, rule) for path, _, _, rule, _ in told(printing)} == {
        ("content/forms/apply.yaml", "sign-not-printed"),
        ("content/notices/walk.md", "sign-not-printed"),
    }


def test_an_entity_and_an_escape_stand_where_they_are_written(printing: SmallSite) -> None:
    printing.write("content/notices/walk.md", notice("健步走", "37.5&deg;C，&#x1F600;\n", purpose='"\\U0001F389"'))
    assert [(line, column) for _, line, column, *_ in told(printing)] == [(4, 11), (6, 12)]


def test_a_sign_with_an_equivalent_needs_no_word(printing: SmallSite) -> None:
    printing.write("content/notices/walk.md", notice("健步走", "☑ ✉ 📞 ❤\n\n正文[^1]\n\n[^1]: 注\n"))
    assert told(printing) == []


def test_a_han_character_that_no_font_has_is_an_error(printing: SmallSite) -> None:
    printing.write("content/notices/walk.md", notice("健步走", "联系人：\U0003134a。\n"))
    assert told(printing) == [("content/notices/walk.md", 5, 5, "letter-not-printed", True)]


def test_what_is_not_printed_may_hold_any_sign(printing: SmallSite) -> None:
    printing.write("content/pages/fun.md", "---\ntitle: 好😀\n---\n正文。\n")
    assert told(printing) == []


def test_what_counts_as_usual_is_in_the_font_of_the_text() -> None:
    covered = covering(None, b"")
    usual = [chr(code) for code in range(0x20, 0x10000) if not _UNUSUAL.match(chr(code))]
    assert [one for one in usual if not covered(one)] == []
