"""An event: a dated activity, or a day that comes back every year."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any, ClassVar, Literal

from pydantic import BeforeValidator, Field, PositiveInt, model_validator

from site_src.model.content_type import ContentType
from site_src.model.entry import Entry, Lifecycle, Mention
from site_src.model.facts.contact import CONTACTS
from site_src.model.facts.course import COURSES
from site_src.model.facts.event import EVENTS, EventFacts
from site_src.model.facts.form import FORMS
from site_src.model.facts.station import STATIONS
from site_src.model.judge.fault import Fault, refuse
from site_src.model.judge.period import reversed_period
from site_src.model.part import Part
from site_src.model.values.entry_name import named
from site_src.model.values.fields import YesNo
from site_src.model.values.moment import YEARS, Moment
from site_src.model.values.month_day import MonthDay

Kind = Literal["讲座", "培训", "团体活动", "沙龙", "文体活动", "竞赛", "主题日", "重点时段", "体检", "开放日"]

_WHEN = "加上 starts: 后面写 年-月-日 时:分；年年都有的日子写 yearly，里面写 first: 后面写 月-日"


class Registration(Part):
    """How and until when one registers."""

    opens: Moment | None = Field(default=None, description="报名开始", examples=["2026-11-10 09:00"])
    closes: Moment | None = Field(default=None, description="报名截止", examples=["2026-11-23 17:00"])
    how: str = Field(default="", description="报名办法", examples=["由单位工会汇总后发到办公邮箱"])
    form: Annotated[str | None, named(FORMS)] = Field(
        default=None, description="报名表的条目编号", examples=["wh_demand_form"]
    )
    contact: Annotated[str | None, named(CONTACTS)] = Field(
        default=None, description="联系方式的条目编号", examples=["station-line"]
    )


class Yearly(Part):
    """Days of every year, as month and day; they may pass over the turn of the year."""

    first: MonthDay = Field(description="每年的第一天，月-日", examples=["05-25"])
    last: MonthDay | None = Field(default=None, description="每年的最后一天，只有一天时不写", examples=["05-31"])


def _registration(value: Any) -> Any:
    """Take a single text, as a cell of a table has it, for the end of the registration."""
    return {"closes": value} if isinstance(value, str) else value


class Event(Entry):
    """Either `starts` (one date) or `yearly` (every year, whole days)."""

    content_type = EVENTS
    csv_columns: ClassVar[dict[str, str]] = {
        "编号": "id",
        "名称": "title",
        "种类": "kind",
        "开始": "starts",
        "结束": "ends",
        "地点": "place",
        "驿站编号": "station",
        "主办单位": "organiser",
        "参加对象": "audience",
        "名额": "capacity",
        "免费": "free",
        "课程编号": "course",
        "报名截止": "registration",
        "摘要": "summary",
        "标签": "tags",
        "发布时间": "date",
        "示例": "sample",
    }

    kind: Kind = Field(description="活动种类", examples=["讲座"])
    starts: Moment | None = Field(default=None, description="开始时间；只写日期就是全天", examples=["2026-11-26 14:30"])
    ends: Moment | None = Field(default=None, description="结束时间", examples=["2026-11-26 16:00"])
    yearly: Yearly | None = Field(default=None, description="每年都有的日子，代替开始和结束时间")
    place: str = Field(default="", description="地点", examples=["市总站二楼团体辅导室"])
    station: Annotated[str | None, named(STATIONS)] = Field(
        default=None, description="驿站的条目编号", examples=["zong"]
    )
    organiser: str = Field(default="", description="主办单位", examples=["市教职工健康驿站"])
    audience: str = Field(default="", description="参加对象", examples=["各单位教职工"])
    capacity: PositiveInt | None = Field(default=None, description="名额，人数", examples=["80"])
    free: YesNo = Field(default=True, description="是否免费", examples=["是"])
    course: Annotated[str | None, named(COURSES)] = Field(
        default=None, description="课程的条目编号", examples=["yl-01"]
    )
    registration: Annotated[Registration | None, BeforeValidator(_registration)] = Field(
        default=None, description="报名"
    )

    @model_validator(mode="after")
    def _times_fit(self) -> Event:
        refuse(self._time_faults())
        return self

    def _time_faults(self) -> Iterator[Fault]:
        if self.yearly is None and self.starts is None:
            yield Fault(
                (), "event-no-time", "活动没有时间：写 starts（开始时间）或 yearly（每年的日子）", {"hint": _WHEN}
            )
        if self.yearly is not None and (self.starts or self.ends):
            yield Fault(
                ("yearly",),
                "event-two-times",
                "每年都有的日子不再写开始和结束时间",
                {"hint": "年年都有的，删去 starts 和 ends；只这一次的，删去 yearly"},
            )
        if self.starts and self.starts.day.year not in YEARS:
            yield Fault(
                ("starts",), "date-year", "活动的时间太远：{value}", {"value": str(self.starts), "hint": "查对年份"}
            )
        if self.starts and self.ends and self.ends.end <= self.starts.start:
            yield reversed_period(("ends",), "结束时间", self.ends, "开始时间", self.starts)
        registration = self.registration
        if registration is None or registration.closes is None:
            return
        if registration.opens and registration.closes.end <= registration.opens.start:
            place = ("registration", "closes")
            yield reversed_period(place, "报名截止", registration.closes, "报名开始", registration.opens)
        last = self.ends or self.starts
        if last and registration.closes.start >= last.end and registration.closes != last:
            details = {"closes": str(registration.closes), "ends": str(last)}
            details["hint"] = "查对两处的年、月、日和时刻，改写错的一处"
            message = "报名截止 {closes} 晚于活动结束 {ends}"
            yield Fault(("registration", "closes"), "event-late-registration", message, details)

    def lifecycle(self) -> Lifecycle | None:
        """Return the time to register, or, where none is asked, the time of the event itself."""
        if self.registration and self.registration.closes:
            return Lifecycle(self.registration.opens, self.registration.closes)
        return Lifecycle(self.starts, self.ends or self.starts) if self.starts else None

    def facts(self) -> EventFacts:
        yearly = self.yearly
        return EventFacts(
            kind=self.kind,
            starts=str(self.starts or ""),
            ends=str(self.ends or ""),
            yearly=(str(yearly.first), str(yearly.last or yearly.first)) if yearly else (),
            place=self.place,
            station=self.station,
            organiser=self.organiser,
            audience=self.audience,
            capacity=self.capacity,
            free=self.free,
            registers=self.registration is not None,
            register_by=str((self.registration and self.registration.closes) or ""),
        )

    def mentions(self) -> tuple[Mention, ...]:
        registration = self.registration or Registration()
        pointers: tuple[tuple[tuple[str, ...], ContentType, str | None], ...] = (
            (("station",), STATIONS, self.station),
            (("course",), COURSES, self.course),
            (("registration", "form"), FORMS, registration.form),
            (("registration", "contact"), CONTACTS, registration.contact),
        )
        return tuple(Mention(at, "entry", kind.id(target)) for at, kind, target in pointers if target)
