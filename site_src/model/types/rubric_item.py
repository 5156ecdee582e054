"""An item of a rubric: what is asked, what it gives, how it is scored."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from typing import Self

from pydantic import Field, model_validator

from site_src.model.judge.fault import Fault, refuse
from site_src.model.part import Part
from site_src.model.types.rubric_verdict import RubricVeto
from site_src.model.values.fields import OneOrSeveral, YesNo
from site_src.model.values.points import Amount, Points
from site_src.scoring.limits import POINTS, Limits, counted_by
from site_src.scoring.number import plain

MOST_STEPS = 40
"""So many scores to choose from still fit the list of a cell in Excel (255 characters)."""


class Piece(Part):
    """A part of an item with points of its own, all of which add up."""

    text: str = Field(min_length=1, description="做到什么", examples=["有台账"])
    points: Amount = Field(gt=0, description="给几分", examples=["1"])


class RubricItem(Part):
    """One item: what is asked and what it gives."""

    no: int | None = Field(
        default=None, ge=1, description="条目序号，按实际顺序；原件没有编号的（如“或者……”）不写", examples=["1"]
    )
    printed_no: int | None = Field(default=None, ge=1, description="原件印错的序号；没有印错的不写", examples=["5"])
    points: Points = Field(
        description="分值，可以是小数或幅度；只扣分的写负数，最多扣几分", examples=["5", "1.5", "1-3", "-10"]
    )
    text: str = Field(
        min_length=1, description="标准细则；分几段、列几点的用 |，一行一段", examples=["建立符合本单位实际的工作制度"]
    )
    how: str = Field(default="", description="怎样打分，照原件写，印成一栏", examples=["缺1处扣2分，扣完为止"])
    each: Decimal | None = Field(
        default=None, description="每次（处）加几分，加到分值为止；扣分的写负数，扣完为止", examples=["2.5", "-2"]
    )
    parts: tuple[Piece, ...] = Field(default=(), description="一条分几项给分、相加的，各项给几分，合计等于分值")
    veto: RubricVeto | None = Field(default=None, description="只由这一条引起的一票否决")
    threshold: str = Field(default="", description="数量要求", examples=["98%"])
    levels: dict[str, Amount] = Field(
        default={}, description="分级计分时，各级给几分；只取其一，最高一级就是分值", examples=["{区级: 1, 市级: 2}"]
    )
    either_or: str = Field(default="", description="任选其一的条目写同一个组名，只计最高的一条", examples=["a"])
    optional: YesNo = Field(
        default=False,
        description="可以不适用：得分填“不适用”，应得分里减去这一条；细则要写 converted",
        examples=["yes"],
    )
    evidence: str = Field(default="", description="看什么材料", examples=["会议纪要"])
    on_portal: YesNo = Field(default=False, description="本网站的栏目本身可以作证", examples=["yes"])
    shown_on: OneOrSeveral = Field(
        default=(),
        description="在本网站的哪一页看得到，写编号；印成链接，也列进对照表",
        examples=["pages/services/spaces", "[contacts, pages/crisis]"],
    )

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
        refuse(faults or [*self._end_faults(), *self._way_faults()])
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

    def _way_faults(self) -> Iterator[Fault]:
        """Yield a fault for each way of scoring that does not lead to the points."""
        total = sum((part.points for part in self.parts), Decimal(0))
        if self.parts and total != self.points.most:
            each = "、".join(plain(part.points) for part in self.parts)
            hint = f"先查对各项的分值（{each}，合计 {plain(total)}）；没有错的，写 points: {plain(total)}"
            details = {"sum": plain(total), "range": str(self.points), "hint": hint}
            yield Fault(("parts",), "rubric-sum", "各项相加是 {sum} 分，写明的分值是 {range} 分", details)
        if self.each is None:
            return
        details = {"each": plain(self.each), "range": str(self.points)}
        if self.points.deducts:
            if not 0 < abs(self.each) <= -(self.points.least or Decimal(0)) or self.each > 0:
                details["hint"] = f"写负数，最多 {self.points}；没有固定的数就删去 each，写在 how 里"
                yield Fault(("each",), "rubric-each", "每次 {each} 分，最多扣的却是 {range} 分", details)
        elif self.levels or self.points.least is not None:
            details["hint"] = "删去 each，把办法写在 how 里"
            yield Fault(("each",), "rubric-each", "有 levels 或幅度的条目不再写 each", details)
        elif not 0 < abs(self.each) <= self.points.most:
            details["hint"] = f"写 {plain(self.points.most)} 以内的数；没有固定的数就删去 each，写在 how 里"
            yield Fault(("each",), "rubric-each", "每次 {each} 分，分值却是 {range} 分", details)
        elif self.points.most / abs(self.each) > MOST_STEPS:
            details["hint"] = "删去 each，把办法写在 how 里"
            yield Fault(("each",), "rubric-each", "每次 {each} 分，到 {range} 分要数几十次，列不成可选的分数", details)

    @property
    def lines(self) -> tuple[str, ...]:
        """The text, a paragraph each; a point of a list begins with ``· ``."""
        found = (line.strip() for line in self.text.split("\n"))
        return tuple(f"· {line[2:].strip()}" if line.startswith(("- ", "* ")) else line for line in found if line)

    @property
    def limits(self) -> Limits:
        """Which scores may be given.

        A level or nothing; what `each` counts up or down to; in a range nothing or a number in it; else up to the points.
        One that need not apply takes a word for that.
        """
        if self.levels:
            steps = tuple(sorted({Decimal(0), *self.levels.values()}))
            return Limits(most=self.points.most, steps=steps, unit=POINTS, or_absent=self.optional)
        if self.each:
            most = self.points.least if self.points.deducts else self.points.most
            return replace(counted_by(self.each, most or Decimal(0)), or_absent=self.optional)
        least = self.points.least or Decimal(0)
        return Limits(least, self.points.most, or_nothing=least > 0, unit=POINTS, or_absent=self.optional)
