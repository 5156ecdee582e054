"""Quizzes."""

from __future__ import annotations

from typing import NamedTuple

from site_src.model.content_type import ContentType


class QuizFacts(NamedTuple):
    """What other pages see of a quiz; `questions` is the number of them."""

    questions: int
    total_points: int
    pass_points: int | None
    audience: str
    organiser: str
    prize_note: str


QUIZZES = ContentType(
    folder="quizzes",
    model="site_src.model.types.quiz:Quiz",
    facts=QuizFacts,
    title="知识竞答",
    name="竞答",
    description="健康知识题目，附解析。",
    words=("题目",),
)
