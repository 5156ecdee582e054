"""What decides the result of a rubric: conditions before the scoring, marks, bands, vetoes."""

from __future__ import annotations

from decimal import Decimal
from typing import Self

from pydantic import Field, model_validator

from site_src.model.judge.fault import Fault, refuse
from site_src.model.part import Part
from site_src.model.values.fields import OneOrMore, YesNo
from site_src.model.values.points import Amount
from site_src.scoring.conversion import Conversion


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


class Conditions(Part):
    """What must be met before anything is scored, each ticked as met or not."""

    title: str = Field(default="基本条件", min_length=1, description="这一部分的标题", examples=["申报条件"])
    texts: OneOrMore[str] = Field(description="各条条件，逐条勾选符合或不符合", examples=["[有固定场所, 有专人负责]"])
    then: str = Field(default="不进入评分", min_length=1, description="有一条不符合时的结果", examples=["不予受理"])


class RubricBand(Part):
    """A verdict for the scores from `least` to `most`; `inclusive` says whether `most` itself counts."""

    least: Amount = Field(ge=0, description="最低分（含）", examples=["90"])
    most: Amount = Field(ge=0, description="最高分", examples=["100"])
    inclusive: YesNo = Field(default=True, description="最高分含本数；“60分以下”一类不含的写 no", examples=["no"])
    printed: str = Field(default="", description="原件上的写法", examples=["60分以下"])
    verdict: str = Field(min_length=1, description="结论", examples=["优秀"])


class RubricConversion(Part):
    """Into what the total is converted: `to` so many points as a share of what can be had, or `by` a factor."""

    to: Amount | None = Field(default=None, gt=0, description="折算成几分制：实得分÷应得分×这个数", examples=["100"])
    by: Amount | None = Field(default=None, gt=0, description="实得分乘以几", examples=["0.4"])
    name: str = Field(default="折算得分", min_length=1, description="折算后的得分叫什么", examples=["考核得分"])
    printed: str = Field(
        default="", description="原件上的算法；与“实得分÷应得分×100”一类不同的才写", examples=["实际得分/应得总分×100"]
    )
    decides: YesNo = Field(
        default=True, description="达标线、等次按折算后的得分判定；按折算前的得分判定的写 no", examples=["no"]
    )

    @model_validator(mode="after")
    def _one_way(self) -> Self:
        if (self.to is None) == (self.by is None):
            hint = "实得分÷应得分×100 写 to: 100；实得分×0.4 写 by: 0.4"
            refuse([Fault((), "rubric-converted", "折算要写一种算法，to 或 by", {"hint": hint})])
        return self

    @property
    def conversion(self) -> Conversion:
        """How it is worked out, as data."""
        return Conversion(self.to or self.by or Decimal(1), self.to is not None, self.name, self.printed, self.decides)
