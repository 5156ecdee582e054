"""Quizzes: answers that exist, points that can be reached, a time to take part."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from site_src.model.types.quiz import Quiz, QuizQuestion
from site_src.model.values.moment import Moment
from site_src.read.document import read
from tests.unit.model.refusals import refusals


def question(**changes: Any) -> dict[str, Any]:
    return {"text": "哪一个？", "options": ["甲", "乙", "丙"], "answer": "B", "explanation": "因为乙。"} | changes


def quiz(**changes: Any) -> dict[str, Any]:
    return {"title": "知识竞答", "questions": [question(), question(points="5")]} | changes


@pytest.mark.parametrize(("written", "read_as"), [("ac", "AC"), ("A、C", "AC"), ("A；C", "AC"), (" A C ", "AC")])
def test_letters_of_an_answer_may_be_written_in_the_usual_ways(written: str, read_as: str) -> None:
    assert QuizQuestion.model_validate(question(kind="multiple", answer=written)).answer == read_as


@pytest.mark.parametrize(
    ("changes", "place"),
    [
        ({"answer": "D"}, "answer"),
        ({"answer": "乙"}, "answer"),
        ({"answer": "AB"}, "answer"),
        ({"answer": "AA", "kind": "multiple"}, "answer"),
        ({"answer": "A", "kind": "multiple"}, "answer"),
        ({"options": ["对", "对"], "answer": "A"}, "options"),
        ({"options": ["对", "错", "都不对"], "kind": "judge"}, "options"),
        ({"options": ["A. 对", "B．错", "c、不知道"], "answer": "A"}, "options"),
    ],
)
def test_an_answer_that_cannot_be_right_is_refused_at_its_place(changes: dict[str, Any], place: str) -> None:
    assert {found[0] for found, _ in refusals(QuizQuestion, question(**changes))} == {place}


def test_all_mistakes_of_all_questions_are_told_at_once() -> None:
    data = quiz(questions=[question(answer="E"), question(), question(answer="AA", kind="multiple")])
    assert refusals(Quiz, data) == {
        (("questions", 0, "answer"), "quiz-answer"),
        (("questions", 2, "answer"), "quiz-answer"),
    }


def test_the_pass_mark_may_equal_the_total_but_not_exceed_it() -> None:
    assert Quiz.model_validate(quiz(pass_points="15")).total_points == 15
    assert refusals(Quiz, quiz(pass_points="16")) == {(("pass_points",), "quiz-pass")}


def test_a_quiz_that_closes_before_it_opens_is_refused() -> None:
    assert refusals(Quiz, quiz(opens="2026-11-09", closes="2026-11-08")) == {(("closes",), "period-reversed")}


def test_a_quiz_may_open_and_close_on_the_same_day() -> None:
    life = Quiz.model_validate(quiz(opens="2026-11-09", closes="2026-11-09")).lifecycle()
    assert life == (Moment.parse("2026-11-09"), Moment.parse("2026-11-09"))


def test_a_quiz_without_a_time_is_always_there() -> None:
    assert Quiz.model_validate(quiz()).lifecycle() is None


def test_the_sample_quiz_is_open_at_the_pinned_moment_and_names_nobody(project: Path) -> None:
    path = "content/quizzes/know-your-station.yaml"
    document, problems = read(path, (project / path).read_bytes())
    assert document is not None
    assert problems == ()
    found = Quiz.model_validate(document.trees[0].value)
    assert found.total_points == 100
    assert found.opens is not None
    assert found.closes is not None
    assert found.opens < Moment.parse("2026-11-18 09:30") < found.closes
