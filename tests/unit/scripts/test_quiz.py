"""What the answers to a quiz are worth in the page."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.scripts.conftest import Call

LETTERS = st.sets(st.sampled_from("ABCD"))
QUESTIONS = st.lists(st.tuples(LETTERS.filter(bool), st.integers(1, 20), LETTERS), min_size=1, max_size=10)


@pytest.fixture(scope="module")
def call(in_node: Callable[..., Call]) -> Call:
    return in_node("tools/quiz/core.js")


@given(QUESTIONS)
def test_a_question_counts_when_all_right_options_and_no_other_are_chosen(
    call: Call, questions: list[tuple[set[str], int, set[str]]]
) -> None:
    asked = [{"answer": "".join(sorted(answer)), "points": points} for answer, points, _ in questions]
    marked = call("quiz.marked", asked, ["".join(sorted(chosen, reverse=True)) for _, _, chosen in questions])
    assert marked["right"] == [answer == chosen for answer, _, chosen in questions]
    assert marked["points"] == sum(points for answer, points, chosen in questions if answer == chosen)
    assert marked["most"] == sum(points for _, points, _ in questions)
    assert marked["count"] == sum(marked["right"])
    assert marked["missing"] == [no for no, (_, _, chosen) in enumerate(questions, 1) if not chosen]
