"""A public showing with its channel for objections, or a list of recognised units."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, timedelta
from typing import Annotated, Any, ClassVar, Literal, Self

from pydantic import BeforeValidator, Field, model_validator

from site_src.model.entry import Entry, Lifecycle, Mention
from site_src.model.facts.contact import CONTACTS
from site_src.model.facts.notice import NOTICES
from site_src.model.facts.result import RESULTS, ResultFacts
from site_src.model.facts.station import STATIONS
from site_src.model.judge.fault import Fault, refuse
from site_src.model.part import Part
from site_src.model.values.entry_name import named
from site_src.model.values.fields import CellList, cell_list
from site_src.model.values.moment import Moment


def days_shown(
    first: date, last: date, kind: str, holidays: Collection[date] = (), makeup: Collection[date] = ()
) -> int:
    """Return how many days a showing from `first` to `last`, both counted, lasts.

    `kind` is 自然日 or 工作日; workdays leave out weekends and `holidays` and count
    `makeup`, the weekend days on which one works.
    """
    days = [first + timedelta(days=offset) for offset in range((last - first).days + 1)]
    if kind == "自然日":
        return len(days)
    return sum(day in makeup or (day.weekday() < 5 and day not in holidays) for day in days)


class Unit(Part):
    """One unit on the list. Units only, never persons."""

    name: str = Field(min_length=1, description="单位名称（全称）", examples=["听松小学工会"])
    honour: str = Field(default="", description="与全表不同时，这个单位的称号或等次", examples=["职工暖心驿站"])
    district: str = Field(default="", description="所属区、市", examples=["天宁区"])
    station: Annotated[str | None, named(STATIONS)] = Field(
        default=None, description="对应驿站的编号", examples=["tingsong"]
    )
    year: int | None = Field(default=None, ge=1990, le=2100, description="命名年份", examples=["2024"])
    note: str = Field(default="", description="备注", examples=["择优推荐至省教科工会"])


def _units(value: Any) -> Any:
    """Take the names in a cell of a table for units."""
    found = cell_list(value)
    return tuple({"name": name} for name in found) if isinstance(value, str) else found


class Result(Entry):
    """公示和名单。一份一个文件，或用表格（CSV）一行一份。"""

    content_type = RESULTS
    csv_columns: ClassVar[dict[str, str]] = {
        "编号": "id",
        "标题": "title",
        "种类": "kind",
        "公布单位": "issuer",
        "称号": "honour",
        "年度": "year",
        "依据通知": "notice",
        "公示第一天": "start",
        "公示最后一天": "end",
        "公示天数": "days",
        "按工作日还是自然日": "day_kind",
        "在哪里公示": "where",
        "异议渠道": "objection_contact",
        "怎样提出异议": "objection",
        "单位名单": "units",
        "摘要": "summary",
        "发布时间": "date",
        "示例": "sample",
    }

    kind: Literal["公示", "名单"] = Field(description="公示，还是已经确定的名单", examples=["公示"])
    issuer: str = Field(min_length=1, description="公布单位全称", examples=["示例市教育工会"])
    honour: str = Field(default="", description="称号", examples=["常州市教职工“健康驿站”"])
    year: int | None = Field(default=None, ge=1990, le=2100, description="年度", examples=["2024"])
    programme: str | None = Field(default=None, description="所属工作项目的编号", examples=["cz-station-2024"])
    notice: Annotated[str | None, named(NOTICES)] = Field(
        default=None, description="依据的通知编号", examples=["cz2024"]
    )
    start: Moment | None = Field(default=None, description="公示第一天", examples=["2026-11-16"])
    end: Moment | None = Field(default=None, description="公示最后一天", examples=["2026-11-20"])
    days: int | None = Field(default=None, ge=1, description="公示天数，首日和末日都算", examples=["5"])
    day_kind: Literal["工作日", "自然日"] = Field(
        default="工作日", description="天数按工作日还是自然日", examples=["工作日"]
    )
    holidays: tuple[Moment, ...] = Field(default=(), description="公示期内放假的工作日", examples=["[2026-10-01]"])
    makeup_days: tuple[Moment, ...] = Field(default=(), description="公示期内要上班的周末", examples=["[2026-10-10]"])
    where: CellList = Field(default=(), description="在哪里公示", examples=["[本专栏, 工会公告栏]"])
    objection_contact: Annotated[str | None, named(CONTACTS)] = Field(
        default=None, description="提出异议的渠道，contacts 中的编号", examples=["station-office"]
    )
    objection: str = Field(default="", description="怎样提出异议", examples=["实名或匿名，书面或电话均可"])
    units: Annotated[tuple[Unit, ...], BeforeValidator(_units)] = Field(
        default=(), description="单位名单，按公布的顺序"
    )

    @model_validator(mode="after")
    def _showing_is_whole(self) -> Self:
        """A public showing says from when to when and where to object; its days are counted."""
        if self.kind == "公示":
            needed = {"start": "第一天", "end": "最后一天", "objection_contact": "提出异议的渠道"}
            refuse(
                Fault(
                    (key,),
                    "showing-incomplete",
                    "公示没有写明{what}",
                    {
                        "what": what,
                        "hint": f"加上一行 {key}: 后面写{what}{'在 contacts 里的编号' if key == 'objection_contact' else ''}",
                    },
                )
                for key, what in needed.items()
                if getattr(self, key) is None
            )
        if self.start and self.end:
            self._count(self.start, self.end)
        return self

    def _count(self, start: Moment, end: Moment) -> None:
        if end.day < start.day:
            hint = "查对两处的年、月、日，改写错的一处"
            details = {"start": str(start), "end": str(end), "hint": hint}
            refuse([Fault(("end",), "showing-ends-early", "公示最后一天 {end} 早于第一天 {start}", details)])
        holidays = {moment.day for moment in self.holidays}
        makeup = {moment.day for moment in self.makeup_days}
        counted = days_shown(start.day, end.day, self.day_kind, holidays, makeup)
        if self.days is not None and counted != self.days:
            message = "公示从 {start} 到 {end} 是{counted}个{kind}，写成了{days}个"
            details = {"start": str(start), "end": str(end), "kind": self.day_kind}
            hint = f"先查对两个日期和 day_kind；遇上放假、调休的，写在 holidays、makeup_days；都没有错的，写 days: {counted}"
            details |= {"counted": str(counted), "days": str(self.days), "hint": hint}
            refuse([Fault(("days",), "showing-days", message, details)])

    def lifecycle(self) -> Lifecycle | None:
        return Lifecycle(self.start, self.end) if self.start or self.end else None

    def facts(self) -> ResultFacts:
        return ResultFacts(
            kind=self.kind,
            honour=self.honour,
            year=self.year,
            days=self.days,
            day_kind=self.day_kind,
            units=len(self.units),
            programme=self.programme,
        )

    def mentions(self) -> tuple[Mention, ...]:
        found = []
        if self.notice:
            found.append(Mention(("notice",), "entry", NOTICES.id(self.notice)))
        if self.objection_contact:
            found.append(Mention(("objection_contact",), "entry", CONTACTS.id(self.objection_contact)))
        for index, unit in enumerate(self.units):
            if unit.station:
                found.append(Mention(("units", index, "station"), "entry", STATIONS.id(unit.station)))
        return tuple(found)
