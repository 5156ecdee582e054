"""A model with one field of every kind, for the tests of validation."""

from __future__ import annotations

from decimal import Decimal
from typing import ClassVar, Literal

from pydantic import Field

from site_src.model.content_type import ContentType, Facts
from site_src.model.entry import Entry
from site_src.model.part import Part
from site_src.model.values.fields import CellList, Email, Phone
from site_src.model.values.opening_hours import WeeklyHours


class Thing(Part):
    name: str = Field(min_length=1, max_length=8, description="名称，一行", examples=["沙盘"])
    count: int = Field(default=1, ge=1, le=9, description="数量")


class Sample(Entry):
    content_type: ClassVar = ContentType("samples", f"{__name__}:Sample", Facts, "样本", "样本")
    csv_columns: ClassVar[dict[str, str]] = {"名称": "title", "种类": "kind", "日期": "date", "服务": "services"}

    kind: Literal["通知", "办法"] = Field(description="种类", examples=["通知"])
    items: tuple[Thing, ...] = Field(default=(), description="设备，一条一行")
    points: Decimal = Field(default=Decimal(0), ge=0, description="分值", examples=["6.5"])
    phones: tuple[Phone, ...] = Field(default=(), description="电话，加引号")
    email: Email | None = Field(default=None, description="邮箱")
    hours: WeeklyHours = Field(default=(), description="开放时间")
    place: str | Thing = Field(default="", description="地点")
    services: CellList = Field(default=(), description="服务项目")
    by_name: dict[str, Thing] = Field(default={}, description="按名称")
