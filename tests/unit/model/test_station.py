"""Stations: zones from a table cell or a record, areas that fit, the place above."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from site_src.model.types.station import Station


def station(**fields: Any) -> Station:
    return Station.model_validate({"title": "听松小学教职工健康驿站", "network": "changzhou", "level": "3", **fields})


def test_zones_are_read_from_one_cell_of_a_table() -> None:
    zones = station(zones="个体咨询室12平米；团体辅导室 46.5 平方米；阅读角").zones
    assert [(zone.name, zone.area) for zone in zones] == [
        ("个体咨询室", Decimal(12)),
        ("团体辅导室", Decimal("46.5")),
        ("阅读角", None),
    ]


def test_zones_are_read_from_records() -> None:
    (zone,) = station(zones=[{"name": "个体咨询室", "area": "12", "function": "一对一", "equipment": ["沙盘"]}]).zones
    assert (zone.name, zone.area, zone.equipment) == ("个体咨询室", Decimal(12), ("沙盘",))


@given(st.lists(st.tuples(st.text("甲乙丙丁戊己", min_size=1, max_size=6), st.integers(1, 900)), max_size=6))
def test_a_cell_of_zones_gives_back_every_name_and_area(zones: list[tuple[str, int]]) -> None:
    cell = "；".join(f"{name}{area}平米" for name, area in zones)
    assert [(zone.name, zone.area) for zone in station(zones=cell).zones] == [
        (name, Decimal(area)) for name, area in zones
    ]


def test_zones_larger_than_the_whole_are_refused_with_both_numbers() -> None:
    with pytest.raises(ValidationError, match="合计58平米，超过总面积50平米") as caught:
        station(total_area="50", zones="个体咨询室12平米；团体辅导室46平米")
    assert caught.value.errors()[0]["loc"] == ("total_area",)


def test_lists_of_a_cell_are_split_and_yes_is_a_bool() -> None:
    made = station(services="现场咨询；团体辅导", sample="是")
    assert made.services == ("现场咨询", "团体辅导")
    assert made.sample is True


def test_the_station_above_is_a_mention() -> None:
    (mention,) = station(parent="cz-tianning").mentions()
    assert (mention.at, mention.kind, mention.target) == (("parent",), "entry", "stations/cz-tianning")


def test_every_column_of_the_table_is_a_field() -> None:
    assert set(Station.csv_columns.values()) <= set(Station.model_fields)


@pytest.mark.parametrize("level", ["0", "10", "三"])
def test_a_level_is_a_number_from_one_to_nine(level: str) -> None:
    with pytest.raises(ValidationError):
        station(level=level)
