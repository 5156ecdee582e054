"""Sums and formulas are exact, and nothing is worked out of nothing."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_src.scoring.expression import Best, Expression, Formula, Sum, names_in, renamed, value
from site_src.scoring.form import circle, evaluated, formula
from site_src.scoring.number import number, plain, rounded

AMOUNTS = st.decimals(min_value=0, max_value=10_000, places=2)


def numbers(**given: str) -> dict[str, Decimal]:
    return {name: Decimal(one) for name, one in given.items()}


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ("a", "1.5"),
        (Best(("a", "b", "nothing")), "2"),
        (Sum(("a", Best(("a", "b")), "nothing")), "3.5"),
        (Sum((Sum(("a", "a")), Sum(("b",)))), "5"),
        (formula("a + b * c"), "7.5"),
        (formula("a - b / c"), "0.83"),
        (formula("a / b", "%"), "75"),
        (formula("a / b", "万元"), "0.75"),
        (formula("b - c - a"), "-2.5"),
    ],
)
def test_what_an_expression_comes_to(expression: Expression, expected: str) -> None:
    assert value(expression, numbers(a="1.5", b="2", c="3")) == Decimal(expected)


@pytest.mark.parametrize("expression", ["x", Best(("x", "y")), Sum(("x", Best(("y",)))), formula("a * x")])
def test_what_has_nothing_to_go_by_is_empty(expression: Expression) -> None:
    assert value(expression, numbers(a="1")) is None


def test_nothing_is_divided_by_nothing() -> None:
    assert value(formula("a / b"), numbers(a="1", b="0")) is None


@given(st.lists(AMOUNTS, min_size=1, max_size=12))
def test_a_sum_has_no_error_at_all(amounts: list[Decimal]) -> None:
    given_by_name = {str(index): amount for index, amount in enumerate(amounts)}
    assert value(Sum(tuple(given_by_name)), given_by_name) == sum(amounts)


@given(st.integers(-(10**9), 10**9), st.integers(1, 10**6))
def test_a_half_is_rounded_away_from_zero(top: int, bottom: int) -> None:
    exact = Fraction(top, bottom)
    found = rounded(exact)
    assert abs(Fraction(found) - exact) <= Fraction(1, 200)
    assert rounded(-exact) == -found
    assert rounded(Fraction(found) + Fraction(1, 200) * (1 if found >= 0 else -1)) != found


@pytest.mark.parametrize(
    ("typed", "expected"),
    [("1,200", "1200"), ("１，２００．５", "1200.5"), ("-3", "-3"), ("−3", "-3"), (" 7 ", "7"), (".5", "0.5"), ("5.", "5"),
     ("1234,567", None), ("12,00", None), ("一千", None), ("3人", None), ("", None), ("1e3", None), ("٣", None)],
)  # fmt: skip
def test_a_number_is_read_as_it_is_typed(typed: str, expected: str | None) -> None:
    assert number(typed) == (None if expected is None else Decimal(expected))


@given(st.decimals(min_value=-(10**9), max_value=10**9, places=2))
def test_a_number_reads_back_what_is_printed(amount: Decimal) -> None:
    assert number(plain(amount)) == amount


def test_an_expression_is_told_over_other_names() -> None:
    whole = Sum(("a", Best(("b", "c")), Sum(("a",))))
    other = renamed(whole, {"a": "x", "b": "y", "c": "z"})
    assert list(names_in(other)) == ["x", "y", "z", "x"]
    assert renamed(Formula(("a", "b"), ("*",), True), {"a": "x", "b": "y"}) == Formula(("x", "y"), ("*",), True)


def test_what_needs_another_result_comes_after_it() -> None:
    computed: dict[str, Expression] = {
        "total": Sum(("one", "two")),
        "one": formula("price * count"),
        "two": formula("price * none"),
    }
    found = evaluated(computed, numbers(price="1200", count="3", one="9"))
    assert found == {"total": Decimal(3600), "one": Decimal(3600), "two": None}
    assert circle({"a": ("b",), "b": ("a",)}) == "a"
    assert circle({"a": ("b", "b"), "b": ("c",)}) == ""
