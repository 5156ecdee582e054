"""A day or a minute as an editor writes it, on the wall clock of the site's time zone."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
    from pydantic_core import CoreSchema

PATTERN = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:[ T](\d{2}):(\d{2}))?", re.ASCII)
YEARS = range(1900, 2201)
"""Of what a portal speaks. Beyond it stands only the last day of all, which some write for “for ever”."""
_CELL_DAY = re.compile(
    r"(?P<year>\d{4})(?:/|(?P<dash>-)|(?P<han>年))(?P<month>\d{1,2})(?(dash)-|(?(han)月|/))(?P<day>\d{1,2})(?(han)日)"
    r"(?: (?P<hour>\d{1,2}):(?P<minute>\d{2})(?::00)?)?",
    re.ASCII,
)
"""How spreadsheets write a day or a minute of a table that they save, whatever was typed."""


@dataclass(frozen=True, slots=True, order=True)
class Moment:
    """A day, or a minute of a day; as text ``2025-04-10`` or ``2025-04-10 09:00``."""

    day: date
    minute: time | None = None

    @classmethod
    def parse(cls, text: str) -> Moment:
        """Read ``YYYY-MM-DD`` or ``YYYY-MM-DD HH:MM``; raise ValueError otherwise."""
        match = PATTERN.fullmatch(text.strip())
        if match is None:
            raise ValueError(text)
        year, month, day, hour, minute = match.groups()
        clock = time(int(hour), int(minute)) if hour else None
        return cls(date(int(year), int(month), int(day)), clock)

    @property
    def start(self) -> datetime:
        """The first instant that counts as this moment (naive, local)."""
        return datetime.combine(self.day, self.minute or time.min)

    @property
    def end(self) -> datetime:
        """The first instant after it: a bare day as a deadline lasts to midnight."""
        if self.day == date.max:  # 9999-12-31 is how some write “for ever”
            return datetime.max
        if self.minute is None:
            return datetime.combine(self.day + timedelta(days=1), time.min)
        return datetime.combine(self.day, self.minute)

    def __str__(self) -> str:
        return self.day.isoformat() + (f" {self.minute:%H:%M}" if self.minute else "")

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        # Imported here: a build that reads no content needs moments but no pydantic.
        from pydantic_core import core_schema

        return core_schema.no_info_plain_validator_function(
            moment, serialization=core_schema.plain_serializer_function_ser_schema(str)
        )

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}( \d{2}:\d{2})?$"}


def _is_far(moment: Moment) -> bool:
    return moment.day.year not in YEARS and moment.day != date.max


def moment(value: Any) -> Moment:
    """Validate a day or a minute of a day for `Moment` fields."""
    if isinstance(value, Moment):
        return value
    text = str(value)
    if getattr(value, "cell", False) and (found := _CELL_DAY.fullmatch(text)):
        year, month, day, hour, minute = found.group("year", "month", "day", "hour", "minute")
        text = f"{year}-{month:0>2}-{day:0>2}" + (f" {hour:0>2}:{minute}" if hour else "")
    from pydantic_core import PydanticCustomError

    try:
        parsed = Moment.parse(text)
    except ValueError:
        from site_src.model.values.moment_mistake import moment_mistake

        rule, message, hint, instead, rest = moment_mistake(str(value))
        if not (instead and _is_far(Moment.parse(instead))):
            said = {"said": message, "hint": hint, "instead": instead, "rest": rest}
            raise PydanticCustomError(rule, "{said}", said) from None
        parsed = Moment.parse(instead)
    if _is_far(parsed):
        hint = f"查对年份：只认 {YEARS[0]} 到 {YEARS[-1]} 年；长期有效的不写"
        raise PydanticCustomError("date-year", "年份不像真的：{said}", {"said": text, "hint": hint})
    return parsed
