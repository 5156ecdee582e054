"""A self-test: a scale with items, options, scoring, bands and a crisis rule.

The answers are scored in the reader's browser and never leave it; this record is
all that the page and its script need. A result is a hint to act on, never a
diagnosis, so every scale carries a disclaimer.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field, NonNegativeInt, PositiveInt, model_validator

from site_src.model.entry import Entry, Mention
from site_src.model.facts.assessment import ASSESSMENTS, AssessmentFacts
from site_src.model.facts.contact import CONTACTS
from site_src.model.judge.among import among
from site_src.model.judge.fault import Fault, refuse
from site_src.model.part import Part
from site_src.model.values.entry_name import named
from site_src.model.values.fields import YesNo
from site_src.model.values.moment import Moment
from site_src.model.values.url import Url
from site_src.scoring.scale import Alarm, Primary, ScaleArithmetic, ScaleQuestion, Span


class Option(Part):
    """One answer that every item offers."""

    label: str = Field(min_length=1, description="选项文字", examples=["好几天"])
    score: NonNegativeInt = Field(description="选项分值", examples=["1"])


class ScaleItem(Part):
    """One question; `reverse` counts the options from the other end."""

    no: PositiveInt = Field(description="题号，从 1 起连续", examples=["1"])
    text: str = Field(min_length=1, description="题目", examples=["做事时提不起劲或没有兴趣"])
    subscale: str | None = Field(default=None, description="所属分量表", examples=["pinghe"])
    reverse: YesNo = Field(default=False, description="反向计分", examples=["否"])


class Followup(Part):
    """A question after the items that is not scored."""

    text: str = Field(min_length=1, description="题目，不计分")
    options: tuple[str, ...] = Field(min_length=2, description="选项")


class ScaleBand(Part):
    """The result for scores from `low` to `high`, both counted."""

    low: Decimal = Field(description="分数下限，含本数", examples=["5"])
    high: Decimal = Field(description="分数上限，含本数", examples=["9"])
    label: str = Field(min_length=1, description="结果的名称", examples=["轻度"])
    advice: str = Field(min_length=1, description="建议怎么做，不下诊断，不作保证")
    level: Literal["calm", "notice", "seek", "urgent"] = Field(
        description="提示的轻重：calm 平稳，notice 留意，seek 建议求助，urgent 尽快求助", examples=["notice"]
    )

    @model_validator(mode="after")
    def _ordered(self) -> ScaleBand:
        if self.low > self.high:
            refuse(
                [
                    Fault(
                        ("high",),
                        "band-reversed",
                        "分数上限低于下限",
                        {"hint": f"写反了的，low 写 {self.high}，high 写 {self.low}"},
                    )
                ]
            )
        return self


class Subscale(Part):
    """A group of items with a score of its own."""

    key: str = Field(pattern=r"^[a-z][a-z0-9-]*$", description="分量表的键，小写字母", examples=["qixu"])
    title: str = Field(min_length=1, description="分量表名称", examples=["气虚质"])
    description: str = Field(default="", description="说明")
    advice: str = Field(default="", description="符合时的日常建议")
    bands: tuple[ScaleBand, ...] = Field(default=(), description="分段；不写时用量表的分段")


class PrimaryRule(Part):
    """A subscale that is judged together with all the others (平和质 among the constitutions).

    是 when its score reaches `at_least` and every other one is below `others_below`;
    基本是 when the others are below `others_mostly_below`; otherwise 否.
    """

    subscale: str = Field(description="分量表的键", examples=["pinghe"])
    at_least: Decimal = Field(description="本分量表不低于多少分", examples=["60"])
    others_below: Decimal = Field(description="其余都低于多少分时为“是”", examples=["30"])
    others_mostly_below: Decimal = Field(description="其余都低于多少分时为“基本是”", examples=["40"])


class Scoring(Part):
    """`sum`: the points times `factor`. `transformed`: the points as a share of their range, 0 to 100."""

    rule: Literal["sum", "transformed"] = Field(default="sum", description="计分办法", examples=["sum"])
    factor: PositiveInt = Field(default=1, description="总分再乘以几", examples=["4"])
    note: str = Field(default="", description="计分说明，写在页面上", examples=["9题相加，0—27分。"])
    primary: PrimaryRule | None = Field(default=None, description="与其余分量表合并判断的分量表")


class CrisisRule(Part):
    """Any of `items` answered with more than `above` points shows the crisis panel, whatever the sum."""

    items: tuple[PositiveInt, ...] = Field(min_length=1, description="题号", examples=["[9]"])
    above: NonNegativeInt = Field(default=0, description="高于多少分时显示危机提示", examples=["0"])
    message: str = Field(min_length=1, description="危机提示的文字")
    hotlines: Annotated[tuple[str, ...], named(CONTACTS)] = Field(
        min_length=1, description="热线的条目编号", examples=['["12356", "120"]']
    )


class ScaleOrigin(Part):
    """Where the scale comes from."""

    title: str = Field(min_length=1, description="出处")
    year: PositiveInt | None = Field(default=None, description="年份", examples=["2001"])
    publisher: str = Field(default="", description="发布单位")
    url: Url = Field(default="", description="网址", examples=["https://www.example.org/"])


class Licence(Part):
    """On what terms the scale may be used."""

    name: str = Field(min_length=1, description="许可", examples=["CC BY-NC-SA 3.0 IGO"])
    attribution: str = Field(min_length=1, description="署名文字")
    url: Url = Field(default="", description="许可全文的网址")


class Assessment(Entry):
    """A scale. Where there are subscales each has a score and there is no total."""

    content_type = ASSESSMENTS

    scale: str = Field(min_length=1, description="量表简称", examples=["PHQ-9"])
    topic: str = Field(min_length=1, description="测什么", examples=["近两周的情绪"])
    instructions: str = Field(min_length=1, description="指导语")
    period: str = Field(min_length=1, description="问的是哪一段时间", examples=["最近两周"])
    minutes: PositiveInt = Field(description="大约用时，分钟", examples=["3"])
    item_count: PositiveInt = Field(description="题数，用来核对", examples=["9"])
    options: tuple[Option, ...] = Field(min_length=2, description="每题共用的选项")
    items: tuple[ScaleItem, ...] = Field(min_length=1, description="题目，按题号")
    followup: Followup | None = Field(default=None, description="最后一道不计分的题")
    scoring: Scoring = Field(default=Scoring(), description="计分")
    bands: tuple[ScaleBand, ...] = Field(min_length=1, description="分段和结果")
    subscales: tuple[Subscale, ...] = Field(default=(), description="分量表")
    crisis: CrisisRule | None = Field(default=None, description="危机提示的条件")
    source: ScaleOrigin = Field(description="出处")
    licence: Licence = Field(description="许可")
    disclaimer: str = Field(min_length=1, description="声明：结果不是诊断")
    reviewed_on: Moment | None = Field(default=None, description="最近核对日期", examples=["2026-11-02"])

    @property
    def arithmetic(self) -> ScaleArithmetic:
        """All that decides a result. Without subscales the items have one score, called by the empty name."""
        spans = {"": _spans(self.bands)}
        if self.subscales:
            spans = {one.key: _spans(one.bands or self.bands) for one in self.subscales}
        primary, crisis = self.scoring.primary, self.crisis
        return ScaleArithmetic(
            points=tuple(option.score for option in self.options),
            questions=tuple(ScaleQuestion(item.no, item.subscale or "", item.reverse) for item in self.items),
            spans=spans,
            rule=self.scoring.rule,
            factor=self.scoring.factor,
            primary=Primary(**dict(primary)) if primary else None,
            alarm=Alarm(crisis.items, crisis.above) if crisis else None,
        )

    @model_validator(mode="after")
    def _whole(self) -> Assessment:
        refuse((*self._item_faults(), *self._subscale_faults()))
        return self

    def _item_faults(self) -> Iterator[Fault]:
        found = len(self.items)
        if self.item_count != found:
            hint = f"查对原件：没有漏写或多写题目的，写 item_count: {found}"
            details = {"stated": self.item_count, "found": found, "hint": hint}
            yield Fault(("item_count",), "item-count", "题数写的是 {stated}，实际有 {found} 题", details)
        for place, item in enumerate(self.items):
            if item.no != place + 1:
                details = {"no": item.no, "expected": place + 1, "hint": f"按顺序写 no: {place + 1}；漏了题目的补上"}
                yield Fault(("items", place, "no"), "item-number", "题号是 {no}，按顺序应是 {expected}", details)
        for place, no in enumerate(self.crisis.items if self.crisis else ()):
            if no > found:
                details = {"no": no, "hint": f"题号到 {found} 为止，查对原件"}
                yield Fault(("crisis", "items", place), "crisis-item", "没有第 {no} 题", details)

    def _subscale_faults(self) -> Iterator[Fault]:
        keys = [subscale.key for subscale in self.subscales]
        for place, key in enumerate(keys):
            if key in keys[:place]:
                details = {"key": key, "hint": "留下一个；是两个分量表的，给另一个换个 key"}
                yield Fault(("subscales", place, "key"), "subscale-repeated", "分量表“{key}”写了两次", details)
            if all(item.subscale != key for item in self.items):
                details = {"key": key, "hint": f"在属于它的题目里写 subscale: {key}；没有的，删去它"}
                yield Fault(("subscales", place), "subscale-empty", "分量表“{key}”没有一道题", details)
        for place, item in enumerate(self.items):
            if item.subscale is None and keys:
                details = {"hint": f"加上 subscale:，可以写：{'、'.join(keys)}"}
                yield Fault(("items", place), "subscale-missing", "有分量表的量表，每道题要写明属于哪一个", details)
            if item.subscale is not None and item.subscale not in keys:
                yield _unknown(("items", place, "subscale"), item.subscale, keys)
        if (primary := self.scoring.primary) and primary.subscale not in keys:
            yield _unknown(("scoring", "primary", "subscale"), primary.subscale, keys)

    def facts(self) -> AssessmentFacts:
        return AssessmentFacts(
            scale=self.scale,
            topic=self.topic,
            period=self.period,
            minutes=self.minutes,
            items=len(self.items),
            subscales=len(self.subscales),
            licence=self.licence.name,
        )

    def mentions(self) -> tuple[Mention, ...]:
        return tuple(
            Mention(("crisis", "hotlines", place), "entry", CONTACTS.id(hotline))
            for place, hotline in enumerate(self.crisis.hotlines if self.crisis else ())
        )


def _spans(bands: tuple[ScaleBand, ...]) -> tuple[Span, ...]:
    return tuple(Span(band.low, band.high, band.label) for band in bands)


def _unknown(place: tuple[str | int, ...], key: str, keys: Sequence[str]) -> Fault:
    details = {"key": key, **among(key, keys, "先在 subscales 里写上它")}
    return Fault(place, "subscale-unknown", "没有分量表“{key}”", details)
