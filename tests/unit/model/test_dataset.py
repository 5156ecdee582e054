"""Datasets: cells of the right type, and the boards that ship, to the figure."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_src.model.types.dataset import Dataset
from site_src.read.document import read
from tests.unit.model.refusals import refusals


def table(**changes: Any) -> dict[str, Any]:
    return {
        "title": "数据",
        "columns": [
            {"key": "what", "title": "项目", "required": "是"},
            {"key": "count", "title": "数量", "type": "number"},
            {"key": "day", "title": "日期", "type": "date"},
        ],
        "rows": [{"what": "场次", "count": "150", "day": "2026-11-18"}, {"what": "人次"}],
    } | changes


def shipped(project: Path, name: str) -> Dataset:
    path = f"content/data/{name}.yaml"
    document, problems = read(path, (project / path).read_bytes())
    assert document is not None
    assert problems == ()
    return Dataset.model_validate(document.trees[0].value)


@pytest.mark.parametrize(
    ("row", "key", "rule"),
    [
        ({"what": "场次", "count": "150场"}, "count", "cell-type"),
        ({"what": "场次", "count": "1e999999999x"}, "count", "cell-type"),
        ({"what": "场次", "count": "NaN"}, "count", "cell-type"),
        ({"what": "场次", "day": "2025-02-30"}, "day", "cell-type"),
        ({"what": "场次", "total": "1"}, "total", "cell-column"),
    ],
)
def test_a_cell_that_does_not_fit_its_column_is_refused_in_its_row(row: dict[str, str], key: str, rule: str) -> None:
    data = table(rows=[{"what": "好的", "count": "1"}, row])
    assert refusals(Dataset, data) == {(("rows", 1, key), rule)}


def test_a_missing_cell_is_told_with_its_row() -> None:
    assert refusals(Dataset, table(rows=[{"count": "1"}])) == {(("rows", 0), "cell-missing")}


def test_a_column_given_twice_is_refused() -> None:
    columns = [{"key": "what", "title": "甲"}, {"key": "what", "title": "乙"}]
    assert refusals(Dataset, table(columns=columns, rows=[{"what": "一"}])) == {
        (("columns", 1, "key"), "column-repeated")
    }


def test_a_target_board_needs_what_its_drawing_needs() -> None:
    found = refusals(Dataset, table(kind="target_board"))
    assert found == {(("columns",), "column-missing")}


@given(st.decimals(allow_nan=False, allow_infinity=False, places=2, min_value=0, max_value=10**12))
def test_numbers_are_exact(number: Decimal) -> None:
    found = Dataset.model_validate(table(rows=[{"what": "金额", "count": str(number)}]))
    assert found.number(0, "count") == number


def test_an_empty_cell_is_no_zero() -> None:
    assert Dataset.model_validate(table()).number(1, "count") is None


def test_the_target_board_has_every_figure_of_the_2025_notice(project: Path) -> None:
    board = shipped(project, "wh_targets")
    found = [(target.what, target.target, target.unit) for target in board.targets()]
    assert found == [
        ("完善区市分中心", 4, "个"),
        ("在省级示范性工会驿站开设心灵驿站", 9, "个"),
        ("建成基层职工心理健康服务室", 40, "个"),
        ("培训基层心理健康服务骨干", 1000, "名"),
        ("职工心理健康知识知晓率稳步提高", None, ""),
        ("“百场万人”公益巡讲", 150, "场"),
        ("巡讲覆盖职工", 20000, "人次"),
        ("为单位开展心理测评并出具报告", 50, "个单位"),
        ("线下“心灵之约”专家一对一咨询", 100, "场"),
        ("基层工会干部心理专题讲座", 5, "期"),
        ("培训骨干人员", 1000, "名"),
        ("推送精选心理课程", 2, "期/月"),
        ("手机端有奖知识竞答", None, "不定期"),
    ]


def test_progress_on_the_board_is_marked_as_a_sample(project: Path) -> None:
    columns = {column.key: column for column in shipped(project, "wh_targets").columns}
    assert columns["progress"].sample
    assert not columns["target"].sample


def test_the_network_has_four_levels_with_their_counts(project: Path) -> None:
    network = shipped(project, "wh_network")
    assert [network.number(row, "count") for row in range(len(network.rows))] == [1, 4, 9, 40]


def test_the_catalogue_counts_and_categories_are_those_of_the_notice(project: Path) -> None:
    counts = shipped(project, "course_counts")
    found = {row["what"]: counts.number(place, "count") for place, row in enumerate(counts.rows)}
    assert found["课程"] == 211
    assert found["课程类别"] == 8
    assert found["市级专家库"] == Decimal(40)
    names = [row["name"] for row in shipped(project, "course_categories").rows]
    assert names == ["情绪管理", "压力调整", "人际关系", "团队成长", "心理建设", "婚姻关系", "亲子关系", "家庭教育"]


def test_the_calendar_has_the_two_days_that_all_plans_name(project: Path) -> None:
    days = {row["name"]: row["first"] for row in shipped(project, "calendar_days").rows}
    assert days["全国大中学生心理健康日（5·25）"] == "05-25"
    assert days["世界精神卫生日（10·10）"] == "10-10"
