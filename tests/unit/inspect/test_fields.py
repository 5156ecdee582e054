"""A field takes what the form asks for, and a total says of which column it is; else it is told with its line."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from site_src.problems import Problem
from tests.small_site import SmallSite

REPORT = """\
title: 驿站推荐表
kind: 推荐表
filled_by: 学校工会
sections:
- grid: [1]
  blocks:
  - cells:
    - id: report
      label: 自评报告
      type: multiline
      max_chars: 1500
    height: 60
"""
SCORED = """\
title: 驿站评分表
kind: 评分表
filled_by: 学校工会
sections:
- grid: [6, 2, 2]
  blocks:
  - id: scores
    label: 评分
    rubric: team
    columns:
    - {id: item, label: 标准, type: printed, shows: [item]}
    - {id: own, label: 自评得分, type: score}
    - {id: checked, label: 验收得分, type: score}
  - cells:
    - {label: 总得分}
    - {id: own_total, label: 自评得分, type: score, of: 总得分, least: 0, most: 5}
    - {id: whole, label: 合计, type: score, least: 0, most: 5}
"""
RUBRIC = "title: 驿站评分细则\ntotal: 5\ncategories:\n- items:\n  - {no: 1, points: 5, text: 有活动}\n"


@pytest.fixture
def printing(site: SmallSite, project: Path) -> SmallSite:
    shutil.copytree(project / "themes/default/print", site.folder / "theme/print")
    return site


def refused(site: SmallSite) -> list[Problem]:
    result = site.build()
    assert not result.published
    return [problem for problem in result.problems if problem.is_error]


def test_a_cell_too_small_for_what_may_be_written_is_refused_and_its_hint_mends_it(printing: SmallSite) -> None:
    printing.write("content/forms/apply.yaml", REPORT)
    (problem,) = refused(printing)
    assert (problem.rule, problem.path, problem.line) == ("form-room", "content/forms/apply.yaml", 11)
    (height,) = re.findall("height: ([0-9]+)", problem.hint)
    printing.write("content/forms/apply.yaml", REPORT.replace("height: 60", f"height: {height}"))
    printing.published()


def test_a_total_of_nobody_knows_which_column_is_refused_until_it_says(printing: SmallSite) -> None:
    printing.write("content/rubrics/team.yaml", RUBRIC)
    printing.write("content/forms/score.yaml", SCORED)
    (problem,) = refused(printing)
    assert (problem.rule, problem.path, problem.line) == ("total-unclear", "content/forms/score.yaml", 17)
    printing.write("content/forms/score.yaml", SCORED.replace("label: 合计", "label: 验收得分"))
    printing.published()
