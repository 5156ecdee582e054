"""The number that an editor meant by a number with its unit, where there is only one."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from site_src.model.judge.place import Place
from site_src.model.judge.suggest import keys_of, label
from site_src.model.judge.wording import described
from site_src.scoring.number import WIDE

_NUMBER = re.compile(
    r"(?P<digits>-?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?) ?(?P<times>[万亿]?) ?(?P<unit>[^\W\d_]*)"
)
_TIMES = {"": 1, "万": 10_000, "亿": 100_000_000}
_MEASURES = ("元", "分钟", "天", "平米", "毫米", "分", "年")
"""Units that a field is measured in, by its description; the first that stands there."""
_COUNTERS = "个人名次门题页字列行级号项处"
"""Words for what a field counts, where it is measured in none of those."""
_EXACTLY = {
    "元": {"元整": 1, "块": 1},
    "分钟": {"分": 1, "小时": 60, "个小时": 60, "钟头": 60},
    "天": {"日": 1},
    "平米": {"平方米": 1},
    "毫米": {"厘米": 10, "mm": 1, "cm": 10},
    "分": {},
    "年": {"年度": 1},
}
"""By the unit of the field: what one of another unit is in it."""
_BESIDE = ("unit", "upto", "bound")
"""Fields that take what does not belong in the number beside them."""
_GROUP = re.compile(r"\d{3}", re.ASCII)


def amount(text: str, place: Place, whole: bool) -> str:
    """Return the number that `text` is, in the unit of the field; nothing if it says more or another thing.

    `whole` asks for an integer.
    """
    match = _NUMBER.fullmatch(" ".join(text.translate(WIDE).split()).removeprefix("¥").removeprefix("￥"))
    factor = _factor(match["unit"], place) if match else 0
    if match is None or not factor or (text.strip()[:1] in "¥￥" and _unit(place) != "元"):
        return ""
    number = Decimal(match["digits"].replace(",", "")) * _TIMES[match["times"]] * factor
    if number == number.to_integral_value():
        return f"{number.to_integral_value():f}"
    return "" if whole else f"{number.normalize():f}"


def only_a_number(expected: str, place: Place) -> str:
    """Say what to write where the text is no such number: a number is not invented."""
    unit = _unit(place)
    keys = keys_of(place.owner) if place.owner else {}
    beside = [f"{label(keys[key])}写在 {key}" for key in _BESIDE if key in keys]
    said = "；".join((f"只写一个{expected}{f'，单位是{unit}' if unit else ''}", *beside))
    meaning = described(place)
    return said + (f"。{meaning}" if meaning else "，范围和“以上”这样的话不写在这里")


def torn(key: str, record: Mapping[str, Any]) -> str:
    """Return the line that the comma of ``count: 1,200`` in braces tore at `key`, whole again; or nothing."""
    names = list(record)
    at = names.index(key) if key in names else 0
    while at and _is_group(names[at], record):
        at -= 1
    digits = str(record.get(names[at], "")) if names else ""
    if not re.fullmatch(r"-?\d{1,3}", digits, re.ASCII) or key == names[at]:
        return ""
    for name in names[at + 1 :]:
        if not _is_group(name, record):
            break
        digits += name
    return f"{names[at]}: {digits}"


def _is_group(name: str, record: Mapping[str, Any]) -> bool:
    return record[name] is None and _GROUP.fullmatch(name) is not None


def _unit(place: Place) -> str:
    words = (place.field.description or "") if place.field else ""
    return next((unit for unit in _MEASURES if unit in words), "")


def _factor(unit: str, place: Place) -> int:
    """Return how many of the unit of the field one `unit` is; 0 if that cannot be said."""
    if not unit:
        return 1
    own = _unit(place)
    if own:
        return 1 if unit == own else _EXACTLY[own].get(unit, 0)
    words = (place.field.description or "") if place.field else ""
    return int(len(unit) == 1 and unit in _COUNTERS and unit in words)
