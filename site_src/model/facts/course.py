"""Courses that units can order."""

from __future__ import annotations

from typing import NamedTuple

from site_src.model.content_type import ContentType


class CourseFacts(NamedTuple):
    """What other pages see of a course; `experts` are names of entries, `number` is 0 without one."""

    number: int
    category: str
    audience: tuple[str, ...]
    minutes: int | None
    delivery: str
    form: str
    goals: tuple[str, ...]
    expert_role: str
    experts: tuple[str, ...]
    group_size: str
    note: str
    sessions: int | None
    starts: str
    fee: str


COURSES = ContentType(
    folder="courses",
    model="site_src.model.types.course:Course",
    facts=CourseFacts,
    title="点单课程",
    name="课程",
    heading="课程",
    description="送到单位的公益课程，按类别挑选。",
    listing="whole",
    directory="课程目录",
)
