"""What the scores of a rubric come to: sums, what is still open, the verdict."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_src.model.types.rubric import Rubric
from site_src.scoring.data import as_data
from site_src.scoring.limits import Limits
from site_src.scoring.rubric import most_of
from site_src.scoring.rubric_result import result

CHOSEN = [{"no": no, "points": points, "text": "条", "either_or": "a"} for no, points in enumerate((5, 4, 6, 2), 1)]
OTHERS = [{"no": 5, "points": 7, "text": "条"}]
EXTRA = {"no": "二", "name": "加分", "counted": "no", "items": [{"no": 1, "points": 10, "text": "条"}]}
LINES: dict[str, Any] = {
    "apply_mark": {"at": 8, "printed": "8分以上"},
    "pass_mark": {"at": 12, "inclusive": False},
    "vetoes": [{"when": "泄密", "then": "不予通过"}, {"when": "造假", "then": "取消资格"}],
}
BANDS = [{"least": 0, "most": 7.9, "verdict": "一般"}, {"least": 8, "most": 13, "verdict": "好"}]


def rubric(**keys: Any) -> Rubric:
    first = {"no": "一", "name": "甲", "items": [*CHOSEN, *OTHERS]}
    return Rubric.model_validate({"title": "细则", "total": 13, "bonus": 10, "categories": [first, EXTRA], **keys})


def scores(**given: str) -> dict[str, Decimal]:
    return {name.removeprefix("r"): Decimal(one) for name, one in given.items()}


def test_of_a_group_the_best_counts_and_a_bonus_stays_outside() -> None:
    found = result(rubric().arithmetic, scores(r1="5", r2="4", r3="6", r4="2", r5="7", r6="10"))
    assert list(found.sums) == [13, 10]
    assert [found.total, found.bonus, found.overall, found.unscored] == [13, 10, 23, 0]
    assert most_of(rubric().arithmetic.counted) == 13


@pytest.mark.parametrize(
    ("given", "verdict"),
    [
        (scores(), "还有2条没有打分"),
        (scores(r3="5.5"), "还有1条没有打分"),
        (scores(r3="6", r5="6"), "达到申报线（8分以上）"),
        (scores(r3="6", r5="6.5"), "达到达标线（12分）"),
        (scores(r1="0", r5="7", r6="10"), "未达到申报线，还差1分"),
    ],
)
def test_the_verdict_is_judged_by_what_counts(given: dict[str, Decimal], verdict: str) -> None:
    assert result(rubric(**LINES).arithmetic, given).verdict == verdict


def test_a_veto_comes_first_and_bands_stand_for_marks() -> None:
    whole = scores(r3="6", r5="7")
    assert result(rubric(**LINES).arithmetic, whole, {1}).verdict == "造假：取消资格"
    assert result(rubric(**LINES, bands=BANDS).arithmetic, whole).verdict == "好"
    assert result(rubric(**LINES, bands=BANDS).arithmetic, scores(r3="0.95", r5="7")).verdict == "一般"
    assert result(rubric(bands=BANDS[1:]).arithmetic, scores(r3="0", r5="0")).verdict == "没有对应的结论"
    assert result(rubric().arithmetic, whole).verdict == "已打完分"


def test_conditions_are_to_be_ticked_before_any_score_says_something() -> None:
    asked = rubric(**LINES, conditions={"texts": ["有场所", "有专人"], "then": "不予受理"}).arithmetic
    whole = scores(r3="6", r5="7")
    assert [result(asked, whole, (), met).unticked for met in ((), {1}, {0, 1})] == [2, 1, 0]
    assert result(asked, whole).verdict == "还有2条条件没有勾选"
    assert result(asked, {}, (), {1}).verdict == "还有1条条件没有勾选"
    assert result(asked, whole, {1}).verdict == "不符合“有专人”：不予受理"
    assert result(asked, whole, (), {0, 1}).verdict == "达到达标线（12分）"
    assert result(asked, scores(r3="6"), (), {0, 1}).verdict == "还有1条没有打分"


def test_one_score_for_a_category_takes_what_its_items_give_together() -> None:
    shared = {"no": "一", "name": "甲", "shared_score": "yes", "items": [*CHOSEN, *OTHERS]}
    arithmetic = rubric(categories=[shared, EXTRA]).arithmetic
    assert [(score.name, score.limits.most) for part in arithmetic.parts for score in part.scores] == [
        ("1", Decimal(13)),
        ("6", Decimal(10)),
    ]


def test_what_a_score_may_be() -> None:
    fixed, ranged = Limits(most=Decimal(4), unit="分"), Limits(Decimal(2), Decimal(4), or_nothing=True, unit="分")
    levels = Limits(most=Decimal(3), steps=(Decimal(0), Decimal("1.5"), Decimal(3)), unit="分")
    whole = Limits(whole=True)

    def taken(limits: Limits) -> list[str]:
        return [one for one in ("-5", "0", "1", "1.5", "2", "3", "4", "99") if limits.take(Decimal(one))]

    assert taken(fixed) == ["0", "1", "1.5", "2", "3", "4"]
    assert taken(ranged) == ["0", "2", "3", "4"]
    assert taken(levels) == ["0", "1.5", "3"]
    assert taken(whole) == ["0", "1", "2", "3", "4", "99"]
    assert [one.refusal for one in (fixed, ranged, levels, whole)] == [
        "只能填 0 到 4 分", "只能填 0 或 2 到 4 分", "只能填 0、1.5、3 分", "请填不小于 0 的整数"
    ]  # fmt: skip


@given(st.lists(st.booleans(), min_size=4, max_size=4))
def test_a_group_gives_as_much_as_its_best_whatever_else_is_scored(chosen: list[bool]) -> None:
    given_scores = {
        str(row): Decimal(points) for row, points, on in zip((1, 2, 3, 4), (5, 4, 6, 2), chosen, strict=True) if on
    }
    found = result(rubric().arithmetic, given_scores)
    assert found.total == (max(given_scores.values()) if given_scores else None)
    assert found.unscored == 2 - any(chosen)


def test_it_goes_through_json_without_losing_a_digit() -> None:
    data = as_data(rubric(**LINES).arithmetic)
    assert json.loads(json.dumps(data)) == data
    assert data["parts"][0]["terms"][0]["scores"][2] == {
        "is": "Score",
        "name": "3",
        "limits": {
            "is": "Limits",
            "least": "0",
            "most": "6",
            "whole": False,
            "steps": [],
            "or_nothing": False,
            "unit": "分",
            "or_absent": False,
        },
    }
    assert as_data(rubric().arithmetic.total)["of"][0]["of"][0] == {"is": "Best", "of": ["1", "2", "3", "4"]}


def shared(**keys: Any) -> Rubric:
    items = [{"no": no, "points": 20, "text": "条", "optional": no > 3} for no in range(1, 7)]
    keys = {"converted": {"to": 100}, "pass_mark": {"at": 80}, **keys}
    return Rubric.model_validate({"title": "细则", "total": 120, "categories": [{"items": items}], **keys})


def test_what_does_not_apply_is_taken_out_of_what_the_total_is_a_share_of() -> None:
    given = scores(r1="20", r2="16", r3="12", r4="16")
    found = result(shared().arithmetic, given, absent={"5", "6"})
    assert [found.total, found.base, found.converted, found.unscored] == [64, 80, 80, 0]
    assert found.verdict == "达到达标线（80分）"
    assert result(shared().arithmetic, given, absent={"5"}).verdict == "还有1条没有打分"


def test_a_share_is_rounded_to_two_places() -> None:
    assert result(shared().arithmetic, scores(r1="20", r2="20"), absent={"4"}).converted == Decimal("40")
    assert result(shared().arithmetic, scores(r1="20", r2="1")).converted == Decimal("17.5")
    assert result(shared().arithmetic, scores(r1="20"), absent={"4", "5", "6"}).converted == Decimal("33.33")


def test_where_nothing_applies_nothing_is_judged() -> None:
    items = [{"no": no, "points": 5, "text": "条", "optional": True} for no in (1, 2)]
    found = result(shared(total=10, categories=[{"items": items}]).arithmetic, {}, absent={"1", "2"})
    assert [found.base, found.converted, found.verdict] == [0, None, "没有适用的条目"]


def test_a_multiple_may_decide_or_not() -> None:
    keys = {"converted": {"by": "0.4"}, "pass_mark": {"at": 40}, "categories": [{"items": items_of(100)}], "total": 100}
    given = scores(r1="90")
    assert result(shared(**keys).arithmetic, given).converted == 36
    assert result(shared(**keys).arithmetic, given).verdict == "未达到达标线，还差4分"
    keys |= {"converted": {"by": "0.4", "decides": False}}
    assert result(shared(**keys).arithmetic, given).verdict == "达到达标线（40分）"


def test_a_category_may_count_less_than_its_points() -> None:
    weighted = [
        {"name": "甲", "items": items_of(100), "weight": "0.3"},
        {"name": "乙", "items": items_of(100), "weight": "0.7"},
    ]
    found = result(shared(categories=weighted, total=100, converted=None).arithmetic, scores(r1="90", r2="80"))
    assert [*found.sums, found.total, found.converted] == [90, 80, 83, None]


def items_of(points: int) -> list[dict[str, Any]]:
    return [{"no": 1, "points": points, "text": "条"}]


def test_points_are_taken_from_a_start_down_to_nothing() -> None:
    items = [{"no": no, "points": -30, "text": "条"} for no in (1, 2)]
    keys = {"total": 50, "start": 50, "converted": None, "pass_mark": {"at": 40}, "categories": [{"items": items}]}
    arithmetic = shared(**keys).arithmetic
    assert [arithmetic.most, result(arithmetic, {}).total] == [50, None]
    # What is still open may take more away.
    assert result(arithmetic, scores(r1="0")).verdict == "还有1条没有打分"
    assert result(arithmetic, scores(r1="0", r2="-10")).verdict == "达到达标线（40分）"
    assert result(arithmetic, scores(r1="-30", r2="-30")).total == 0
