"""Points as a rubric prints them: exact decimals, a fixed value or a range."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated, Any

from pydantic import AfterValidator, GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from site_src.model.values.numerals import NARROW
from site_src.scoring.number import plain

Amount = Annotated[Decimal, AfterValidator(lambda number: Decimal(plain(number)))]
"""A number of points; ``28.0`` is 28 wherever it is printed."""

_NUMBER = r"\d{1,4}(?:\.\d{1,2})?"
_POINTS = re.compile(rf"(-?{_NUMBER})(?:\s*[-—–~～至]\s*({_NUMBER}))?")


@dataclass(frozen=True, slots=True)
class Points:
    """What an item can give: up to `most` points, and in a range at least `least`; what it can take away is below 0."""

    most: Decimal
    least: Decimal | None = None

    @classmethod
    def parse(cls, text: str) -> Points:
        """Read ``5``, ``1.5``, ``1-3`` or ``-10``; raise ValueError otherwise."""
        match = _POINTS.fullmatch(text.strip())
        if match is None:
            raise ValueError(text)
        first, second = Decimal(match[1]), match[2]
        if second is None:
            return cls(first) if first >= 0 else cls(Decimal(0), first)
        if first < 0 or Decimal(second) <= first:
            raise ValueError(text)
        return cls(Decimal(second), first)

    @property
    def deducts(self) -> bool:
        """Whether points are taken away."""
        return self.least is not None and self.least < 0

    def __str__(self) -> str:
        if self.deducts:
            return plain(self.least or self.most)
        return plain(self.most) if self.least is None else f"{plain(self.least)}-{plain(self.most)}"

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(
            _points, serialization=core_schema.plain_serializer_function_ser_schema(str)
        )

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return {"type": ["string", "number"], "pattern": rf"^-?{_NUMBER}(-{_NUMBER})?$"}


_WRITTEN = re.compile(r"(?:最高|满分|计|得|共)?([\d.]+)分?(?:[-—–~～至到]+([\d.]+)分?)?", re.ASCII)


def _meant(text: str) -> str:
    """Return the points that `text` writes with their unit or in full width, or nothing."""
    found = _WRITTEN.fullmatch("".join(text.translate(NARROW).split()).strip("“”"))
    try:
        return str(Points.parse("-".join(part for part in found.groups() if part))) if found else ""
    except ValueError:
        return ""


def _points(value: Any) -> Points:
    if isinstance(value, Points):
        return value
    try:
        return Points.parse(str(value))
    except ValueError:
        meant = _meant(str(value))
        hint = f"写成：{meant}" if meant else "只写一个数，或小的数、减号、大的数；“每次”“扣完为止”这样的话写在 how 里"
        details = {"value": str(value), "hint": hint, "instead": meant}
        raise PydanticCustomError("points", "不是有效的分值：{value}", details) from None
