"""Self-tests."""

from __future__ import annotations

from typing import NamedTuple

from site_src.model.content_type import ContentType


class AssessmentFacts(NamedTuple):
    """What other pages see of a self-test; `items` and `subscales` are numbers of them."""

    scale: str
    topic: str
    period: str
    minutes: int
    items: int
    subscales: int
    licence: str


ASSESSMENTS = ContentType(
    folder="assessments",
    model="site_src.model.types.assessment:Assessment",
    facts=AssessmentFacts,
    title="测一测",
    name="测评",
    description="在自己的设备上作答，答案不离开本机；结果不是诊断。",
    words=("量表",),
    listing="whole",
)
