"""The two station networks: levels and counts as in the originals, samples marked as such."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from typing import Any

import pytest

Load = Callable[[str], dict[str, Any]]
ZONES = ["心理发展辅导室", "个体咨询室", "团体辅导室", "心理宣泄室", "体能训练室"]


@pytest.fixture(scope="module")
def stations(published: Load) -> dict[str, Any]:
    return {id: found.entry for id, found in published("stations").items()}


def test_each_network_has_its_places_per_level(stations: dict[str, Any]) -> None:
    places = Counter((station.network, station.level) for station in stations.values())
    assert (places["changzhou", 1], places["changzhou", 2]) == (1, 7)
    assert (places["weihai", 1], places["weihai", 2], places["weihai", 3]) == (1, 4, 9)
    assert places["changzhou", 3] >= 10
    assert 1 <= places["weihai", 4] < 40


def test_at_least_thirty_places_are_samples(stations: dict[str, Any]) -> None:
    assert sum(station.sample for station in stations.values()) >= 30


def test_only_a_place_of_the_originals_is_not_a_sample(stations: dict[str, Any]) -> None:
    assert [id for id, station in stations.items() if not station.sample] == ["stations/wh-centre"]
    centre = stations["stations/wh-centre"]
    assert (centre.phone, centre.address) == ("0631-5331881", "环翠区塔山中路317号")


def test_the_number_of_a_sample_cannot_exist(stations: dict[str, Any]) -> None:
    numbers = [station.phone for station in stations.values() if station.sample and station.phone]
    assert numbers
    assert [number for number in numbers if not re.fullmatch(r"0\d{2,3}-0\d{7}", number)] == []


def test_every_place_but_the_top_stands_below_one_a_level_up_or_the_top(stations: dict[str, Any]) -> None:
    for id, station in stations.items():
        if station.level == 1:
            assert station.parent is None, id
            continue
        above = stations[f"stations/{station.parent}"]
        assert above.network == station.network, id
        assert above.level < station.level, id


def test_names_are_unique(stations: dict[str, Any]) -> None:
    names = Counter(station.title for station in stations.values())
    assert [name for name, count in names.items() if count > 1] == []


def test_the_detailed_station_has_the_five_zones_of_the_rubric(stations: dict[str, Any]) -> None:
    station = stations["stations/tingsong"]
    assert [zone.name for zone in station.zones] == ZONES
    assert sum(zone.area for zone in station.zones) <= station.total_area == 168
    assert station.equipment == ("座椅", "饮水机", "暖水瓶", "纸杯", "微波炉", "针线包", "雨衣", "雨伞")


def test_a_gap_and_the_missing_zone_agree(stations: dict[str, Any]) -> None:
    short = {
        "心理发展辅导室": "缺心理发展辅导室",
        "团体辅导室": "缺团体辅导室",
        "心理宣泄室": "缺宣泄室",
        "体能训练室": "缺体能训练室",
    }
    for id, station in stations.items():
        if station.network == "changzhou" and station.zones:
            have = {zone.name for zone in station.zones}
            said = {gap for gap in station.gaps if gap in short.values()}
            assert said == {gap for zone, gap in short.items() if zone not in have}, id


def test_places_named_in_results_exist(published: Load, stations: dict[str, Any]) -> None:
    targets = [mention.target for found in published("results").values() for mention in found.entry.mentions()]
    named = [target for target in targets if target.startswith("stations/")]
    assert named
    assert [target for target in named if target not in stations] == []


@pytest.mark.parametrize("content_type", ["pages", "notices", "articles", "contacts", "stations", "results"])
def test_every_entry_survives_being_kept_as_json(published: Load, content_type: str) -> None:
    found = published(content_type)
    assert found
    for id, (_, entry, _) in found.items():
        kept = entry.model_dump_json(exclude_defaults=True)
        assert type(entry).model_validate_json(kept) == entry, id


@pytest.mark.parametrize("result", ["station-2025", "station-2026-showing"])
def test_a_recognised_station_has_all_five_zones(published: Load, stations: dict[str, Any], result: str) -> None:
    units = published("results")[f"results/{result}"].entry.units
    short = {
        unit.name: missing
        for unit in units
        if (missing := set(ZONES) - {zone.name for zone in stations[f"stations/{unit.station}"].zones})
    }
    assert units
    assert short == {}


def test_the_drawn_number_of_school_stations_is_that_of_the_directory(
    published: Load, stations: dict[str, Any]
) -> None:
    rows = published("data")["data/cz_network"].entry.rows
    places = Counter(station.level for station in stations.values() if station.network == "changzhou")
    assert {int(row["level"]): int(row["count"]) for row in rows} == places


def test_every_line_of_a_list_of_units_is_whole(published: Load) -> None:
    for id, found in published("results").items():
        assert [unit.name for unit in found.entry.units if not (unit.district and unit.note)] == [], id


def test_no_two_places_open_answer_and_equip_alike(stations: dict[str, Any]) -> None:
    lines = Counter(station.phone for station in stations.values() if station.phone and station.level > 1)
    assert {number: count for number, count in lines.items() if count > 1} == {}
    rooms = Counter(
        tuple((zone.name, zone.area) for zone in station.zones) for station in stations.values() if station.zones
    )
    assert {zones for zones, count in rooms.items() if count > 1} == set()
