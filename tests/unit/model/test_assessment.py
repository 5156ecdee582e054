"""Scales: items, scoring, bands and the crisis rule; and the scales that ship, to the point."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_src.model.doubts.scale_score import BandFault, band_faults
from site_src.model.types.assessment import Assessment
from site_src.read.document import read
from site_src.scoring.scale import possible
from tests.unit.model.refusals import refusals


def band(low: str, high: str) -> dict[str, str]:
    return {"low": low, "high": high, "label": f"{low}起", "advice": "找人说说。", "level": "notice"}


def scale(items: int = 3, **changes: Any) -> dict[str, Any]:
    return {
        "title": "自评",
        "scale": "T-3",
        "topic": "心情",
        "instructions": "请选择。",
        "period": "最近两周",
        "minutes": "1",
        "item_count": str(items),
        "options": [{"label": "没有", "score": "0"}, {"label": "有", "score": "1"}],
        "items": [{"no": str(n), "text": f"第{n}题"} for n in range(1, items + 1)],
        "bands": [band("0", "1"), band("2", str(items))],
        "source": {"title": "自拟"},
        "licence": {"name": "自拟", "attribution": "本栏"},
        "disclaimer": "结果不是诊断。",
    } | changes


def shipped(project: Path, name: str) -> Assessment:
    path = f"content/assessments/{name}"
    document, problems = read(path, (project / path).read_bytes())
    assert document is not None
    assert problems == ()
    return Assessment.model_validate(document.trees[0].value)


def test_stated_and_real_number_of_items_must_agree() -> None:
    assert refusals(Assessment, scale(item_count="4")) == {(("item_count",), "item-count")}


def test_item_numbers_run_from_one_without_a_gap() -> None:
    data = scale()
    data["items"][1]["no"] = "3"
    assert refusals(Assessment, data) == {(("items", 1, "no"), "item-number")}


def test_a_crisis_rule_names_items_that_exist() -> None:
    crisis = {"items": ["3", "4"], "message": "现在就找人。", "hotlines": ["12356"]}
    assert refusals(Assessment, scale(crisis=crisis)) == {(("crisis", "items", 1), "crisis-item")}


def test_a_crisis_rule_without_a_number_to_call_is_refused() -> None:
    crisis = {"items": ["3"], "message": "现在就找人。", "hotlines": []}
    assert refusals(Assessment, scale(crisis=crisis)) == {(("crisis", "hotlines"), "too_short")}


def test_a_scale_without_a_disclaimer_is_refused() -> None:
    data = scale()
    del data["disclaimer"]
    assert refusals(Assessment, data) == {(("disclaimer",), "missing")}


def test_a_band_that_ends_before_it_begins_is_refused() -> None:
    data = scale(bands=[band("0", "1"), band("3", "2")])
    assert refusals(Assessment, data) == {(("bands", 1, "high"), "band-reversed")}


def test_every_mistake_about_subscales_is_told_at_its_place() -> None:
    data = scale(subscales=[{"key": "a", "title": "甲"}, {"key": "b", "title": "乙"}, {"key": "a", "title": "丙"}])
    data["items"][0]["subscale"] = "a"
    data["items"][1]["subscale"] = "z"
    data["scoring"] = {
        "rule": "transformed",
        "primary": {"subscale": "y", "at_least": "60", "others_below": "30", "others_mostly_below": "40"},
    }
    assert refusals(Assessment, data) == {
        (("subscales", 2, "key"), "subscale-repeated"),
        (("subscales", 1), "subscale-empty"),
        (("items", 1, "subscale"), "subscale-unknown"),
        (("items", 2), "subscale-missing"),
        (("scoring", "primary", "subscale"), "subscale-unknown"),
    }


def test_a_gap_and_an_overlap_between_bands_are_found() -> None:
    found = band_faults(Assessment.model_validate(scale(6, bands=[band("0", "2"), band("2", "3"), band("5", "6")])))
    assert found == (BandFault("overlap", "", Decimal(2), Decimal(2)), BandFault("gap", "", Decimal(4), Decimal(4)))


def test_scores_that_no_answers_give_need_no_band() -> None:
    data = scale(5, scoring={"factor": "4"}, bands=[band("0", "8"), band("11", "20")])
    assert band_faults(Assessment.model_validate(data)) == ()


@given(items=st.integers(1, 12), cuts=st.sets(st.integers(1, 12)), factor=st.integers(1, 5))
def test_bands_cut_anywhere_cover_every_score_once(items: int, cuts: set[int], factor: int) -> None:
    top = items * factor
    edges = [0, *sorted(cut for cut in cuts if cut <= top), top + 1]
    bands = [band(str(low), str(high - 1)) for low, high in pairwise(edges)]
    whole = Assessment.model_validate(scale(items, scoring={"factor": str(factor)}, bands=bands))
    assert band_faults(whole) == ()
    holes = Assessment.model_validate(scale(items, scoring={"factor": str(factor)}, bands=[band("1", str(top))]))
    assert band_faults(holes) == (BandFault("gap", "", Decimal(0), Decimal(0)),)


@given(items=st.integers(1, 20))
def test_a_transformed_score_runs_from_0_to_100(items: int) -> None:
    options = [{"label": str(score), "score": str(score)} for score in range(1, 6)]
    data = scale(items, scoring={"rule": "transformed"}, options=options, bands=[band("0", "100")])
    scores = possible(Assessment.model_validate(data).arithmetic)
    assert scores[0] == 0
    assert scores[-1] == 100
    assert len(scores) == 4 * items + 1


@pytest.mark.parametrize(
    ("name", "items", "top", "bands"),
    [
        ("phq-9.md", 9, 27, [(0, 4), (5, 9), (10, 14), (15, 19), (20, 27)]),
        ("gad-7.md", 7, 21, [(0, 4), (5, 9), (10, 14), (15, 21)]),
        ("who-5.md", 5, 100, [(0, 28), (29, 50), (51, 100)]),
    ],
)
def test_a_shipped_scale_has_the_published_items_range_and_bands(
    project: Path, name: str, items: int, top: int, bands: list[tuple[int, int]]
) -> None:
    found = shipped(project, name)
    assert found.item_count == items
    assert possible(found.arithmetic)[-1] == top
    assert [(int(band.low), int(band.high)) for band in found.bands] == bands
    assert band_faults(found) == ()
    assert "不是诊断" in found.disclaimer


def test_item_9_of_the_phq_9_shows_the_crisis_panel_whatever_the_sum(project: Path) -> None:
    crisis = shipped(project, "phq-9.md").crisis
    assert crisis is not None
    assert crisis.items == (9,)
    assert crisis.above == 0
    assert crisis.hotlines[0] == "12356"


def test_the_who_5_names_its_licence_and_its_publisher(project: Path) -> None:
    found = shipped(project, "who-5.md")
    assert found.licence.name == "CC BY-NC-SA 3.0 IGO"
    assert "World Health Organization" in found.licence.attribution
    assert found.scoring.factor == 4


def test_the_constitution_test_has_nine_kinds_and_the_published_thresholds(project: Path) -> None:
    found = shipped(project, "tcm-constitution.yaml")
    assert [subscale.title for subscale in found.subscales] == [
        "平和质", "气虚质", "阳虚质", "阴虚质", "痰湿质", "湿热质", "血瘀质", "气郁质", "特禀质",
    ]  # fmt: skip
    primary = found.scoring.primary
    assert primary is not None
    assert (primary.subscale, primary.at_least, primary.others_below, primary.others_mostly_below) == (
        "pinghe", Decimal(60), Decimal(30), Decimal(40),
    )  # fmt: skip
    assert [(band.low, band.high) for band in found.bands] == [
        (Decimal(0), Decimal("29.99")), (Decimal(30), Decimal("39.99")), (Decimal(40), Decimal(100)),
    ]  # fmt: skip
    assert band_faults(found) == ()
    assert found.sample
