"""Doubtful rubrics: numbers repeated or skipped, verdict bands with gaps or overlaps."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_src.model.doubts.rubric_faults import band_faults, numbering_faults, numeral
from site_src.model.types.rubric import Category, Rubric

Bands = list[tuple[int, int]]
Written = Sequence[tuple[int | str, int | str]]


def numbered(*numbers: int, category: str = "一") -> Rubric:
    items = [{"no": number, "points": "1", "text": "条"} for number in numbers]
    categories = [{"no": category, "name": "服务建设", "items": items}]
    return Rubric.model_validate({"title": "细则", "total": len(numbers), "categories": categories})


def banded(bands: Written, points: str = "100") -> Rubric:
    categories = [{"no": "一", "name": "服务", "items": [{"no": 1, "points": points, "text": "条"}]}]
    listed = [{"least": low, "most": high, "verdict": f"第{index}档"} for index, (low, high) in enumerate(bands)]
    return Rubric.model_validate({"title": "细则", "total": points, "categories": categories, "bands": listed})


@given(st.lists(st.integers(1, 9), min_size=1, max_size=9))
def test_numbers_are_sound_exactly_when_they_count_from_one(numbers: list[int]) -> None:
    sound = numbers == list(range(1, len(numbers) + 1))
    assert (numbering_faults(numbered(*numbers)) == ()) is sound


def test_a_repeated_number_is_reported_once_at_its_item() -> None:
    (fault,) = numbering_faults(numbered(1, 2, 3, 4, 5, 5, 6, 7, 8))
    assert fault.place == ("categories", 0, "items", 5, "no")
    assert fault.details is not None
    assert (fault.details["no"], fault.details["expected"]) == ("5", "6")
    assert "重复" in fault.message


def test_a_skipped_number_is_reported_as_a_jump() -> None:
    (fault,) = numbering_faults(numbered(1, 2, 4))
    assert fault.message.format(**(fault.details or {})) == "“服务建设”的序号从 2 跳到 4，应是 3"


def test_categories_count_in_chinese_or_arabic_numerals() -> None:
    assert numbering_faults(numbered(1, category="1")) == ()
    (fault,) = numbering_faults(numbered(1, category="二"))
    assert fault.place == ("categories", 0, "no")


def test_numerals_are_those_of_official_documents() -> None:
    assert [numeral(number) for number in (1, 9, 10, 11, 20, 35, 99)] == [
        "一", "九", "十", "十一", "二十", "三十五", "九十九",
    ]  # fmt: skip
    assert len({numeral(number) for number in range(1, 100)}) == 99


@st.composite
def partitions(draw: st.DrawFn) -> Bands:
    """Bands of whole numbers that cover 0 to 100 without gap or overlap, highest first."""
    cuts = sorted(draw(st.sets(st.integers(1, 99), min_size=1, max_size=6)))
    starts, ends = [0, *cuts], [*(cut - 1 for cut in cuts), 100]
    return list(zip(starts, ends, strict=True))[::-1]


@given(partitions())
def test_bands_that_meet_are_accepted(bands: Bands) -> None:
    assert band_faults(banded(bands)) == ()


@given(partitions(), st.data())
def test_a_missing_band_is_a_gap(bands: Bands, data: st.DataObject) -> None:
    del bands[data.draw(st.integers(0, len(bands) - 1))]
    assert [fault.rule for fault in band_faults(banded(bands))] == ["rubric-bands"]


@given(partitions(), st.data())
def test_a_band_reaching_into_the_next_is_an_overlap(bands: Bands, data: st.DataObject) -> None:
    index = data.draw(st.integers(1, len(bands) - 1))
    least, most = bands[index]
    bands[index] = (least, most + 1)
    assert any("重叠" in fault.message for fault in band_faults(banded(bands)))


def test_half_points_turn_whole_bands_into_gaps() -> None:
    whole: Bands = [(0, 59), (60, 100)]
    assert band_faults(banded(whole)) == ()
    (fault,) = band_faults(banded([("0", "59"), ("60", "99.5")], points="99.5"))
    assert fault.message.format(**(fault.details or {})) == "59.5 分没有结论，它在“第1档”这一段下面"


@pytest.mark.parametrize(
    "way",
    [
        {"each": "0.5"},
        {"each": "-2.5"},
        {"levels": {"区级": "49.5", "市级": "100"}},
        {"parts": [{"text": "甲", "points": "49.5"}, {"text": "乙", "points": "50.5"}]},
        {"points": "0.5-100"},
    ],
)
def test_half_points_on_the_way_to_whole_ones_turn_whole_bands_into_gaps(way: dict[str, object]) -> None:
    rows = 5 if way == {"each": "0.5"} else 1  # so many steps as can be chosen from
    points = {"points": str(100 // rows)}
    items = [{"no": number, "text": "条", **points, **way} for number in range(1, rows + 1)]
    record = {
        "title": "细则",
        "total": 100,
        "bands": [{"least": 0, "most": 59, "verdict": "差"}, {"least": 60, "most": 100, "verdict": "优"}],
        "categories": [{"no": "一", "name": "服务", "items": items}],
    }
    (fault,) = band_faults(Rubric.model_validate(record))
    assert fault.message.format(**(fault.details or {})) == "59.5 分没有结论，它在“优”这一段下面"


@pytest.mark.parametrize("mended", [(0, {"most": "59.5"}), (1, {"least": "59.5"})])
def test_a_gap_of_half_a_point_is_closed_by_what_its_hint_says(mended: tuple[int, dict[str, str]]) -> None:
    bands = [{"least": "0", "most": "59"}, {"least": "60", "most": "99.5"}]
    (fault,) = band_faults(banded([(one["least"], one["most"]) for one in bands], points="99.5"))
    place, change = mended
    ((key, value),) = change.items()
    assert f"{key}: {value}" in (fault.details or {})["hint"]
    bands[place] |= change

    assert band_faults(banded([(one["least"], one["most"]) for one in bands], points="99.5")) == ()


def test_half_points_that_do_not_count_leave_no_gap() -> None:
    sound = banded([(0, 59), (60, 100)])
    bonus = Category.model_validate({"name": "加分", "counted": "no", "items": [{"points": "0.5", "text": "条"}]})
    assert band_faults(sound.model_copy(update={"categories": (*sound.categories, bonus)})) == ()


def test_a_band_upside_down_is_reported() -> None:
    found = band_faults(banded([(0, 59), (100, 60)]))
    assert [fault.place for fault in found] == [("bands", 1, "most"), ("bands",)]


def test_a_rubric_without_bands_has_nothing_to_fault() -> None:
    assert band_faults(banded([])) == ()
