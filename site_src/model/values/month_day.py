"""A day of every year: ``05-25``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from site_src.model.values.numerals import NARROW, in_digits


@dataclass(frozen=True, slots=True, order=True)
class MonthDay:
    """A month and a day that every year has: 29 February is refused."""

    month: int
    day: int

    @classmethod
    def parse(cls, text: str) -> MonthDay:
        """Read ``MM-DD``; raise ValueError otherwise."""
        match = re.fullmatch(r"(\d{2})-(\d{2})", text.strip())
        if match is None:
            raise ValueError(text)
        found = cls(int(match[1]), int(match[2]))
        found.in_year(2001)  # not a leap year: a day that only some years have is refused
        return found

    def in_year(self, year: int) -> date:
        return date(year, self.month, self.day)

    def __str__(self) -> str:
        return f"{self.month:02d}-{self.day:02d}"

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(
            _month_day, serialization=core_schema.plain_serializer_function_ser_schema(str)
        )

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return {"type": "string", "pattern": r"^\d{2}-\d{2}$"}


class Occurrence(NamedTuple):
    """The days of one year's turn, both counted."""

    first: date
    last: date


def occurrence(first: MonthDay, last: MonthDay, day: date) -> Occurrence:
    """Return the days from `first` to `last` that run on `day` or come next after it."""
    turns = last < first
    for year in (day.year - 1, day.year):
        run = Occurrence(first.in_year(year), last.in_year(year + turns))
        if day <= run.last:
            return run
    return Occurrence(first.in_year(day.year + 1), last.in_year(day.year + 1 + turns))


_WRITTEN = re.compile(r"(?:\d{4} ?[-年/.])? ?(\d{1,2}) ?[-月/.] ?(\d{1,2}) ?[日号]?", re.ASCII)


def month_day_meant(text: str) -> str:
    """Return ``MM-DD`` for a day of every year that `text` writes otherwise, or nothing."""
    found = _WRITTEN.fullmatch(in_digits(text.translate(NARROW).strip()))
    written = f"{int(found[1]):02d}-{int(found[2]):02d}" if found else ""
    try:
        return str(MonthDay.parse(written))
    except ValueError:
        return ""


def _month_day(value: Any) -> MonthDay:
    if isinstance(value, MonthDay):
        return value
    try:
        return MonthDay.parse(str(value))
    except ValueError:
        message = "不是每年都有的日子：{value}，要写成月-日"
        meant = month_day_meant(str(value))
        hint = f"写成：{meant}" if meant else "月和日各写两位，中间一个减号；2 月 29 日不是每年都有"
        details = {"value": str(value), "hint": hint, "instead": meant}
        raise PydanticCustomError("month-day", message, details) from None
