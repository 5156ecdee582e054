"""A course that units can order: one row of the catalogue."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field, PositiveInt

from site_src.model.entry import Entry, Mention
from site_src.model.facts.course import COURSES, CourseFacts
from site_src.model.facts.expert import EXPERTS
from site_src.model.values.entry_name import named
from site_src.model.values.fields import CellList

LONGEST_MINUTES = 480


class Course(Entry):
    """One topic; the title is the topic, and may be all that is known of it."""

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
        "课次": "sessions",
        "开课时间": "starts",
        "费用": "fee",
        "备注": "note",
        "摘要": "summary",
        "标签": "tags",
        "发布时间": "date",
        "示例": "sample",
    }

    number: PositiveInt | None = Field(
        default=None, description="一览表中的序号，从 1 起；没有编号的不写", examples=["1"]
    )
    category: str = Field(default="", description="课程类别，须是类别表里的一种；不分类的不写", examples=["情绪管理"])
    audience: CellList = Field(
        default=(), description="适合对象，几种之间用“；”隔开；没有说明的不写", examples=["全体教职工；班主任"]
    )
    minutes: PositiveInt | None = Field(
        default=None, le=LONGEST_MINUTES, description="时长，分钟；没有说明的不写", examples=["90"]
    )
    delivery: Literal["线下", "线上", "线上线下结合"] | None = Field(
        default=None, description="授课方式；没有说明的不写", examples=["线下"]
    )
    form: str = Field(
        default="", description="课程形式；没有说明的不写", examples=["专题讲座", "工作坊", "团体辅导", "沙龙"]
    )
    goals: CellList = Field(
        default=(), description="课程目标，几条之间用“；”隔开", examples=["认识情绪的作用；学会两种平复的方法"]
    )
    expert_role: str = Field(default="", description="授课专家的岗位或专业方向，不写姓名", examples=["婚姻家庭咨询师"])
    experts: Annotated[CellList, named(EXPERTS)] = Field(
        default=(), description="专家库条目的编号，几个之间用“；”隔开", examples=["marriage"]
    )
    group_size: str = Field(default="", description="适合人数", examples=["30人以内"])
    sessions: PositiveInt | None = Field(default=None, description="共上几次课", examples=["8"])
    starts: str = Field(default="", description="什么时候开课，照原件写", examples=["3月中旬", "每周三下午"])
    fee: str = Field(default="", description="费用，照原件写", examples=["免费", "材料费每人20元"])
    note: str = Field(default="", description="备注", examples=["需要可移动的座椅"])
    tags: CellList = Field(default=(), description="标签，几个之间用“；”隔开", examples=["睡眠；压力"])

    def facts(self) -> CourseFacts:
        return CourseFacts(
            number=self.number or 0,
            category=self.category,
            audience=self.audience,
            minutes=self.minutes,
            delivery=self.delivery or "",
            form=self.form,
            goals=self.goals,
            expert_role=self.expert_role,
            experts=self.experts,
            group_size=self.group_size,
            note=self.note,
            sessions=self.sessions,
            starts=self.starts,
            fee=self.fee,
        )

    def mentions(self) -> tuple[Mention, ...]:
        # A cell of a table is one value: its place is the column, however many ids it holds.
        return tuple(Mention(("experts",), "entry", EXPERTS.id(expert)) for expert in self.experts)
