"""A line or office to turn to: hotline, emergency number, union office, online service."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Annotated, ClassVar, Literal, Self

from pydantic import BeforeValidator, Field, model_validator

from site_src.model.entry import Entry
from site_src.model.facts.contact import CONTACTS, ContactFacts
from site_src.model.judge.fault import Fault, refuse
from site_src.model.values.fields import Email, Phone, cell_list
from site_src.model.values.moment import YEARS, Moment
from site_src.model.values.opening_hours import WeeklyHours
from site_src.model.values.url import Url

_KINDS = {"热线": "hotline", "紧急电话": "emergency", "办公": "office", "网上服务": "online"}

Kind = Annotated[
    Literal["hotline", "emergency", "office", "online"],
    BeforeValidator(lambda kind: _KINDS.get(kind, kind) if isinstance(kind, str) else kind),
]
"""What a line is for; in words as a table has it, too."""


class Contact(Entry):
    """热线和办公联系方式。只写岗位和单位的，不写个人的。一处一条，或用表格（CSV）一行一条。"""

    content_type = CONTACTS
    csv_columns: ClassVar[dict[str, str]] = {
        "编号": "id",
        "名称": "title",
        "类别": "kind",
        "单位": "organisation",
        "电话": "phones",
        "外地拨打": "dial_from_outside",
        "接听时段": "opening",
        "服务时间": "hours",
        "能帮什么": "scope",
        "谁可以用": "audience",
        "地址": "address",
        "邮编": "postcode",
        "邮箱": "email",
        "网址": "website",
        "网上入口": "channel",
        "核对日期": "verified_on",
        "多少天核对一次": "verify_every_days",
        "出处": "source",
        "排序": "priority",
        "摘要": "summary",
        "示例": "sample",
    }

    kind: Kind = Field(
        description="类别：hotline 热线、emergency 紧急电话、office 办公联系、online 网上服务", examples=["hotline"]
    )
    organisation: str = Field(default="", description="单位或主管部门", examples=["常州市教育工会"])
    phones: Annotated[tuple[Phone, ...], BeforeValidator(cell_list)] = Field(
        default=(), description="电话号码，加引号，照原样写", examples=['["0519-01234567"]']
    )
    dial_from_outside: str = Field(default="", description="在外地怎样拨打", examples=["在外地拨打请加区号 0519"])
    hours: str = Field(default="", description="服务时间的说明，一句话", examples=["每天至少18小时，各地不同"])
    opening: WeeklyHours = Field(
        default=(), description="每周的服务时段，有固定时段的写", examples=["工作日 8:30-17:30"]
    )
    scope: str = Field(default="", description="能帮什么", examples=["难过、害怕、睡不着，都可以打"])
    audience: str = Field(default="", description="谁可以用", examples=["教职工和家属"])
    address: str = Field(default="", description="地址", examples=["环翠区塔山中路317号"])
    postcode: str = Field(
        default="", pattern=r"^$|^\d{6}$", description="邮政编码，六位数字，加引号", examples=['"100052"']
    )
    email: Email | None = Field(default=None, description="办公邮箱；像是个人的不写", examples=["office@example.org"])
    email_note: str = Field(default="", description="邮箱的说明，如原件印错", examples=["原件所印邮箱缺“@”，正在核实"])
    website: Url = Field(default="", description="网址，http:// 或 https:// 开头")
    channel: str = Field(default="", description="网上服务的入口", examples=["齐鲁工惠APP“心理服务”栏目"])
    verified_on: Moment | None = Field(default=None, description="最近一次核对的日期", examples=["2026-11-02"])
    verify_every_days: int = Field(default=180, ge=1, le=730, description="多少天核对一次", examples=["180"])
    source: str = Field(default="", description="信息出处", examples=["2024年度推选通知"])
    priority: int = Field(default=100, ge=0, description="排序，小的在前", examples=["10"])

    @model_validator(mode="after")
    def _can_be_reached(self) -> Self:
        if not (self.phones or self.email or self.address or self.website or self.channel):
            hint = "写 phones、email、address、website 或 channel 之一"
            refuse([Fault((), "contact-unreachable", "没有任何联系方式", {"hint": hint})])
        if self.kind in {"hotline", "emergency"}:
            needed = {"phones": (self.phones, "号码"), "hours": (self.hours or self.opening, "服务时间")}
            refuse(
                Fault(
                    (key,),
                    "hotline-incomplete",
                    "热线没有写明{what}",
                    {"what": what, "hint": f"加上一行 {key}: 后面写{what}"},
                )
                for key, (given, what) in needed.items()
                if not given
            )
        return self

    def verification_due(self) -> date | None:
        """Return the last day on which `verified_on` still counts, None if it was never verified."""
        if self.verified_on is None or self.verified_on.day.year not in YEARS:
            return None
        return self.verified_on.day + timedelta(days=self.verify_every_days)

    def facts(self) -> ContactFacts:
        return ContactFacts(
            kind=self.kind,
            organisation=self.organisation,
            phones=self.phones,
            dial_from_outside=self.dial_from_outside,
            hours=self.hours or "；".join(map(str, self.opening)),
            opening=tuple((one.days, one.opens, one.closes) for one in self.opening),
            scope=self.scope,
            audience=self.audience,
            address=self.address,
            postcode=self.postcode,
            website=self.website,
            channel=self.channel,
            email=self.email,
            email_note=self.email_note,
            source=self.source,
            verified_on=str(self.verified_on) if self.verified_on else None,
            priority=self.priority,
        )
