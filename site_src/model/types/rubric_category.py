"""A category of a rubric and its items: what is asked, what it gives, what adds up."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Self

from pydantic import Field, model_validator

from site_src.model.judge.fault import Fault, refuse
from site_src.model.part import Part
from site_src.model.values.fields import OneOrMore, YesNo
from site_src.model.values.points import Amount, Points
from site_src.scoring.limits import POINTS, Limits
from site_src.scoring.number import plain
from site_src.scoring.rubric import Score, ScoredCategory, Term


class RubricItem(Part):
    """One item: what is asked and what it gives."""

    no: int = Field(ge=1, description="条目序号，从1起，按实际顺序", examples=["1"])
    printed_no: int | None = Field(default=None, ge=1, description="原件印错的序号；没有印错的不写", examples=["5"])
    points: Points = Field(description="分值，可以是小数或幅度", examples=["5", "1.5", "1-3"])
    text: str = Field(min_length=1, description="标准细则", examples=["建立符合本单位实际的工作制度"])
    threshold: str = Field(default="", description="数量要求", examples=["98%"])
    levels: dict[str, Amount] = Field(
        default={}, description="分级计分时，各级给几分；只取其一，最高一级就是分值", examples=["{区级: 1, 市级: 2}"]
    )
    either_or: str = Field(default="", description="任选其一的条目写同一个组名，只计最高的一条", examples=["a"])
    evidence: str = Field(default="", description="看什么材料", examples=["会议纪要"])
    on_portal: YesNo = Field(default=False, description="本网站的栏目本身可以作证", examples=["yes"])

    @model_validator(mode="after")
    def _levels_lie_in_the_range(self) -> Self:
        least, most = self.points.least or Decimal(0), self.points.most
        faults = []
        for name, points in self.levels.items():
            if not least <= points <= most:
                hint = f"写“{name}: {plain(max(least, min(points, most)))}”，或照原件改 points"
                details = {"name": name, "points": plain(points), "range": str(self.points), "hint": hint}
                message = "“{name}”给 {points} 分，超出了 {range} 分的幅度"
                faults.append(Fault(("levels", name), "rubric-level", message, details))
        refuse(faults or self._end_faults())
        return self

    def _end_faults(self) -> list[Fault]:
        """Return a fault where the levels, of which one is reached, do not end where the points end."""
        if not self.levels:
            return []
        best = max(self.levels, key=lambda name: self.levels[name])
        worst = min(self.levels, key=lambda name: self.levels[name])
        details = {"name": best, "points": plain(self.levels[best]), "range": str(self.points)}
        if self.levels[best] != self.points.most:
            message = "各级只取其一，最高的“{name}”给 {points} 分，写明的分值却是 {range} 分"
            hint = f"写“{best}: {plain(self.points.most)}”"
            if sum(self.levels.values()) == self.points.most:
                parts = "、".join(f"{name}（points: {plain(points)}）" for name, points in self.levels.items())
                hint = f"各项分别得分、相加的，不用 levels，一项写成一条：{parts}"
            return [Fault(("levels", best), "rubric-level", message, {**details, "hint": hint})]
        if self.points.least is not None and self.levels[worst] != self.points.least:
            message = "最低的“{name}”给 {points} 分，写明的幅度却是 {range} 分"
            least, most = self.levels[worst], self.points.most
            hint = f"写 points: {plain(most)}" if least == most else f"写 points: {plain(least)}-{plain(most)}"
            details = {"name": worst, "points": plain(least), "range": str(self.points), "hint": hint}
            return [Fault(("levels", worst), "rubric-level", message, details)]
        return []

    @property
    def limits(self) -> Limits:
        """Which scores may be given: a level or nothing; in a range nothing or a number in it; else up to the points."""
        if self.levels:
            steps = tuple(sorted({Decimal(0), *self.levels.values()}))
            return Limits(most=self.points.most, steps=steps, unit=POINTS)
        least = self.points.least or Decimal(0)
        return Limits(least, self.points.most, or_nothing=least > 0, unit=POINTS)


class Category(Part):
    """A group of items; `points` is the printed total, absent where none is printed."""

    no: str = Field(min_length=1, description="类别序号，照原件写", examples=["一"])
    name: str = Field(min_length=1, description="类别名称", examples=["组织建设"])
    tag: str = Field(default="", description="类别的口号", examples=["有组织"])
    points: Amount | None = Field(default=None, ge=0, description="原件写明的小计；没有写明的不写", examples=["20"])
    counted: YesNo = Field(default=True, description="计入总分；加分项写 no", examples=["no"])
    shared_score: YesNo = Field(default=False, description="各条共用一个得分格", examples=["yes"])
    content: str = Field(default="", description="具体内容", examples=["纳入“教职工之家”建设总体规划"])
    items: OneOrMore[RubricItem] = Field(description="各条，从上到下")

    def terms(self, first: int) -> Iterator[Term]:
        """Yield what is added up; the scores are named by their rows, of which this category begins with `first`.

        Of an either/or group the best score counts. Where all items share one score it is
        that of the first row, up to what the items give together.
        """
        groups: dict[tuple[bool, str], list[Score]] = {}
        for row, item in enumerate(self.items, first):
            key = (True, item.either_or) if item.either_or else (False, str(row))
            groups.setdefault(key, []).append(Score(str(row), item.limits))
        terms = [Term(tuple(scores)) for scores in groups.values()]
        if self.shared_score:
            most = sum((term.most for term in terms), Decimal(0))
            terms = [Term((Score(str(first), Limits(most=most, unit=POINTS)),))]
        yield from terms

    def score_limits(self, first: int) -> tuple[Limits, ...]:
        """Return what the scores take, in the order of their rows, of which the first is `first`."""
        return tuple(score.limits for score in ScoredCategory(tuple(self.terms(first))).scores)

    @model_validator(mode="after")
    def _adds_up(self) -> Self:
        total = sum_of(self)
        if self.points is not None and total != self.points:
            message = "“{no}、{name}”各条相加是 {sum} 分，写明的小计是 {points} 分"
            hint = f"写 points: {plain(total)}，或查对各条的分值"
            details = {
                "no": self.no,
                "name": self.name,
                "sum": plain(total),
                "points": plain(self.points),
                "hint": hint,
            }
            refuse([Fault(("points",), "rubric-sum", message, details)])
        return self


def sum_of(category: Category) -> Decimal:
    """Return the most points a category gives; of an either/or group only the best item counts."""
    return ScoredCategory(tuple(category.terms(1))).most
