"""A course that units can order: one row of the catalogue."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field, PositiveInt

from site_src.model.entry import Entry, Mention
from site_src.model.facts.course import COURSES, CourseFacts
from site_src.model.facts.expert import EXPERTS
from site_src.model.values.fields import CellList

LONGEST_MINUTES = 480


class Course(Entry):
    """One topic with its category, audience, length and form. The title is the topic."""

    content_type = COURSES
    csv_columns: ClassVar[dict[str, str]] = {
        "编号": "id",
        "序号": "number",
        "类别": "category",
        "课程主题": "title",
        "适合对象": "audience",
        "时长（分钟）": "minutes",
        "授课方式": "delivery",
        "课程形式": "form",
        "课程目标": "goals",
        "授课专家": "expert_role",
        "专家编号": "experts",
        "适合人数": "group_size",
        "备注": "note",
        "摘要": "summary",
        "标签": "tags",
        "发布时间": "date",
        "示例": "sample",
    }

    number: PositiveInt = Field(description="一览表中的序号，从 1 起", examples=["1"])
    category: str = Field(min_length=1, description="课程类别，须是类别表里的一种", examples=["情绪管理"])
    audience: CellList = Field(
        min_length=1, description="适合对象，几种之间用“；”隔开", examples=["全体教职工；班主任"]
    )
    minutes: PositiveInt = Field(le=LONGEST_MINUTES, description="时长，分钟", examples=["90"])
    delivery: Literal["线下", "线上", "线上线下结合"] = Field(default="线下", description="授课方式", examples=["线下"])
    form: str = Field(default="专题讲座", description="课程形式", examples=["专题讲座", "工作坊", "团体辅导", "沙龙"])
    goals: CellList = Field(
        default=(), description="课程目标，几条之间用“；”隔开", examples=["认识情绪的作用；学会两种平复的方法"]
    )
    expert_role: str = Field(default="", description="授课专家的岗位或专业方向，不写姓名", examples=["婚姻家庭咨询师"])
    experts: CellList = Field(default=(), description="专家库条目的编号，几个之间用“；”隔开", examples=["marriage"])
    group_size: str = Field(default="", description="适合人数", examples=["30人以内"])
    note: str = Field(default="", description="备注", examples=["需要可移动的座椅"])
    tags: CellList = Field(default=(), description="标签，几个之间用“；”隔开", examples=["睡眠；压力"])

    def facts(self) -> CourseFacts:
        return CourseFacts(
            number=self.number,
            category=self.category,
            audience=self.audience,
            minutes=self.minutes,
            delivery=self.delivery,
            form=self.form,
            goals=self.goals,
            expert_role=self.expert_role,
            experts=self.experts,
            group_size=self.group_size,
            note=self.note,
        )

    def mentions(self) -> tuple[Mention, ...]:
        # A cell of a table is one value: its place is the column, however many ids it holds.
        return tuple(Mention(("experts",), "entry", EXPERTS.id(expert)) for expert in self.experts)
