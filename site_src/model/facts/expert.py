"""Experts, known by post and field."""

from __future__ import annotations

from typing import NamedTuple

from site_src.model.content_type import ContentType


class ExpertFacts(NamedTuple):
    """What other pages see of an expert."""

    number: int
    pool: str
    workplace: str
    fields: tuple[str, ...]
    qualifications: tuple[str, ...]
    services: tuple[str, ...]
    course_categories: tuple[str, ...]
    experience: str
    note: str


EXPERTS = ContentType(
    folder="experts",
    model="site_src.model.types.expert:Expert",
    facts=ExpertFacts,
    title="专家库",
    name="专家",
    heading="课程",
    description="按岗位和专业方向公布的专家，不列姓名。",
    listing="whole",
    own_pages=False,
    directory="专家库",
)
