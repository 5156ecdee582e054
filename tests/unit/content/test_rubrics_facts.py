"""The two rubrics of the demonstration are exact to the point."""

from decimal import Decimal
from pathlib import Path

import pytest
import yaml

from site_src.model.doubts.rubric_faults import band_faults, numbering_faults
from site_src.model.types.rubric import Rubric, sum_of

RUBRICS = Path(__file__).parents[3] / "content" / "rubrics"

# Points of every item, category by category, as printed.
POINTS = {
    "cz_rubric": {
        "组织建设": "5 2 5 3 4 1",
        "机制建设": "5 2 3 3 1 2 2 2",
        "阵地建设": "3 5 2 3 4 3",
        "队伍建设": "5 5 5",
        "服务建设": "2 4 2 2 4 3 3 3 2",
        "建设成效": "1 1 1-3",
    },
    "cugb_home_rubric": {
        "党政重视支持工会工作，推动工会改革创新": "4 3 5 4 4",
        "积极推动民主政治建设": "5 3 4 5 3",
        "依法维护教职工权益": "4 5 4 4",
        "加强思想政治引领，提高教职工队伍水平": "6 5 5 2 3 1",
        "加强服务教职工水平，健全工会组织建设": "2 2 3 4 2 1 2 3 2",
        "加分项": "5 5",
    },
}


def load(name: str) -> Rubric:
    return Rubric.model_validate(yaml.load((RUBRICS / f"{name}.yaml").read_text("utf-8"), yaml.BaseLoader))


def test_there_are_two_rubrics() -> None:
    assert {path.stem for path in RUBRICS.glob("*.yaml")} == set(POINTS)


@pytest.mark.parametrize("name", POINTS)
def test_every_item_has_its_printed_points(name: str) -> None:
    found = {one.name: " ".join(str(item.points) for item in one.items) for one in load(name).categories}
    assert found == POINTS[name]


def test_the_station_rubric_has_its_sums_pass_mark_and_veto() -> None:
    rubric = load("cz_rubric")
    assert [sum_of(one) for one in rubric.categories if one.counted] == [20, 20, 20, 15, 25]
    assert [one.points for one in rubric.categories] == [20, 20, 20, 15, 25, None]
    assert sum(item.points.most for item in rubric.categories[5].items if item.points.least is None) == 2
    assert sum_of(rubric.categories[5]) == 5
    assert rubric.categories[5].items[2].levels == {"区": 1, "市": 2, "省级以上": 3}
    assert rubric.pass_mark is not None
    assert (rubric.pass_mark.at, rubric.pass_mark.inclusive) == (Decimal(95), True)
    facts = rubric.facts()
    assert (facts.total, facts.pass_at, facts.items, facts.vetoes) == ("100", "95", 35, 1)
    assert rubric.title + rubric.edition == "常州市教育系统工会教职工“健康驿站”建设标准及验收评分细则(2024版)"


def test_the_misprinted_numbers_are_kept_beside_the_right_ones() -> None:
    items = load("cz_rubric").categories[4].items
    assert [item.no for item in items] == [1, 2, 3, 4, 5, 6, 7, 8, 9]
    assert [item.printed_no for item in items] == [None, None, None, None, None, 5, 6, 7, 8]


def test_thresholds_are_exact() -> None:
    named = {
        (one.no, item.no): item.threshold
        for name in POINTS
        for one in load(name).categories
        for item in one.items
        if item.threshold
    }
    assert named[("五", 5)] == "98%"
    assert named[("四", 2)] == "2名"
    assert named[("五", 2)] == named[("五", 3)] == "90%"


def test_the_two_items_that_the_portal_proves_are_marked() -> None:
    proved = [
        (one.no, item.no, str(item.points))
        for one in load("cz_rubric").categories
        for item in one.items
        if item.on_portal
    ]
    assert proved == [("三", 5, "4"), ("三", 6, "3")]


def test_what_the_portal_proves_or_tells_of_is_named_item_by_item() -> None:
    items = load("cz_rubric").items
    assert all(item.shown_on for item in items if item.on_portal)
    assert len([item for item in items if item.shown_on]) == 32
    assert all(item.evidence for item in items if not item.shown_on)


def test_the_home_rubric_has_its_sums_bonus_and_application_mark() -> None:
    rubric = load("cugb_home_rubric")
    assert [sum_of(one) for one in rubric.categories] == [20, 20, 17, 22, 21, 10]
    assert [one.counted for one in rubric.categories] == [True] * 5 + [False]
    assert [rubric.total, rubric.bonus, rubric.highest] == [100, 10, 110]
    assert rubric.apply_mark is not None
    assert rubric.apply_mark.at == 80
    assert rubric.pass_mark is None
    assert rubric.facts().items == 31


@pytest.mark.parametrize("name", POINTS)
def test_the_demonstration_has_no_doubtful_numbers_or_bands(name: str) -> None:
    assert numbering_faults(load(name)) == ()
    assert band_faults(load(name)) == ()


@pytest.mark.parametrize("name", POINTS)
def test_a_rubric_read_again_from_its_dump_is_the_same(name: str) -> None:
    rubric = load(name)
    assert Rubric.model_validate(rubric.model_dump(mode="json")) == rubric
