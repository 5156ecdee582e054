"""Rubrics: points are exact, sums are checked, either/or counts once."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from site_src.model.types.rubric import Category, Rubric, sum_of
from site_src.model.values.points import Points
from site_src.scoring.number import plain

# Points as rubrics print them: at most two decimal places.
POINTS = st.decimals(min_value="0.25", max_value=50, places=2)


def items(*points: str, **keys: Any) -> list[dict[str, Any]]:
    return [{"no": str(no), "points": one, "text": f"第{no}条", **keys} for no, one in enumerate(points, 1)]


def category(*points: str, **keys: Any) -> dict[str, Any]:
    return {"no": "一", "name": "组织建设", "items": items(*points), **keys}


def rubric(*categories: dict[str, Any], **keys: Any) -> Rubric:
    return Rubric.model_validate({"title": "示例细则", "total": "10", "categories": list(categories), **keys})


def faults(*categories: dict[str, Any], **keys: Any) -> list[tuple[str, tuple[int | str, ...], str]]:
    with pytest.raises(ValidationError) as caught:
        rubric(*categories, **keys)
    return [(error["type"], error["loc"], error["msg"]) for error in caught.value.errors()]


def test_decimal_points_add_up_exactly() -> None:
    found = rubric(category("6.0", "6.0", "6.0", "5.0", points="23"), total="23")
    assert sum_of(found.categories[0]) == Decimal(23)
    assert rubric(category("0.1", "0.2", points="0.3"), total="0.3").total == Decimal("0.3")


@given(st.lists(POINTS, min_size=1, max_size=12))
def test_the_exact_sum_is_accepted_and_nothing_near_it(points: list[Decimal]) -> None:
    texts, total = [str(one) for one in points], sum(points, Decimal(0))
    assert rubric(category(*texts, points=str(total)), total=str(total)).highest == total
    near = total + Decimal("0.01")
    ((rule, place, message),) = faults(category(*texts, points=str(near)), total=str(total))
    assert (rule, place) == ("rubric-sum", ("categories", 0, "points"))
    assert f" {plain(total)} 分" in message
    assert f" {plain(near)} 分" in message


def test_a_wrong_total_names_both_numbers() -> None:
    assert faults(category("4", "5")) == [("rubric-sum", ("total",), "各类相加是 9 分，写明的总分是 10 分")]


def test_every_wrong_sum_is_reported_in_one_run() -> None:
    found = faults(category("4", "5", points="8"), category("1", points="2", no="二"))
    assert [(rule, place) for rule, place, _ in found] == [
        ("rubric-sum", ("categories", 0, "points")),
        ("rubric-sum", ("categories", 1, "points")),
    ]


def test_of_either_or_items_only_the_best_counts() -> None:
    source = category("4", "6")
    source["items"] += [{"no": "3", "points": one, "text": "任选", "either_or": "a"} for one in ("2", "3")]
    source["items"] += [{"no": "4", "points": one, "text": "任选", "either_or": "b"} for one in ("5", "1")]
    assert sum_of(Category.model_validate(source)) == 4 + 6 + 3 + 5


@given(st.lists(st.tuples(POINTS, st.sampled_from(["", "a", "b"])), min_size=1, max_size=10))
def test_either_or_never_adds_more_than_all_items_nor_less_than_the_best(drawn: list[tuple[Decimal, str]]) -> None:
    source = {**category(), "items": [{"no": "1", "points": str(p), "text": "条", "either_or": g} for p, g in drawn]}
    found = sum_of(Category.model_validate(source))
    assert max(points for points, _ in drawn) <= found <= sum(points for points, _ in drawn)
    if not any(group for _, group in drawn):
        assert found == sum(points for points, _ in drawn)


def test_bonus_categories_stay_out_of_the_total() -> None:
    extra = category("1", "2", no="二", counted="否")
    assert rubric(category("10"), extra, bonus="3").highest == 13
    assert faults(category("10"), extra, bonus="5") == [
        ("rubric-sum", ("bonus",), "加分项相加是 3 分，写明的加分是 5 分")
    ]


def hints(*categories: dict[str, Any], **keys: Any) -> list[str]:
    with pytest.raises(ValidationError) as refused:
        rubric(*categories, **keys)
    return [error["ctx"]["hint"] for error in refused.value.errors()]


def test_a_wrong_sum_names_what_was_added_before_the_sum_is_changed() -> None:
    assert hints(category("27", "10", points="40"), total="37") == [
        "先查对各条的分值（27、10，合计 37）；没有错的，写 points: 37"
    ]
    assert hints(category("27"), category("10", no="二"), total="40") == [
        "先查对各类的分值（27、10，合计 37）；没有错的，写 total: 37"
    ]
    chosen = category("5", "4", "6", points="15")
    for item in chosen["items"][1:]:
        item["either_or"] = "a"
    assert hints(chosen, total="15") == [
        "先查对各条的分值（5、6（第2、3条任选其一），合计 11）；没有错的，写 points: 11"
    ]
    pieces = category("3")
    pieces["items"][0]["parts"] = [{"text": "有制度", "points": 2}, {"text": "有记录", "points": "0.5"}]
    assert hints(pieces, total="3") == ["先查对各项的分值（2、0.5，合计 2.5）；没有错的，写 points: 2.5"]


def test_a_range_of_points_has_levels_inside_it() -> None:
    source = category("7")
    graded = {"no": "2", "points": "1-3", "text": "推广", "levels": {"区": "1", "市": "2", "省级以上": "3"}}
    source["items"].append(graded)
    found = rubric(source).categories[0].items[1]
    assert (found.points, str(found.points)) == (Points(Decimal(3), Decimal(1)), "1-3")
    graded["levels"] = {"区": "0.5", "市": "2", "省级以上": "4"}
    assert [place for _, place, _ in faults(source)] == [
        ("categories", 0, "items", 1, "levels", "区"),
        ("categories", 0, "items", 1, "levels", "省级以上"),
    ]


@pytest.mark.parametrize("wrong", ["", "五", "-1-3", "3-1", "2-2", "1e3", "NaN", "1.234", "1-2-3"])
def test_what_is_no_points_is_refused(wrong: str) -> None:
    assert [(rule, place) for rule, place, _ in faults(category(wrong))] == [
        ("points", ("categories", 0, "items", 0, "points"))
    ]


@given(POINTS, st.none() | POINTS)
def test_points_read_back_what_they_print(first: Decimal, second: Decimal | None) -> None:
    most, least = (first, None) if second is None or second == first else (max(first, second), min(first, second))
    assert Points.parse(str(Points(most, least))) == Points(most, least)


def test_a_mark_above_the_total_is_refused() -> None:
    assert rubric(category("10"), pass_mark={"at": "10"}).pass_mark is not None
    found = faults(category("10"), pass_mark={"at": "95"}, apply_mark={"at": "10.5"})
    assert [place for _, place, _ in found] == [("pass_mark", "at"), ("apply_mark", "at")]


def test_a_rubric_tells_cards_its_figures() -> None:
    found = rubric(
        category("4", "6"),
        category("1.50", no="二", counted="no"),
        bonus="1.5",
        pass_mark={"at": "9.5", "inclusive": "是"},
        vetoes=[{"when": "发生泄密事件", "then": "不予通过"}],
        form="demo_form",
    )
    facts = found.facts()
    assert (facts.total, facts.bonus, facts.pass_at, facts.apply_at) == ("10", "1.5", "9.5", None)
    assert (facts.categories, facts.items, facts.vetoes) == (2, 3, 1)
    assert [(one.at, one.target) for one in found.mentions()] == [(("form",), "demo_form")]


@pytest.mark.parametrize(
    ("points", "levels", "at", "hint", "mended"),
    [
        ("5", {"制度": "2", "记录": "2", "照片": "1"}, "制度", "一项写成一条：制度（points: 2）、记录（points: 2）、照片（points: 1）",
         None),
        ("6", {"区": "1", "市": "4"}, "市", "写“市: 6”", {"levels": {"区": "1", "市": "6"}}),
        ("1-4", {"市": "2", "省": "4"}, "市", "写 points: 2-4", {"points": "2-4"}),
        ("1-4", {"省": "4"}, "省", "写 points: 4", {"points": "4"}),
        ("4", {"省": "4", "国": "4.5"}, "国", "写“国: 4”", {"levels": {"省": "4", "国": "4"}}),
    ],
)  # fmt: skip
def test_levels_of_which_one_is_reached_end_where_the_points_end(
    points: str, levels: dict[str, str], at: str, hint: str, mended: dict[str, Any] | None
) -> None:
    most = Points.parse(points).most
    item = {"no": "1", "points": points, "text": "推广", "levels": levels}
    with pytest.raises(ValidationError) as caught:
        rubric({"no": "一", "name": "组织建设", "items": [item]}, total=str(most))
    (error,) = caught.value.errors()
    assert (error["type"], error["loc"][-2:]) == ("rubric-level", ("levels", at))
    assert hint in error["ctx"]["hint"]
    if mended:
        rubric({"no": "一", "name": "组织建设", "items": [item | mended]}, total=str(most))
    else:
        apart = [{"no": str(no), "points": one, "text": name} for no, (name, one) in enumerate(levels.items(), 1)]
        rubric({"no": "一", "name": "组织建设", "items": apart}, total=str(most))


OPTIONAL = {"no": 2, "points": 5, "text": "条", "optional": True}


@pytest.mark.parametrize(
    ("item", "keys", "said"),
    [
        ({}, {}, "这份细则却没有写怎样折算"),
        ({}, {"converted": {"by": "0.4"}}, "这份细则却没有写怎样折算"),
        ({"either_or": "a"}, {"converted": {"to": 100}}, "任选其一"),
    ],
)
def test_an_item_that_need_not_apply_needs_a_share(item: dict[str, Any], keys: dict[str, Any], said: str) -> None:
    ((rule, place, message),) = faults({"items": [*items("5"), OPTIONAL | item]}, **keys)
    assert (rule, place) == ("rubric-optional", ("categories", 0, "items", 1, "optional"))
    assert said in message


def test_a_bonus_and_a_shared_score_apply_always() -> None:
    first, bonus = category("10"), {"name": "加分", "counted": False, "items": [OPTIONAL]}
    ((_, place, message),) = faults(first, bonus, converted={"to": 100})
    assert (place[1], message) == (1, "加分项不计入应得分，不用写 optional")
    shared = {"items": [*items("5"), OPTIONAL], "shared_score": True}
    assert [message for _, _, message in faults(shared, converted={"to": 100})] == [
        "各条共用一个得分格，不能只有一条不适用"
    ]


@pytest.mark.parametrize("converted", [{}, {"to": 100, "by": "0.4"}])
def test_a_total_is_converted_in_one_way(converted: dict[str, Any]) -> None:
    ((rule, place, _),) = faults(category("10"), converted=converted)
    assert (rule, place) == ("rubric-converted", ("converted",))


def test_a_mark_is_held_against_what_is_judged() -> None:
    assert rubric(category("10"), converted={"to": 100}, pass_mark={"at": 80}).pass_mark is not None
    ((rule, _, message),) = faults(category("10"), converted={"by": "0.4"}, pass_mark={"at": 5})
    assert (rule, message) == ("rubric-mark", "分数线 5 分高于总分 4 分")


def test_items_that_take_away_leave_a_start() -> None:
    taken = {"items": [{"no": 1, "points": "-10", "text": "条", "each": "-4"}, {"no": 2, "points": -5, "text": "条"}]}
    first, second = rubric(taken, total=100, start=100).items
    assert [*first.limits.steps] == [-10, -8, -4, 0]
    assert [second.limits.least, second.limits.most, str(second.points)] == [-5, 0, "-5"]
    assert [message for _, _, message in faults(taken, start=100, total=90)] == [
        "基础分加各类是 100 分，写明的总分是 90 分"
    ]


@pytest.mark.parametrize("each", ["2", "-11"])
def test_what_is_taken_away_at_a_time_is_negative_and_no_more_than_the_most(each: str) -> None:
    ((rule, _, _),) = faults({"items": [{"no": 1, "points": "-10", "text": "条", "each": each}]}, start=10)
    assert rule == "rubric-each"
