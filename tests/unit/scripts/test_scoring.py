"""The browser works out what the reference works out, and takes the numbers that it takes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from itertools import combinations
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from site_src.scoring.data import as_data
from site_src.scoring.expression import value
from site_src.scoring.limits import Limits
from site_src.scoring.number import number, plain
from site_src.scoring.rubric import RubricArithmetic
from site_src.scoring.rubric_result import result
from site_src.scoring.way import bounds, way
from tests.scored import LIMITS, TRIED, Scored, drawn, scored
from tests.unit.scripts.conftest import Call

TYPED = st.one_of(
    st.decimals(allow_nan=False, allow_infinity=False, places=3).map(plain),
    st.sampled_from(
        ["1,200", "１２", "1，200", "12,00", "一千", "3人", "", "1e3", "--1", "-", "1.2.3", ".5", "5.", "٣"]
    ),
    st.text("0123456789.,-，。１５ 一", max_size=7),
)
READ = "text => { const one = decimal.read(text); return one && decimal.plain(one) }"
RESULT = """(asked, given, vetoed, met, absent) => {
    const exact = Object.fromEntries(Object.entries(given).map(([name, text]) => [name, decimal.of(text)]))
    const plain = one => one && decimal.plain(one)
    const found = rubric.result(asked, exact, vetoed, met, absent)
    const next = way.next(asked, exact, absent)
    return {
        ...found, sums: found.sums.map(plain), total: plain(found.total), bonus: plain(found.bonus),
        overall: plain(found.overall), base: plain(found.base), converted: plain(found.converted), judged: undefined,
        way: next && {
            bound: next.bound.name, missing: plain(next.missing),
            gains: next.gains.map(gain => [gain.name, plain(gain.points)]),
        },
    }
}"""


@pytest.fixture(scope="module")
def call(in_node: Callable[..., Call]) -> Call:
    return in_node(
        *(f"tools/scoring/core/{name}.js" for name in ("number", "expression", "limits")),
        *(f"tools/score/core/{name}.js" for name in ("arithmetic", "rubric", "way")),
    )


def shown(one: Decimal | None) -> str | None:
    return None if one is None else plain(one)


def expected(
    asked: RubricArithmetic, given: Mapping[str, Decimal], vetoed: set[int], met: set[int], absent: set[str]
) -> dict[str, Any]:
    found, next_one = result(asked, given, vetoed, met, absent), way(asked, given, absent)
    gains = [[gain.name, plain(gain.points)] for gain in next_one.gains] if next_one else []
    return {
        "sums": [shown(one) for one in found.sums],
        "total": shown(found.total),
        "bonus": shown(found.bonus),
        "overall": shown(found.overall),
        "base": shown(found.base),
        "converted": shown(found.converted),
        "unscored": found.unscored,
        "unticked": found.unticked,
        "verdict": found.verdict,
        "way": {"bound": next_one.bound.name, "missing": plain(next_one.missing), "gains": gains} if next_one else None,
    }


def outcome(call: Call, one: Scored) -> Any:
    given = {name: plain(points) for name, points in one.given.items()}
    return call(RESULT, as_data(one.rubric.arithmetic), given, sorted(one.vetoed), sorted(one.met), sorted(one.absent))


@settings(max_examples=300)
@given(one=scored())
def test_sums_verdict_and_what_is_missing_are_those_of_the_reference(call: Call, one: Scored) -> None:
    assert outcome(call, one) == expected(one.rubric.arithmetic, one.given, one.vetoed, one.met, one.absent)


@given(text=TYPED)
def test_a_typed_number_is_read_as_the_reference_reads_it(call: Call, text: str) -> None:
    read = number(text)
    assert call(READ, text) == (None if read is None else plain(read).replace("-0", "0") if read == 0 else plain(read))


@given(held=LIMITS, tried=st.sampled_from(TRIED) | st.decimals(-200, 200, places=2))
def test_a_blank_takes_the_numbers_that_the_reference_takes(call: Call, held: Limits, tried: Decimal) -> None:
    assert call("(held, text) => limits.take(held, decimal.of(text))", as_data(held), plain(tried)) == held.take(tried)
    assert call("limits.refusal", as_data(held)) == held.refusal


def _ways(one: Scored) -> Iterator[int]:
    """Yield how many terms suffice, by trying all sets of them from the smallest on."""
    asked = one.rubric.arithmetic
    terms = [term for part in asked.counted for term in part.terms if term.optional not in one.absent]
    best = [next(score.name for score in term.scores if score.limits.most == term.most) for term in terms]
    now = value(asked.judged, one.given, one.absent) or Decimal(0)
    bound = next((one for one in bounds(asked) if not one.reached(now)), None)
    for count in range(1, len(terms) + 1) if bound else ():
        for chosen in combinations(zip(best, terms, strict=True), count):
            full = {**one.given, **{name: term.most for name, term in chosen}}
            if bound and bound.reached(value(asked.judged, full, one.absent) or Decimal(0)):
                yield count


def test_no_fewer_items_get_to_the_next_mark_and_those_named_do() -> None:
    cases = [one for one in drawn(scored(), 600) if len(one.rubric.items) < 9]
    found = [(one, way(one.rubric.arithmetic, one.given, one.absent)) for one in cases]
    assert sum(len(one.gains) > 1 for _, one in found if one) > 5
    for case, one in found:
        assert next(_ways(case), 0) == (len(one.gains) if one else 0)
        if one:
            full = case.given | {gain.name: gain.most for gain in one.gains}
            assert one.bound.reached(value(case.rubric.arithmetic.judged, full, case.absent) or Decimal(0))
