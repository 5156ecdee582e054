"""Where a form is signed and sealed."""

from __future__ import annotations

from typing import Literal, Self

from pydantic import Field, model_validator

from site_src.model.form.field import LABEL_HINT, NO_LABEL, Basis, FieldName
from site_src.model.judge.fault import Fault, refuse
from site_src.model.part import Part


class Signoff(Part):
    """A place to sign and seal: an opinion, or the name of a unit under its seal."""

    type: Literal["signoff"] = Field(description="固定写 signoff", examples=["signoff"])
    id: FieldName = Field(description="字段编号，一张表内不重复", examples=["school_opinion"])
    label: str = Field(default="", description="标签，照原件写；左边有标签格的不写", examples=["基层工会意见"])
    writes: str = Field(default="", description="签章前要写的内容", examples=["同意推荐"])
    preprinted: str = Field(default="", description="已经印好的意见", examples=["同 意"])
    seals: tuple[str, ...] = Field(default=(), description="盖章处印的字，一枚章一条", examples=["[（盖章）]"])
    signature: str = Field(default="", description="签字处印的字", examples=["工会负责人签字："])
    date: str = Field(default="", description="日期处印的字", examples=["年 月 日"])
    applies: str = Field(default="", description="哪些单位要签；都要签的不写", examples=["由区教育工会推荐的单位"])
    basis: Basis = Field(default="printed", description="依据：printed 原件印有，implied 正文提到，inferred 推断")

    @model_validator(mode="after")
    def _has_a_place_to_sign(self) -> Self:
        faults = []
        if not self.label:
            details = {"id": self.id, "hint": LABEL_HINT.format(id=self.id, type=self.type)}
            faults.append(Fault(("id",), *NO_LABEL, details))
        if not (self.writes or self.seals or self.signature or self.date):
            message = "签章格“{id}”没有写明签什么：请写 seals、signature、date 或 writes"
            faults.append(
                Fault(
                    ("id",),
                    "signoff-empty",
                    message,
                    {
                        "id": self.id,
                        "hint": "照原件写：盖章处印的字写在 seals，签字处的写在 signature，日期处的写在 date，要写意见的写 writes",
                    },
                )
            )
        refuse(faults)
        return self

    @property
    def full_label(self) -> str:
        return self.label
