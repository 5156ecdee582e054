"""A member of the expert pool: known by post and field, never by name."""

from __future__ import annotations

from typing import Any, ClassVar

from pydantic import Field, PositiveInt, model_validator

from site_src.model.entry import Entry
from site_src.model.facts.expert import EXPERTS, ExpertFacts
from site_src.model.judge.fault import Fault, refuse
from site_src.model.values.fields import CellList

# What an editor types who copies a list of persons into the pool.
_PERSONAL_KEYS = frozenset({"name", "姓名", "mobile", "手机", "手机号", "身份证号", "出生年月"})


class Expert(Entry):
    """One place of the pool. The title is the post, such as 婚姻家庭咨询师."""

    content_type = EXPERTS
    csv_columns: ClassVar[dict[str, str]] = {
        "编号": "id",
        "序号": "number",
        "岗位": "title",
        "专家库": "pool",
        "单位类型": "workplace",
        "擅长领域": "fields",
        "资质类别": "qualifications",
        "可提供的服务": "services",
        "课程类别": "course_categories",
        "从业年限": "experience",
        "备注": "note",
        "摘要": "summary",
        "标签": "tags",
        "发布时间": "date",
        "示例": "sample",
    }

    number: PositiveInt = Field(description="专家库里的序号，从 1 起", examples=["1"])
    pool: str = Field(min_length=1, description="所在的专家库", examples=["市级专家库"])
    workplace: str = Field(default="", description="单位类型，不写单位名称", examples=["高校心理中心", "精神专科医院"])
    fields: CellList = Field(min_length=1, description="擅长领域，几个之间用“；”隔开", examples=["婚姻家庭；亲子沟通"])
    qualifications: CellList = Field(
        min_length=1, description="资质类别，几种之间用“；”隔开，不写证书号", examples=["婚姻家庭咨询师"]
    )
    services: CellList = Field(
        default=(), description="可提供的服务，几种之间用“；”隔开", examples=["公益讲座；一对一咨询"]
    )
    course_categories: CellList = Field(
        default=(), description="可讲的课程类别，几种之间用“；”隔开", examples=["婚姻关系；亲子关系"]
    )
    experience: str = Field(default="", description="从业年限，写范围", examples=["10年以上"])
    note: str = Field(default="", description="备注", examples=["每月第一周接受点课"])
    tags: CellList = Field(default=(), description="标签，几个之间用“；”隔开", examples=["讲座；咨询"])

    @model_validator(mode="before")
    @classmethod
    def _no_persons(cls, value: Any) -> Any:
        if isinstance(value, dict):
            refuse(
                Fault(
                    (key,),
                    "expert-personal",
                    "专家只按岗位和领域公布，不能写“{key}”",
                    {"key": key, "hint": f"删去 {key}"},
                )
                for key in value
                if key in _PERSONAL_KEYS
            )
        return value

    def facts(self) -> ExpertFacts:
        return ExpertFacts(
            number=self.number,
            pool=self.pool,
            workplace=self.workplace,
            fields=self.fields,
            qualifications=self.qualifications,
            services=self.services,
            course_categories=self.course_categories,
            experience=self.experience,
            note=self.note,
        )
