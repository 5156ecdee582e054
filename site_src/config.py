"""site.yaml: what one portal is called, who runs it and how it is arranged."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Annotated
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import AfterValidator, Field, PositiveInt, model_validator
from pydantic_core import PydanticCustomError

from site_src.model.judge.fault import Fault, refuse
from site_src.model.part import Part
from site_src.model.values.address import as_uri, is_address
from site_src.model.values.fields import Line, YesNo
from site_src.model.values.moment import YEARS, Moment
from site_src.model.values.numerals import NARROW
from site_src.model.values.phone import OfficePhone
from site_src.model.values.url import Url
from site_src.site_config.navigation import LinkGroup, MenuItem
from site_src.site_config.section import Column, Section, Sections

HOME_FRESH_DAYS = 14


_SCHEME = re.compile(r"^[a-z]+[:;]+[/\\]*|^[/\\]+", re.IGNORECASE)


def _time_zone(value: str) -> str:
    try:
        ZoneInfo(value)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        here = bool(re.search("[\u4e00-\u9fff]|beijing|china|prc|gmt|utc|\\+ ?0?8", value, re.IGNORECASE))
        hint = "写成 Asia/Shanghai" if here else "写 大洲/城市 的英文名，首字母大写；中国各地都是 Asia/Shanghai"
        details = {"value": value, "hint": hint, "instead": "Asia/Shanghai" if here else ""}
        raise PydanticCustomError("time-zone", "没有这个时区：{value}", details) from None
    return value


def _base_url(value: str) -> str:
    """Return the address with a closing slash; refuse what a page cannot stand under."""
    if not is_address(value):
        message = "网站地址要以 https:// 开头、不带 ? 和 #：{value}"
        meant = f"https://{_SCHEME.sub('', value.translate(NARROW).strip()).split('?')[0].split('#')[0].strip('/')}/"
        known = is_address(meant)
        hint = f"写成：{meant}" if known else "从浏览器的地址栏复制网站首页的地址；还没有的，这一行不写"
        raise PydanticCustomError(
            "base-url", message, {"value": value, "hint": hint, "instead": meant if known else ""}
        )
    return as_uri(value).rstrip("/") + "/"


class Programme(Part):
    """A line of work that binds notices, forms, rubrics and results of several years."""

    id: str = Field(pattern=r"^[a-z0-9][a-z0-9_-]*$", description="编号，小写字母、数字和连字符", examples=["cz"])
    title: Line = Field(min_length=1, description="名称", examples=["教职工“健康驿站”推选"])
    description: str = Field(default="", description="一两句话的介绍")


class SiteConfig(Part):
    """The configuration of a portal. Only the name and the host are demanded."""

    name: Line = Field(min_length=1, description="网站名称，写入 SiteName", examples=["示例市教职工健康驿站"])
    short_name: Line = Field(default="", description="简称，用在标题尾部和手机上；不写就用全称", examples=["健康驿站"])
    tagline: Line = Field(default="", description="名称旁的一句话", examples=["示例市教职工健康服务专栏"])
    description: str = Field(default="", description="网站介绍，给搜索引擎和订阅")
    keywords: tuple[str, ...] = Field(default=(), description="网站关键词")
    organisation: Line = Field(min_length=1, description="主办单位", examples=["中国教育工会示例市委员会"])
    department: Line = Field(default="", description="承办部门", examples=["教职工健康服务总站"])
    address: Line = Field(default="", description="办公地址")
    postcode: str = Field(default="", pattern=r"^$|^\d{6}$", description="邮政编码，六位数字", examples=['"213000"'])
    phone: OfficePhone = Field(default="", description="办公电话，只写单位的", examples=['"0519-01234567"'])
    email: str = Field(
        default="",
        pattern=r"^$|^[^@\s]+@[^@\s]+\.[A-Za-z0-9]+$",
        description="办公邮箱",
        examples=["office@example.org"],
    )

    base_url: Annotated[str, AfterValidator(_base_url)] | None = Field(
        default=None, description="网站的正式地址；不写也能建站", examples=["https://www.example.org/yizhan/"]
    )
    language: str = Field(
        default="zh-CN", pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$", description="语言", examples=["zh-CN"]
    )
    timezone: Annotated[str, AfterValidator(_time_zone)] = Field(
        default="Asia/Shanghai", description="时区", examples=["Asia/Shanghai"]
    )
    as_of: Moment | None = Field(
        default=None, description="固定的时刻，只用于演示；正式网站不写", examples=["2026-11-18 09:30"]
    )
    as_of_note: str = Field(default="", description="固定时刻的说明，写在页脚")

    site_id_code: str | None = Field(
        default=None, pattern=r"^[0-9A-Za-z]{10}$", description="网站标识码，有才写", examples=['"0000000000"']
    )
    icp: str | None = Field(default=None, min_length=6, description="ICP备案号，有才写", examples=["某ICP备00000000号"])
    police_record: str | None = Field(
        default=None, min_length=6, description="公安备案号，有才写", examples=["某公网安备 00000000000000号"]
    )

    hotlines: tuple[str, ...] = Field(
        default=("12356", "120", "110"),
        description="每页顶部求助条里的电话，按顺序写 content/contacts 里的编号",
        examples=['["12356", "120", "110"]'],
    )
    local_line: str | None = Field(
        default=None, description="本单位咨询电话在 content/contacts 里的编号", examples=["station-line"]
    )
    crisis_page: str | None = Field(
        default=None, description="写危机时怎么办的那一页，求助条、首页和测评都通到它", examples=["pages/crisis"]
    )
    quick_exit: Url = Field(
        default="",
        description="自测和危机页上“快速离开”换成哪个网页，写一个不显眼的网址，比如天气；不写换成空白页",
        examples=["https://www.example.org/"],
    )
    distress: tuple[Line, ...] = Field(
        default=(), description="有人搜这些词时，先给出求助电话；主题里已有的不用再写", examples=["[撑不下去]"]
    )
    navigation: tuple[MenuItem, ...] = Field(default=(), description="主导航")
    footer: tuple[LinkGroup, ...] = Field(default=(), description="页脚的链接组")
    columns: Mapping[str, Column] = Field(default={}, description="知识专栏，键是 content/articles 下的文件夹名")
    sections: Sections = Field(default={}, validate_default=True, description="各栏目的名称和介绍，只写要改的")
    programmes: tuple[Programme, ...] = Field(default=(), description="推选、评选等工作项目")

    soon_days: PositiveInt = Field(default=7, le=60, description="离截止几天以内算“即将截止”", examples=["7"])
    home_fresh_days: PositiveInt = Field(
        default=HOME_FRESH_DAYS, description="首页超过多少天没有新内容就提醒", examples=["14"]
    )
    qr: YesNo = Field(
        default=True, description="文章和通知配二维码，方便用微信扫码转到手机；写了 base_url 才有", examples=["否"]
    )
    page_size: PositiveInt = Field(default=20, le=200, description="列表每页几条", examples=["20"])

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.timezone)

    @property
    def brief(self) -> str:
        """The short name, or the name where none is given."""
        return self.short_name or self.name

    def section(self, content_type: str) -> Section:
        """Return the section of a content type; KeyError if there is no such type."""
        return self.sections[content_type]

    @model_validator(mode="after")
    def _whole(self) -> SiteConfig:
        refuse(self._faults())
        return self

    def _faults(self) -> Iterator[Fault]:
        for key, values in (
            ("hotlines", self.hotlines),
            ("programmes", tuple(programme.id for programme in self.programmes)),
        ):
            for place, value in enumerate(values):
                if value in values[:place]:
                    yield Fault(
                        (key, place),
                        "config-repeated",
                        "“{value}”写了两次",
                        {"value": value, "hint": "留下一个，另一个删去"},
                    )
        if self.as_of and self.as_of.day.year not in YEARS:
            yield Fault(("as_of",), "date-year", "这一天太远，不能作固定的时刻", {"hint": "查对年份"})
        if self.as_of_note and self.as_of is None:
            hint = "正式的网站删去这一行；演示用的，加上 as_of: 后面写固定的时刻"
            yield Fault(("as_of_note",), "config-as-of", "写了固定时刻的说明，却没有写固定时刻 as_of", {"hint": hint})
