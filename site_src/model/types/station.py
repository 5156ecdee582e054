"""One place of a service network: master station, branch, school station, counselling room."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Annotated, Any, ClassVar, Self

from pydantic import BeforeValidator, Field, model_validator

from site_src.model.entry import Entry, Mention
from site_src.model.facts.station import STATIONS, StationFacts
from site_src.model.judge.fault import Fault, refuse
from site_src.model.part import Part
from site_src.model.values.entry_name import named
from site_src.model.values.fields import CellList, Phone, cell_list
from site_src.model.values.moment import Moment
from site_src.model.values.opening_hours import WeeklyHours

_ZONE_CELL = re.compile(r"(?P<name>.+?)\s*(?P<area>\d+(?:\.\d+)?)\s*(?:平米|平方米|㎡)")


class Zone(Part):
    """One function zone of a station."""

    name: str = Field(min_length=1, description="功能区名称", examples=["个体咨询室"])
    area: Decimal | None = Field(default=None, gt=0, description="面积（平米）", examples=["12"])
    function: str = Field(default="", description="在这里做什么", examples=["一对一咨询，门外另设等候位"])
    equipment: tuple[str, ...] = Field(default=(), description="设备", examples=["[沙盘, 放松椅]"])


def _zone(value: Any) -> Any:
    """Read ``个体咨询室12平米`` of a list cell as a name and an area."""
    if not isinstance(value, str):
        return value
    match = _ZONE_CELL.fullmatch(value.strip())
    return match.groupdict() if match else {"name": value}


ZoneCell = Annotated[Zone, BeforeValidator(_zone)]


class Station(Entry):
    """驿站、总站、分中心、心理健康服务室。一处一个文件，或用表格（CSV）一行一处。"""

    content_type = STATIONS
    csv_columns: ClassVar[dict[str, str]] = {
        "编号": "id",
        "名称": "title",
        "网络": "network",
        "层级": "level",
        "类别": "kind",
        "所属区": "district",
        "上级": "parent",
        "所在单位": "host",
        "地址": "address",
        "电话": "phone",
        "开放时间": "opening",
        "开放说明": "hours",
        "预约步骤": "booking",
        "服务": "services",
        "功能区": "zones",
        "总面积（平米）": "total_area",
        "设备": "equipment",
        "统一标识": "sign",
        "已知缺口": "gaps",
        "核对日期": "verified_on",
        "示例": "sample",
    }

    network: str = Field(pattern=r"^[a-z][a-z0-9-]*$", description="所属服务网络的编号", examples=["changzhou"])
    level: int = Field(ge=1, le=9, description="第几级，从上往下数", examples=["2"])
    kind: str = Field(default="", description="这一级叫什么", examples=["区（市）总站"])
    district: str = Field(default="", description="所属区、市", examples=["天宁区"])
    parent: Annotated[str | None, named(STATIONS)] = Field(
        default=None, description="上级站点的编号", examples=["cz-city"]
    )
    host: str = Field(default="", description="设在哪个单位", examples=["听松小学"])
    address: str = Field(default="", description="地址，写到找得到门", examples=["教学楼西侧一楼，从操场边的小门进"])
    phone: Phone | None = Field(default=None, description="办公电话；没有公布的不写", examples=["0519-01234567"])
    opening: WeeklyHours = Field(
        default=(), description="每周开放的时段", examples=["工作日 8:30-17:30；周六 9:00-11:30"]
    )
    hours: str = Field(default="", description="开放时间的说明；时段不固定时写", examples=["寒暑假另行公布"])
    booking: CellList = Field(default=(), description="怎样预约，一条一步", examples=["[打办公电话约时间, 按时到二楼]"])
    services: CellList = Field(default=(), description="服务项目", examples=["[现场咨询, 团体辅导]"])
    zones: Annotated[tuple[ZoneCell, ...], BeforeValidator(cell_list)] = Field(default=(), description="功能区")
    total_area: Decimal | None = Field(
        default=None, gt=0, description="总面积（平米），不小于各功能区之和", examples=["168"]
    )
    equipment: CellList = Field(default=(), description="设备", examples=["[饮水机, 微波炉]"])
    sign: str = Field(default="", description="门口挂的统一标识", examples=["北京工会职工暖心驿站"])
    gaps: CellList = Field(default=(), description="已知缺口", examples=["[缺宣泄室]"])
    verified_on: Moment | None = Field(default=None, description="最近一次核对的日期", examples=["2026-11-02"])

    @model_validator(mode="after")
    def _zones_fit(self) -> Self:
        areas = sum((zone.area for zone in self.zones if zone.area), Decimal(0))
        if self.total_area is not None and areas > self.total_area:
            hint = f"查对原件：各区没有错的，total_area 至少是 {areas}"
            details = {"sum": str(areas), "total": str(self.total_area), "hint": hint}
            refuse([Fault(("total_area",), "station-area", "各功能区合计{sum}平米，超过总面积{total}平米", details)])
        return self

    def facts(self) -> StationFacts:
        return StationFacts(
            network=self.network,
            level=self.level,
            kind=self.kind,
            district=self.district,
            parent=self.parent,
            host=self.host,
            address=self.address,
            phone=self.phone,
            hours="；".join(filter(None, (*map(str, self.opening), self.hours))),
            opening=tuple((one.days, one.opens, one.closes) for one in self.opening),
            booking=self.booking,
            services=self.services,
            zones=tuple(zone.name for zone in self.zones),
            gaps=self.gaps,
            verified_on=str(self.verified_on) if self.verified_on else None,
        )

    def mentions(self) -> tuple[Mention, ...]:
        return (Mention(("parent",), "entry", STATIONS.id(self.parent)),) if self.parent else ()
