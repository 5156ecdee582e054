"""A rubric: categories of items with points, a pass mark, vetoes, verdicts."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import Literal, Self

from pydantic import Field, model_validator

from site_src.model.entry import Entry, Mention, Part
from site_src.model.facts.rubric import RUBRICS, PartFacts, RubricFacts
from site_src.model.judge.fault import Fault, refuse
from site_src.model.types.citation import EditorNote
from site_src.model.values.fields import OneOrMore, YesNo
from site_src.model.values.points import Points, plain


class Item(Part):
    """One item: what is asked and what it gives."""

    no: int = Field(ge=1, description="条目序号，从1起，按实际顺序", examples=["1"])
    printed_no: int | None = Field(default=None, ge=1, description="原件印错的序号；没有印错的不写", examples=["5"])
    points: Points = Field(description="分值，可以是小数或幅度", examples=["5", "1.5", "1-3"])
    text: str = Field(min_length=1, description="标准细则", examples=["建立符合本单位实际的工作制度"])
    threshold: str = Field(default="", description="数量要求", examples=["98%"])
    levels: dict[str, Decimal] = Field(
        default={}, description="分值有幅度时，各级给几分", examples=["{区级: 1, 市级: 2}"]
    )
    either_or: str = Field(default="", description="任选其一的条目写同一个组名，只计最高的一条", examples=["a"])
    evidence: str = Field(default="", description="看什么材料", examples=["会议纪要"])
    on_portal: YesNo = Field(default=False, description="本网站的栏目本身可以作证", examples=["yes"])

    @model_validator(mode="after")
    def _levels_lie_in_the_range(self) -> Self:
        least = Decimal(0) if self.points.least is None else self.points.least
        refuse(
            Fault(("levels", name), "rubric-level", "“{name}”给 {points} 分，超出了 {range} 分的幅度",
                  {"name": name, "points": plain(points), "range": str(self.points)})
            for name, points in self.levels.items()
            if not least <= points <= self.points.most
        )  # fmt: skip
        return self


class Category(Part):
    """A group of items; `points` is the printed total, absent where none is printed."""

    no: str = Field(min_length=1, description="类别序号，照原件写", examples=["一"])
    name: str = Field(min_length=1, description="类别名称", examples=["组织建设"])
    tag: str = Field(default="", description="类别的口号", examples=["有组织"])
    points: Decimal | None = Field(default=None, ge=0, description="原件写明的小计；没有写明的不写", examples=["20"])
    counted: YesNo = Field(default=True, description="计入总分；加分项写 no", examples=["no"])
    shared_score: YesNo = Field(default=False, description="各条共用一个得分格", examples=["yes"])
    content: str = Field(default="", description="具体内容", examples=["纳入“教职工之家”建设总体规划"])
    items: OneOrMore[Item] = Field(description="各条，从上到下")

    @model_validator(mode="after")
    def _adds_up(self) -> Self:
        total = sum_of(self)
        if self.points is not None and total != self.points:
            message = "“{no}、{name}”各条相加是 {sum} 分，写明的小计是 {points} 分"
            details = {"no": self.no, "name": self.name, "sum": plain(total), "points": plain(self.points)}
            refuse([Fault(("points",), "rubric-sum", message, details)])
        return self


class Mark(Part):
    """A score that must be reached; `inclusive` says whether the score itself counts."""

    at: Decimal = Field(gt=0, description="分数线", examples=["95"])
    inclusive: YesNo = Field(default=True, description="含本数", examples=["yes"])
    printed: str = Field(default="", description="原件上的写法", examples=["95分以上"])
    note: str = Field(default="", description="说明", examples=["原件没有说明是否含95分"])


class Veto(Part):
    """Something that decides the result whatever the score."""

    when: str = Field(min_length=1, description="什么情形", examples=["发生泄密事件"])
    then: str = Field(min_length=1, description="结果", examples=["不予通过"])


class Band(Part):
    """A verdict for the scores from `least` to `most`, both included."""

    least: Decimal = Field(ge=0, description="最低分（含）", examples=["90"])
    most: Decimal = Field(ge=0, description="最高分（含）", examples=["100"])
    verdict: str = Field(min_length=1, description="结论", examples=["优秀"])


class Rubric(Entry):
    """评分细则：分类列出条目和分值，写明总分、分数线和一票否决。"""

    content_type = RUBRICS

    edition: str = Field(default="", description="版次，照原件写", examples=["(2024版)"])
    year: int | None = Field(default=None, ge=1949, le=2100, description="年度", examples=["2024"])
    programme: str | None = Field(default=None, description="所属工作项目的编号", examples=["cz-station-2024"])
    notice: str | None = Field(default=None, description="采用本细则的通知的编号", examples=["cz2024"])
    form: str | None = Field(default=None, description="对应的评分表编号", examples=["cz_scoring_form"])
    scored_by: tuple[Literal["自评", "验收"], ...] = Field(
        default=("自评",), description="由谁评分", examples=["[自评, 验收]"]
    )
    total: Decimal = Field(gt=0, description="计入总分的各类满分", examples=["100"])
    bonus: Decimal | None = Field(default=None, ge=0, description="加分项的满分；没有写明的不写", examples=["10"])
    pass_mark: Mark | None = Field(default=None, description="达标线")
    apply_mark: Mark | None = Field(default=None, description="申报线")
    vetoes: tuple[Veto, ...] = Field(default=(), description="一票否决的情形")
    bands: tuple[Band, ...] = Field(default=(), description="按分数段下结论")
    categories: OneOrMore[Category] = Field(description="各类，从上到下")
    notes: tuple[str, ...] = Field(default=(), description="评分说明，一条一段")
    editor_notes: tuple[EditorNote, ...] = Field(default=(), description="编者按：原件缺漏、矛盾或有误之处")

    @model_validator(mode="after")
    def _adds_up(self) -> Self:
        refuse([*self._sum_faults(), *self._mark_faults()])
        return self

    @property
    def highest(self) -> Decimal:
        """All points that can be had, bonus included."""
        return sum((sum_of(category) for category in self.categories), Decimal(0))

    def _sum_faults(self) -> Iterable[Fault]:
        counted = sum((sum_of(category) for category in self.categories if category.counted), Decimal(0))
        if counted != self.total:
            message = "各类相加是 {sum} 分，写明的总分是 {total} 分"
            yield Fault(("total",), "rubric-sum", message, {"sum": plain(counted), "total": plain(self.total)})
        extra = sum((sum_of(category) for category in self.categories if not category.counted), Decimal(0))
        if self.bonus is not None and extra != self.bonus:
            message = "加分项相加是 {sum} 分，写明的加分是 {bonus} 分"
            yield Fault(("bonus",), "rubric-sum", message, {"sum": plain(extra), "bonus": plain(self.bonus)})

    def _mark_faults(self) -> Iterable[Fault]:
        for key, mark in (("pass_mark", self.pass_mark), ("apply_mark", self.apply_mark)):
            if mark and mark.at > self.total:
                details = {"at": plain(mark.at), "total": plain(self.total)}
                yield Fault((key, "at"), "rubric-mark", "分数线 {at} 分高于总分 {total} 分", details)

    def facts(self) -> RubricFacts:
        return RubricFacts(
            edition=self.edition,
            programme=self.programme,
            form=self.form,
            total=plain(self.total),
            bonus=None if self.bonus is None else plain(self.bonus),
            pass_at=plain(self.pass_mark.at) if self.pass_mark else None,
            apply_at=plain(self.apply_mark.at) if self.apply_mark else None,
            categories=len(self.categories),
            items=sum(len(category.items) for category in self.categories),
            vetoes=len(self.vetoes),
            parts=tuple(
                PartFacts(category.name, plain(category.points))
                for category in self.categories
                if category.counted and category.points is not None
            ),
        )

    def mentions(self) -> tuple[Mention, ...]:
        named = (("notice", self.notice), ("form", self.form))
        return tuple(Mention((key,), "entry", target) for key, target in named if target)


def sum_of(category: Category) -> Decimal:
    """Return the most points a category gives; of an either/or group only the best item counts."""
    alone = sum((item.points.most for item in category.items if not item.either_or), Decimal(0))
    groups: dict[str, Decimal] = {}
    for item in category.items:
        if item.either_or:
            groups[item.either_or] = max(groups.get(item.either_or, Decimal(0)), item.points.most)
    return alone + sum(groups.values(), Decimal(0))
