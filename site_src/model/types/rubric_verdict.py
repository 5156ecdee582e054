"""What decides the result of a rubric: conditions before the scoring, marks, bands, vetoes."""

from __future__ import annotations

from pydantic import Field

from site_src.model.part import Part
from site_src.model.values.fields import OneOrMore, YesNo
from site_src.model.values.points import Amount


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
