"""What answers to a self-test come to in the page: what the reference says."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_src.scoring.data import as_data
from site_src.scoring.scale import Alarm, Primary, ScaleArithmetic, ScaleQuestion, Span, outcome
from tests.unit.scripts.conftest import Call

SUBSCALES = "abc"
HUNDREDTHS = st.integers(0, 12_000).map(lambda number: Decimal(number) / 100)


@pytest.fixture(scope="module")
def call(in_node: Callable[..., Call]) -> Call:
    return in_node("tools/selftest/core.js")


def spans(cuts: list[Decimal]) -> Iterator[Span]:
    """Yield spans that follow one another, a hundredth apart."""
    low = Decimal(0)
    for number, cut in enumerate(sorted(set(cuts))):
        yield Span(low, cut, f"第{number}档")
        low = cut + Decimal("0.01")


SPANS = st.lists(HUNDREDTHS, max_size=4).map(lambda cuts: tuple(spans(cuts)))


@st.composite
def scales(draw: st.DrawFn) -> ScaleArithmetic:
    keys = draw(st.sampled_from(["", "a", "ab", "abc"]))
    count = draw(st.integers(max(len(keys), 1), 12))
    questions = tuple(
        ScaleQuestion(no, keys[no % len(keys)] if keys else "", draw(st.booleans())) for no in range(1, count + 1)
    )
    primary = Primary("a", draw(HUNDREDTHS), draw(HUNDREDTHS), draw(HUNDREDTHS))
    return ScaleArithmetic(
        points=tuple(draw(st.lists(st.integers(0, 7), min_size=2, max_size=5))),
        questions=questions,
        spans={key: draw(SPANS) for key in (keys or [""])},
        rule=draw(st.sampled_from(["sum", "transformed"])),
        factor=draw(st.integers(1, 4)),
        primary=primary if keys and draw(st.booleans()) else None,
        alarm=Alarm(tuple(draw(st.sets(st.integers(1, count), min_size=1))), draw(st.integers(0, 3))),
    )


@given(scale=scales(), data=st.data())
def test_the_page_says_what_the_reference_says(call: Call, scale: ScaleArithmetic, data: st.DataObject) -> None:
    point = st.sampled_from(scale.points)
    whole = data.draw(st.booleans())
    answers = {one.no: data.draw(point) for one in scale.questions if whole or data.draw(st.booleans())}
    expected = outcome(scale, answers)
    found = call("selftest.outcome", as_data(scale), {str(no): points for no, points in answers.items()})
    assert {key: Decimal(str(score)) for key, score in found["scores"].items()} == expected.scores
    assert found["labels"] == expected.labels
    assert found["alarm"] == expected.alarm
    assert found["missing"] == [one.no for one in scale.questions if one.no not in answers]
