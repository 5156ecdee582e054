"""A category of a rubric and its items: what is asked, what it gives, what adds up."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Self

from pydantic import Field, model_validator

from site_src.model.judge.fault import Fault, refuse
from site_src.model.part import Part
from site_src.model.types.rubric_item import RubricItem
from site_src.model.values.fields import OneOrMore, YesNo
from site_src.model.values.points import Amount
from site_src.scoring.limits import POINTS, Limits
from site_src.scoring.number import plain
from site_src.scoring.rubric import Score, ScoredCategory, Term


class Division(Part):
    """A heading above several categories; `points` is the printed total, absent where none is printed."""

    no: str = Field(default="", description="上级指标的序号，照原件写", examples=["A", "一"])
    name: str = Field(min_length=1, description="上级指标的名称", examples=["建设水平"])
    points: Amount | None = Field(default=None, ge=0, description="原件写明的分值；没有写明的不写", examples=["100"])

    @property
    def heading(self) -> str:
        """Number, name and points: ``A、建设水平（100分）``."""
        points = "" if self.points is None else f"（{plain(self.points)}分）"
        return f"{numbered(self.no, self.name)}{points}"


class Category(Part):
    """A group of items; `points` is the printed total, absent where none is printed."""

    no: str = Field(default="", description="类别序号，照原件写；没有编号的不写", examples=["一", "（一）"])
    name: str = Field(default="", description="类别名称；不分类的细则只写一类，名称不写", examples=["组织建设"])
    division: Division | None = Field(default=None, description="从这一类起属于哪个上级指标；只有两级的不写")
    tag: str = Field(default="", description="类别的口号", examples=["有组织"])
    points: Amount | None = Field(default=None, ge=0, description="原件写明的小计；没有写明的不写", examples=["20"])
    counted: YesNo = Field(default=True, description="计入总分；加分项写 no", examples=["no"])
    weight: Amount | None = Field(
        default=None, gt=0, description="这一类的得分乘以几再计入总分；不加权的不写", examples=["0.3"]
    )
    shared_score: YesNo = Field(default=False, description="各条共用一个得分格", examples=["yes"])
    content: str = Field(default="", description="具体内容", examples=["纳入“教职工之家”建设总体规划"])
    items: OneOrMore[RubricItem] = Field(description="各条，从上到下")

    @property
    def heading(self) -> str:
        """Number and name as they are printed: ``一、组织建设``, ``（一）组织建设``; empty where a rubric has no categories."""
        return numbered(self.no, self.name)

    @property
    def counts_as(self) -> str:
        """How the points count where they are weighted: ``按×0.3计入总分``, else empty."""
        return "" if self.weight is None else f"按×{plain(self.weight)}计入总分"

    @property
    def sum_label(self) -> str:
        """What its sum is called: ``一、组织建设 小计（不计入总分）``."""
        said = f"（{self.counts_as}）" if self.counts_as else "" if self.counted else "（不计入总分）"
        return f"{self.heading} 小计".strip() + said

    def scored(self, first: int) -> ScoredCategory:
        """Return what adds up; `first` is its first row."""
        return ScoredCategory(tuple(self.terms(first)), self.counted, self.weight or Decimal(1))

    def terms(self, first: int) -> Iterator[Term]:
        """Yield what is added up; the scores are named by their rows, of which this category begins with `first`.

        Of an either/or group the best score counts. Where all items share one score it is
        that of the first row, up to what the items give together.
        """
        terms = [
            Term(tuple(Score(str(first + index), item.limits) for index, item in group)) for group in self._groups()
        ]
        if self.shared_score:
            most = sum((term.most for term in terms), Decimal(0))
            terms = [Term((Score(str(first), Limits(most=most, unit=POINTS)),))]
        yield from terms

    def score_limits(self, first: int) -> tuple[Limits, ...]:
        """Return what the scores take, in the order of their rows, of which the first is `first`."""
        return tuple(score.limits for score in ScoredCategory(tuple(self.terms(first))).scores)

    def alternatives(self, item: RubricItem) -> str:
        """Return which items stand against each other with `item`: ``第1、2条``; empty where it has none beside it."""
        named = [one for one in self.items if item.either_or and one.either_or == item.either_or]
        return _named(named) if len(named) > 1 else ""

    def summands(self) -> str:
        """Return what adds up, in words: ``5、6（第2、3条任选其一），合计 11``."""
        each = []
        for group in self._groups():
            items = [item for _, item in group]
            chosen = f"（{_named(items)}任选其一）" if len(items) > 1 else ""
            each.append(f"{plain(max(item.points.most for item in items))}{chosen}")
        return f"{'、'.join(each)}，合计 {plain(sum_of(self))}"

    def _groups(self) -> list[list[tuple[int, RubricItem]]]:
        """Return the items with their places from 0, those of an either/or group together."""
        groups: dict[tuple[bool, str], list[tuple[int, RubricItem]]] = {}
        for index, item in enumerate(self.items):
            key = (True, item.either_or) if item.either_or else (False, str(index))
            groups.setdefault(key, []).append((index, item))
        return list(groups.values())

    @model_validator(mode="after")
    def _adds_up(self) -> Self:
        total = sum_of(self)
        if self.points is not None and total != self.points:
            message = "“{heading}”各条相加是 {sum} 分，写明的小计是 {points} 分"
            hint = f"先查对各条的分值（{self.summands()}）；没有错的，写 points: {plain(total)}"
            details = {
                "heading": self.heading or "细则",
                "sum": plain(total),
                "points": plain(self.points),
                "hint": hint,
            }
            refuse([Fault(("points",), "rubric-sum", message, details)])
        return self


def sum_of(category: Category) -> Decimal:
    """Return the most points a category gives; of an either/or group only the best item counts."""
    return ScoredCategory(tuple(category.terms(1))).most


def optional_faults(categories: Sequence[Category], *, shared_out: bool) -> Iterator[Fault]:
    """Yield a fault for each item that may be left out where it changes nothing or leaves no score.

    `shared_out` says that the total is a share of what could be had.
    """
    for number, category in enumerate(categories):
        for row, item in enumerate(category.items):
            if not item.optional:
                continue
            hint = "删去 optional"
            if not shared_out:
                message, hint = (
                    "不适用的条目要从应得分里减去，这份细则却没有写怎样折算",
                    "在细则里加上 converted: {to: 100}",
                )
            elif not category.counted:
                message = "加分项不计入应得分，不用写 optional"
            elif category.shared_score:
                message = "各条共用一个得分格，不能只有一条不适用"
            elif item.either_or:
                message = "任选其一的条目只计最高的一条，不能再写 optional"
            else:
                continue
            yield Fault(("categories", number, "items", row, "optional"), "rubric-optional", message, {"hint": hint})


def _named(items: Sequence[RubricItem]) -> str:
    """Return what items are called together: ``第1、2条``, ``第2条和没有编号的1条``."""
    numbers = [str(item.no) for item in items if item.no is not None]
    bare = len(items) - len(numbers)
    found = [f"第{'、'.join(numbers)}条"] if numbers else []
    return "和".join([*found, f"没有编号的{bare}条"] if bare else found)


def numbered(no: str, name: str) -> str:
    """Return a heading; a number that ends in a bracket or a stop has its mark already."""
    return f"{no}、{name}" if no and no[-1] not in "）)、.．" else f"{no}{name}"
