"""A rubric: categories of items with points, a pass mark, vetoes, verdicts."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import Literal, Self

from pydantic import Field, model_validator

from site_src.model.entry import Entry, Mention
from site_src.model.facts.rubric import RUBRICS, PartFacts, RubricFacts
from site_src.model.judge.fault import Fault, refuse
from site_src.model.part import Part
from site_src.model.types.citation import EditorNote
from site_src.model.types.rubric_category import Category, sum_of
from site_src.model.values.fields import OneOrMore, YesNo
from site_src.model.values.points import Amount
from site_src.scoring.number import plain
from site_src.scoring.rubric import RubricArithmetic, ScoredCategory, most_of
from site_src.scoring.verdict import Band, Mark, Veto

__all__ = ["Category", "Rubric", "RubricBand", "RubricMark", "RubricVeto", "sum_of"]


class RubricMark(Part):
    """A score that must be reached; `inclusive` says whether the score itself counts."""

    at: Amount = Field(gt=0, description="分数线", examples=["95"])
    inclusive: YesNo = Field(default=True, description="含本数", examples=["yes"])
    printed: str = Field(default="", description="原件上的写法", examples=["95分以上"])
    note: str = Field(default="", description="说明", examples=["原件没有说明是否含95分"])


class RubricVeto(Part):
    """Something that decides the result whatever the score."""

    when: str = Field(min_length=1, description="什么情形", examples=["发生泄密事件"])
    then: str = Field(min_length=1, description="结果", examples=["不予通过"])


class RubricBand(Part):
    """A verdict for the scores from `least` to `most`, both included."""

    least: Amount = Field(ge=0, description="最低分（含）", examples=["90"])
    most: Amount = Field(ge=0, description="最高分（含）", examples=["100"])
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
    total: Amount = Field(gt=0, description="计入总分的各类满分", examples=["100"])
    bonus: Amount | None = Field(default=None, ge=0, description="加分项的满分；没有写明的不写", examples=["10"])
    pass_mark: RubricMark | None = Field(default=None, description="达标线")
    apply_mark: RubricMark | None = Field(default=None, description="申报线")
    vetoes: tuple[RubricVeto, ...] = Field(default=(), description="一票否决的情形")
    bands: tuple[RubricBand, ...] = Field(default=(), description="按分数段下结论")
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
        return most_of(self.arithmetic.parts)

    @property
    def arithmetic(self) -> RubricArithmetic:
        """All that decides a result; scores are named by their rows, counted from 1 through all categories."""
        parts, first = [], 1
        for category in self.categories:
            parts.append(ScoredCategory(tuple(category.terms(first)), category.counted))
            first += len(category.items)
        named = (("达标线", self.pass_mark), ("申报线", self.apply_mark))
        return RubricArithmetic(
            tuple(parts),
            tuple(Mark(name, mark.at, mark.inclusive, mark.printed) for name, mark in named if mark),
            tuple(Band(band.least, band.most, band.verdict) for band in self.bands),
            tuple(Veto(veto.when, veto.then) for veto in self.vetoes),
        )

    def _sum_faults(self) -> Iterable[Fault]:
        counted, extra = most_of(self.arithmetic.counted), most_of(self.arithmetic.apart)
        if counted != self.total:
            message = "各类相加是 {sum} 分，写明的总分是 {total} 分"
            hint = f"写 total: {plain(counted)}，或查对各条的分值"
            yield Fault(
                ("total",), "rubric-sum", message, {"sum": plain(counted), "total": plain(self.total), "hint": hint}
            )
        if self.bonus is not None and extra != self.bonus:
            message = "加分项相加是 {sum} 分，写明的加分是 {bonus} 分"
            hint = f"写 bonus: {plain(extra)}，或查对各条的分值"
            yield Fault(
                ("bonus",), "rubric-sum", message, {"sum": plain(extra), "bonus": plain(self.bonus), "hint": hint}
            )

    def _mark_faults(self) -> Iterable[Fault]:
        for key, mark in (("pass_mark", self.pass_mark), ("apply_mark", self.apply_mark)):
            if mark and mark.at > self.total:
                hint = f"分数线最高是 {plain(self.total)}：写 at: {plain(self.total)}，或查对 total"
                details = {"at": plain(mark.at), "total": plain(self.total), "hint": hint}
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
