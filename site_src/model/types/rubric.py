"""A rubric: categories of items with points, a pass mark, vetoes, verdicts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import Annotated, Self

from pydantic import Field, StringConstraints, ValidationInfo, field_validator, model_validator

from site_src.model.entry import Entry, Mention
from site_src.model.facts.rubric import RUBRICS, PartFacts, RubricFacts
from site_src.model.judge.fault import Fault, refuse
from site_src.model.types.citation import EditorNote, Original, edition_apart
from site_src.model.types.rubric_category import Category, numbered, optional_faults, sum_of
from site_src.model.types.rubric_item import RubricItem
from site_src.model.types.rubric_verdict import Conditions, RubricBand, RubricConversion, RubricMark, RubricVeto
from site_src.model.values.fields import OneOrMore
from site_src.model.values.points import Amount
from site_src.scoring.number import plain
from site_src.scoring.rubric import RubricArithmetic, ScoredCategory, most_of
from site_src.scoring.verdict import Band, Mark, Veto

__all__ = ["Category", "Conditions", "Rubric", "RubricBand", "RubricItem", "RubricMark", "RubricVeto", "sum_of"]


Scorer = Annotated[str, StringConstraints(min_length=1, max_length=8)]
"""Who scores, as the head of a column says it: ``自评``."""


class Rubric(Entry):
    """评分细则：分类列出条目和分值，写明总分、分数线和一票否决。"""

    content_type = RUBRICS

    edition: str = Field(default="", description="版次，照原件写", examples=["(2024版)"])
    year: int | None = Field(default=None, ge=1949, le=2100, description="年度", examples=["2024"])
    programme: str | None = Field(default=None, description="所属工作项目的编号", examples=["cz-station-2024"])
    notice: str | None = Field(default=None, description="采用本细则的通知的编号", examples=["cz2024"])
    form: str | None = Field(default=None, description="对应的评分表编号", examples=["cz_scoring_form"])
    scored_by: tuple[Scorer, ...] = Field(
        default=(),
        max_length=4,
        description="由谁评分，一人一栏，最多四栏；没有说明的不写，印一栏“得分”",
        examples=["[自评, 验收]", "[分工会自评, 校工会考核]"],
    )
    conditions: Conditions | None = Field(default=None, description="评分之前逐条勾选符合或不符合的条件")
    total: Amount = Field(gt=0, description="计入总分的各类满分", examples=["100"])
    start: Amount = Field(
        default=Decimal(0), ge=0, description="基础分：只扣分的细则从这个分数起扣，扣完为止", examples=["100"]
    )
    bonus: Amount | None = Field(default=None, ge=0, description="加分项的满分；没有写明的不写", examples=["10"])
    converted: RubricConversion | None = Field(default=None, description="总得分还要折算的，写怎样折算")
    pass_mark: RubricMark | None = Field(default=None, description="达标线")
    apply_mark: RubricMark | None = Field(default=None, description="申报线")
    vetoes: tuple[RubricVeto, ...] = Field(default=(), description="一票否决的情形")
    bands: tuple[RubricBand, ...] = Field(default=(), description="按分数段下结论")
    categories: OneOrMore[Category] = Field(description="各类，从上到下")
    notes: tuple[str, ...] = Field(default=(), description="评分说明，一条一段")
    original: Original | None = Field(
        default=None, description="条文由本站概括的，写原件的名称和文号，印在网页和各文件页脚"
    )
    editor_notes: tuple[EditorNote, ...] = Field(default=(), description="编者按：原件缺漏、矛盾或有误之处")

    @field_validator("edition")
    @classmethod
    def _edition_once(cls, edition: str, info: ValidationInfo) -> str:
        return edition_apart(edition, info.data.get("title", ""))

    @model_validator(mode="after")
    def _adds_up(self) -> Self:
        refuse(
            [
                *self._sum_faults(),
                *self._division_faults(),
                *self._mark_faults(),
                *self._name_faults(),
                *optional_faults(self.categories, shared_out=self._shared_out),
            ]
        )
        return self

    @property
    def highest(self) -> Decimal:
        """All points that can be had, bonus included."""
        return self.start + most_of(self.arithmetic.parts)

    @property
    def arithmetic(self) -> RubricArithmetic:
        """All that decides a result; scores are named by their rows, counted from 1 through all categories."""
        parts, first = [], 1
        for category in self.categories:
            parts.append(category.scored(first))
            first += len(category.items)
        named = (("达标线", self.pass_mark), ("申报线", self.apply_mark))
        return RubricArithmetic(
            tuple(parts),
            tuple(Mark(name, mark.at, mark.inclusive, mark.printed) for name, mark in named if mark),
            tuple(Band(one.least, one.most, one.verdict, one.inclusive, one.printed) for one in self.bands),
            tuple(self._barred()),
            self.converted.conversion if self.converted else None,
            self.start,
        )

    @property
    def scorers(self) -> tuple[str, ...]:
        """Who scores, a column each: one without a name where nothing says who."""
        return self.scored_by or ("",)

    @property
    def sums_apart(self) -> bool:
        """Whether the categories have sums beside the total: that of a single one would be the total once more."""
        return len(self.categories) > 1 or any(one.weight for one in self.categories)

    @property
    def score_heads(self) -> tuple[str, ...]:
        """The heads of the columns to score in: ``自评得分``; ``自评分`` says it already."""
        return tuple(who if who.endswith("分") else f"{who}得分" for who in self.scorers)

    @property
    def items(self) -> tuple[RubricItem, ...]:
        """The items of all categories."""
        return tuple(item for category in self.categories for item in category.items)

    @property
    def _shared_out(self) -> bool:
        """Whether the total is a share of what could be had, so that an item may be taken out of that."""
        return self.converted is not None and self.converted.to is not None

    def _barred(self) -> Iterator[Veto]:
        """Yield what decides alone: conditions, then vetoes of the whole, then those of single items."""
        if self.conditions:
            yield from (Veto(text, self.conditions.then, condition=True) for text in self.conditions.texts)
        vetoes = (*self.vetoes, *(item.veto for item in self.items if item.veto))
        yield from (Veto(veto.when, veto.then) for veto in vetoes)

    def _name_faults(self) -> Iterator[Fault]:
        """Yield a fault for each of several categories without a name, and for each scorer named twice."""
        for index, who in enumerate(self.scored_by):
            if who in self.scored_by[:index]:
                yield Fault(
                    ("scored_by", index),
                    "rubric-scorer",
                    "“{who}”写了两次，一人只有一栏",
                    {"who": who, "hint": "删去这一个"},
                )
        for index, category in enumerate(self.categories if len(self.categories) > 1 else ()):
            if not category.name:
                details = {"hint": "写 name；不分类的细则只写一类，条目都放在它的 items 里"}
                yield Fault(("categories", index), "rubric-category", "分了几类，这一类没有写名称", details)

    def _division_faults(self) -> Iterator[Fault]:
        """Yield a fault for each division whose printed points its categories do not give."""
        parts = self.arithmetic.parts
        starts = [index for index, category in enumerate(self.categories) if category.division]
        for start, end in pairwise((*starts, len(parts))):
            division = self.categories[start].division
            counted = [part for part in parts[start:end] if part.counted]
            total = most_of(counted)
            if division and division.points is not None and division.points != total:
                details = {
                    "heading": numbered(division.no, division.name),
                    "sum": plain(total),
                    "points": plain(division.points),
                    "hint": f"先查对各类的分值（{_summands(counted)}）；没有错的，写 points: {plain(total)}",
                }
                message = "“{heading}”各类相加是 {sum} 分，写明的分值是 {points} 分"
                yield Fault(("categories", start, "division", "points"), "rubric-sum", message, details)

    def _sum_faults(self) -> Iterable[Fault]:
        counted, extra = self.arithmetic.most, most_of(self.arithmetic.apart)
        if counted != self.total:
            message = "各类相加是 {sum} 分，写明的总分是 {total} 分"
            hint = f"先查对各类的分值（{_summands(self.arithmetic.counted)}）；没有错的，写 total: {plain(counted)}"
            if self.start:
                message = "基础分加各类是 {sum} 分，写明的总分是 {total} 分"
                hint = f"只扣分的细则，总分就是基础分；查对 start，没有错的，写 total: {plain(counted)}"
            yield Fault(
                ("total",), "rubric-sum", message, {"sum": plain(counted), "total": plain(self.total), "hint": hint}
            )
        if self.bonus is not None and extra != self.bonus:
            message = "加分项相加是 {sum} 分，写明的加分是 {bonus} 分"
            hint = f"先查对加分项的分值（{_summands(self.arithmetic.apart)}）；没有错的，写 bonus: {plain(extra)}"
            yield Fault(
                ("bonus",), "rubric-sum", message, {"sum": plain(extra), "bonus": plain(self.bonus), "hint": hint}
            )

    def _mark_faults(self) -> Iterable[Fault]:
        most = self.arithmetic.judged_most if self.converted else self.total
        for key, mark in (("pass_mark", self.pass_mark), ("apply_mark", self.apply_mark)):
            if mark and mark.at > most:
                hint = f"分数线最高是 {plain(most)}：写 at: {plain(most)}，或查对 total"
                details = {"at": plain(mark.at), "total": plain(most), "hint": hint}
                yield Fault((key, "at"), "rubric-mark", "分数线 {at} 分高于总分 {total} 分", details)

    def facts(self) -> RubricFacts:
        return RubricFacts(
            edition=self.edition,
            programme=self.programme,
            form=self.form,
            total=plain(self.total),
            converted=plain(self.arithmetic.converted_most) if self.converted else None,
            bonus=None if self.bonus is None else plain(self.bonus),
            pass_at=plain(self.pass_mark.at) if self.pass_mark else None,
            apply_at=plain(self.apply_mark.at) if self.apply_mark else None,
            categories=len(self.categories),
            items=len(self.items),
            vetoes=sum(not veto.condition for veto in self.arithmetic.vetoes),
            parts=tuple(
                PartFacts(category.name, plain(part.worth))
                for category, part in zip(self.categories, self.arithmetic.parts, strict=True)
                if category.name and category.counted and category.points is not None
            ),
        )

    def mentions(self) -> tuple[Mention, ...]:
        named = (("notice", self.notice), ("form", self.form))
        found = [Mention((key,), "entry", target) for key, target in named if target]
        for number, category in enumerate(self.categories):
            for index, item in enumerate(category.items):
                at = ("categories", number, "items", index, "shown_on")
                found += [Mention((*at, place), "link", target) for place, target in enumerate(item.shown_on)]
        return tuple(found)

    def anchors(self) -> tuple[str, ...]:
        counts = enumerate((len(category.items) for category in self.categories), start=1)
        return tuple(f"c{number}-{index}" for number, count in counts for index in range(1, count + 1))


def _summands(parts: Sequence[ScoredCategory]) -> str:
    """Return what adds up, in words: ``20、17，合计 37``."""
    return f"{'、'.join(plain(part.worth) for part in parts) or '没有一类'}，合计 {plain(most_of(parts))}"
