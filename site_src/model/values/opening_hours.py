"""When a place is open or a line is answered, week by week."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Annotated, Any, Self

from pydantic import BeforeValidator, Field, PlainSerializer, WithJsonSchema, model_validator
from pydantic_core import PydanticCustomError

from site_src.model.part import Part
from site_src.model.values.hours_mistake import WORDS, names_half_of_a_day, rewritten, time_of_day
from site_src.weekdays import WEEKDAYS, weekday

_FORMS = "写成 周一至周五、周一、周三、工作日、周末 或 每天"
_NAMED = {
    "工作日": range(5),
    "周末": range(5, 7),
    "双休日": range(5, 7),
    "每天": range(7),
    "每日": range(7),
    "全周": range(7),
}
_RANGE = re.compile(r"(?:周|星期)([一二三四五六日天])(?:(?:至|到|[-—–~～])+(?:周|星期)?([一二三四五六日天]))?")
_CLOCK = re.compile(r"(\d{1,2})[:：](\d{2})", re.ASCII)
_LINE = re.compile(
    r"(?P<days>[^\d：:]*?)[：: ]*(?P<opens>\d{1,2}[:：]\d{2}) ?[-—–~～至到]+ ?(?P<closes>\d{1,2}[:：]\d{2})"
)
_ROUND_THE_CLOCK = re.compile(r"(?:每天|每日|全天)?[ ，]*(?:24 ?小时|24h|全天)", re.IGNORECASE)


def _day_numbers(text: str) -> Iterable[int]:
    for part in re.split(r"[、，,和 ]+", text.strip()):
        match = _RANGE.fullmatch(part)
        if part in _NAMED:
            yield from _NAMED[part]
        elif match:
            first, last = (weekday(name or match[1]) for name in match.groups())
            yield from range(first, last + 1) if first <= last else (*range(first, 7), *range(last + 1))
        else:
            raise PydanticCustomError("hours-days", "看不懂是哪几天：{value}", {"value": part, "hint": _FORMS})


def _are_days(text: str) -> bool:
    try:
        return bool(set(_day_numbers(text)))
    except PydanticCustomError:
        return False


def _days(value: Any) -> Any:
    return sorted(set(_day_numbers(value))) if isinstance(value, str) else value


def _clock(value: Any) -> Any:
    """Read ``08:30`` as minutes from midnight, 0 to 1440 (``24:00``)."""
    if not isinstance(value, str):
        return value
    match = _CLOCK.fullmatch(value.strip())
    minutes = int(match[1]) * 60 + int(match[2]) if match else -1
    if match is None or int(match[2]) > 59 or minutes > 1440:
        meant = time_of_day(value)
        hint = f'写成 "{meant}"' if meant else "写 24 小时制的时刻，时和分各两位，中间一个冒号，整个加引号"
        details = {"value": str(value), "hint": hint, "instead": meant and f'"{meant}"'}
        raise PydanticCustomError("hours-clock", "不是时刻：{value}", details)
    return minutes


def clock(minutes: int) -> str:
    """Write minutes from midnight as ``08:30``."""
    return f"{minutes // 60:02d}:{minutes % 60:02d}"


Clock = Annotated[
    int, BeforeValidator(_clock), PlainSerializer(clock, return_type=str),
    WithJsonSchema({"type": "string", "pattern": r"^\d{1,2}:\d{2}$"}),
]  # fmt: skip
Days = Annotated[
    tuple[int, ...], BeforeValidator(_days), PlainSerializer(lambda days: days_text(days), return_type=str),
    WithJsonSchema({"type": "string"}),
]  # fmt: skip


def days_text(days: tuple[int, ...]) -> str:
    """Write weekdays (0 is Monday) as ``周一至周五`` or ``周一、周三``."""
    if len(days) == 7:
        return "每天"
    if len(days) > 2 and days[-1] - days[0] == len(days) - 1:
        return f"周{WEEKDAYS[days[0]]}至周{WEEKDAYS[days[-1]]}"
    return "、".join(f"周{WEEKDAYS[day]}" for day in days)


class OpeningHours(Part):
    """One stretch of time that recurs on some days of the week.

    `days` counts from 0, Monday; `opens` and `closes` are minutes from midnight.
    工作日 is Monday to Friday: public holidays are not known here.
    """

    days: Days = Field(
        min_length=1, description="哪几天：周一至周五、周一、周三、工作日、周末、每天", examples=["周一至周五"]
    )
    opens: Clock = Field(alias="from", description="几点开始", examples=['"08:30"'])
    closes: Clock = Field(alias="to", description="几点结束，到半夜写 24:00", examples=['"17:30"'])

    @model_validator(mode="after")
    def _ends_after_it_begins(self) -> Self:
        if self.closes <= self.opens:
            words = {"from": clock(self.opens), "to": clock(self.closes)}
            hint = "跨过半夜的分成两条：前一天到 24:00，后一天从 00:00"
            raise PydanticCustomError("hours-order", "结束（{to}）不晚于开始（{from}）", {**words, "hint": hint})
        return self

    def __str__(self) -> str:
        if self.opens == 0 and self.closes == 1440:
            return f"{days_text(self.days)}24小时"
        return f"{days_text(self.days)} {clock(self.opens)}—{clock(self.closes)}"


def _week(value: Any) -> Any:
    """Read the one-line form; anything but a text is left to the model."""
    if not isinstance(value, str):
        return value
    if _ROUND_THE_CLOCK.fullmatch(value.strip()):
        return [{"days": "每天", "from": "00:00", "to": "24:00"}]
    entries: list[dict[str, str]] = []
    for part in re.split(r"[；;\n]", value.strip()):
        match = _LINE.fullmatch(part.strip())
        if match is None or names_half_of_a_day(match["days"]):
            meant = rewritten(value, _are_days)
            said = {"value": part.strip(), "hint": f"写成：{meant}" if meant else WORDS, "instead": meant}
            raise PydanticCustomError("hours", "看不懂开放时间：{value}", said)
        # A stretch that names no days is of the same days as the one before it: morning and afternoon.
        days = match["days"].strip(" ，,") or (entries[-1]["days"] if entries else "每天")
        entries.append({"days": days, "from": match["opens"], "to": match["closes"]})
    return entries


WeeklyHours = Annotated[
    tuple[OpeningHours, ...], BeforeValidator(_week, json_schema_input_type=tuple[OpeningHours, ...] | str)
]
"""A list of `OpeningHours`, or one line: ``工作日 08:30-11:30；13:30-17:30；周六 09:00-11:30`` or ``24小时``."""
