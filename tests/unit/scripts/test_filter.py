"""What choices leave of a list, for any number of questions and values."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.scripts.conftest import Call

Item = dict[str, list[str]]
VALUES = st.integers(1, 60).map(str)
QUESTIONS = "abcd"
ITEMS = st.lists(st.fixed_dictionaries({name: st.lists(VALUES, max_size=4) for name in QUESTIONS}), max_size=30)
CHOSEN = st.dictionaries(st.sampled_from(QUESTIONS), VALUES, max_size=3)


@pytest.fixture(scope="module")
def call(in_node: Callable[..., Call]) -> Call:
    return in_node("tools/filter/core.js")


def left(items: list[Item], chosen: dict[str, str]) -> int:
    return sum(all(value in item[question] for question, value in chosen.items()) for item in items)


@given(items=ITEMS, chosen=CHOSEN)
def test_what_is_left_fits_every_choice(call: Call, items: list[Item], chosen: dict[str, str]) -> None:
    assert [call("choices.fits", item, chosen) for item in items] == [left([item], chosen) == 1 for item in items]


@given(items=ITEMS, chosen=CHOSEN, question=st.sampled_from(QUESTIONS))
def test_the_number_of_a_choice_is_what_it_would_leave(
    call: Call, items: list[Item], chosen: dict[str, str], question: str
) -> None:
    counts = call("choices.counts", items, chosen, question)
    others = {name: value for name, value in chosen.items() if name != question}
    assert counts.pop("") == left(items, others)
    for value in map(str, range(1, 61)):
        assert counts.get(value, 0) == left(items, {**others, question: value})


def test_something_without_an_answer_fits_only_where_nothing_is_asked(call: Call) -> None:
    assert call("choices.fits", {}, {})
    assert not call("choices.fits", {}, {"a": "1"})
