"""How something is done and handed in: steps, deadlines, materials, places, money, marks."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from site_src.model.facts.form import FORMS
from site_src.model.judge.fault import Fault, refuse
from site_src.model.part import Part
from site_src.model.values.entry_name import named
from site_src.model.values.moment import Moment


class Step(Part):
    """One step of a workflow: who does what."""

    who: str = Field(min_length=1, description="谁来做", examples=["区教育工会"])
    what: str = Field(min_length=1, description="做什么", examples=["对照评分细则指导学校建设，择优推荐"])
    name: str = Field(default="", description="步骤名称；原件没有的不写", examples=["专家评审"])
    deadline: Moment | None = Field(default=None, description="这一步的期限", examples=["2024-09-30"])
    when: str = Field(default="", description="没有确定日期时写时间说明", examples=["日期另行通知"])
    methods: tuple[str, ...] = Field(default=(), description="方式", examples=["[听取汇报, 查阅材料]"])


class Deadline(Part):
    """A date by which something is due, a span that the original only counts in days, or words where it has no more."""

    what: str = Field(min_length=1, description="什么事情的期限", examples=["报送推荐和申报材料"])
    date: Moment | None = Field(
        default=None, description="截止时间，必须写年份", examples=["2024-09-30", "2023-05-12 12:00"]
    )
    days: int | None = Field(default=None, ge=1, description="只规定天数的写天数", examples=["5"])
    when: str = Field(
        default="", description="没有日期也没有天数的，照原件写，如只写月份、没有年份", examples=["3月—10月"]
    )
    printed: str = Field(default="", description="原件上的写法", examples=["5月12日（周五）中午12：00前"])
    year_source: Literal["stated", "inferred"] = Field(
        default="stated", description="年份来自原件（stated）还是由编辑推定（inferred）", examples=["inferred"]
    )
    note: str = Field(default="", description="说明", examples=["原件没有写年份，按发文日期推定"])

    @model_validator(mode="after")
    def _has_an_end(self) -> Self:
        if self.date is None and self.days is None and not self.when:
            details = {
                "what": self.what,
                "hint": "定了日子的写 date:，从某件事起算几天的写 days:；只有月份的，照原件写在 when:",
            }
            refuse([Fault((), "deadline-without-date", "期限“{what}”既没有日期也没有天数", details)])
        return self


class Deliverable(Part):
    """One material to hand in, and in which shape."""

    material: str = Field(min_length=1, description="材料名称", examples=["推荐表"])
    form: Annotated[str | None, named(FORMS)] = Field(
        default=None, description="对应的表格编号", examples=["cz_recommendation_form"]
    )
    electronic: str = Field(
        default="", description="电子版要求；不用交的写“不交”，没有说明的不写", examples=["WORD，1份"]
    )
    paper: str = Field(default="", description="纸质版要求；不用交的写“不交”，没有说明的不写", examples=["1份，盖章"])
    applies_to: str = Field(default="", description="只适用于哪一类申报", examples=["职工暖心驿站"])
    note: str = Field(default="", description="备注", examples=["双面打印，共4页"])


class Quota(Part):
    """How many are chosen; `count` is None where the original leaves it open."""

    what: str = Field(min_length=1, description="什么名额", examples=["职工暖心驿站"])
    count: int | None = Field(default=None, ge=0, description="名额数；另行通知的不写", examples=["7"])
    unit: str = Field(default="个", description="单位；“40余个”写 count: 40、unit: 余个", examples=["个", "余个"])
    who: str = Field(default="", description="谁可以申报", examples=["分工会所属小组、野外实习基地、团队工作室"])
    note: str = Field(default="", description="说明", examples=["每个分工会原则上至多1个"])


class Share(Part):
    """What one payer gives."""

    payer: str = Field(min_length=1, description="出资单位", examples=["市总工会"])
    amount: Decimal = Field(ge=0, description="金额（元）", examples=["2000"])


class Funding(Part):
    """Money for one unit or project, in yuan, and how many get it."""

    what: str = Field(min_length=1, description="什么经费", examples=["每个项目的助推资金"])
    amount: Decimal | None = Field(
        default=None, ge=0, description="每个的金额（元）；没有写明数目的不写", examples=["20000"]
    )
    shares: tuple[Share, ...] = Field(default=(), description="由几家分担时，各家的金额，合计等于 amount")
    count: int | None = Field(default=None, ge=1, description="共有几个", examples=["40"])
    total: Decimal | None = Field(default=None, ge=0, description="总额（元）", examples=["800000"])
    condition: str = Field(default="", description="条件和用途", examples=["只用于职工心理服务项目，超出部分自筹"])
    note: str = Field(default="", description="说明", examples=["总额由单价和数量推算"])

    @model_validator(mode="after")
    def _adds_up(self) -> Self:
        shared = sum((share.amount for share in self.shares), Decimal(0))
        if self.amount is None:
            return self
        if self.shares and shared != self.amount:
            hint = f"查对原件：各家合计 {shared} 元的，amount 写 {shared}；amount 没有错的，改各家的金额"
            details = {"sum": str(shared), "amount": str(self.amount), "hint": hint}
            refuse([Fault(("shares",), "funding-shares", "各家分担合计{sum}元，与每个{amount}元不符", details)])
        if self.count and self.total is not None and self.amount * self.count != self.total:
            right = str(self.amount * self.count)
            hint = f"查对原件：单价和个数没有错的，total 写 {right}"
            details = {"right": right, "total": str(self.total), "hint": hint}
            refuse([Fault(("total",), "funding-total", "单价乘以个数是{right}元，总额写成了{total}元", details)])
        return self


class Threshold(Part):
    """A figure that must be reached (or kept within, `upto`)."""

    label: str = Field(min_length=1, description="什么指标", examples=["达标分数"])
    value: Decimal = Field(description="数值", examples=["95"])
    upto: Decimal | None = Field(default=None, description="范围的上限", examples=["5"])
    unit: str = Field(default="", description="单位", examples=["分"])
    bound: Literal["以上", "以下", "等于"] = Field(
        default="以上", description="达到（以上）、不超过（以下）还是正好", examples=["以下"]
    )
    note: str = Field(default="", description="说明，如是否含本数", examples=["原件未说明是否含95分，本站按含95分处理"])
