"""Sums and formulas over named numbers, and what they come to.

A name stands for a number that may not be given yet. Nothing is worked out of nothing:
a sum of which no part is given is empty, not 0, and so is a formula with a gap in it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Literal, assert_never

from site_src.scoring.number import rounded

Sign = Literal["+", "-", "*", "/"]


@dataclass(frozen=True, slots=True)
class Best:
    """The highest of some numbers: of items of which one may be chosen."""

    of: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sum:
    """What its parts add up to, to two places; a sum of sums adds them as they are printed."""

    of: tuple[Expression, ...]


@dataclass(frozen=True, slots=True)
class Formula:
    """`operands` with `signs` between them, times and divided first; `per_cent` is a hundred times as much.

    Empty until all operands are given, and where it would divide by nothing.
    """

    operands: tuple[str, ...]
    signs: tuple[Sign, ...]
    per_cent: bool = False


Expression = str | Best | Sum | Formula
"""A name, or what is worked out of names."""


def value(expression: Expression, given: Mapping[str, Decimal]) -> Decimal | None:
    """Return what `expression` comes to with the numbers `given` by name, None where it is empty."""
    if isinstance(expression, str):
        return given.get(expression)
    if isinstance(expression, Best):
        return max((given[name] for name in expression.of if name in given), default=None)
    if isinstance(expression, Sum):
        found = [one for one in (value(part, given) for part in expression.of) if one is not None]
        return rounded(sum(map(Fraction, found), Fraction(0))) if found else None
    if isinstance(expression, Formula):
        return _computed(expression, given)
    assert_never(expression)


def names_in(expression: Expression) -> Iterator[str]:
    """Yield the names in `expression`, in order."""
    if isinstance(expression, str):
        yield expression
    elif isinstance(expression, Formula):
        yield from expression.operands
    else:
        for part in expression.of:
            yield from names_in(part)


def renamed(expression: Expression, names: Mapping[str, str]) -> Expression:
    """Return `expression` over other names, as a format calls its cells or fields."""
    if isinstance(expression, str):
        return names[expression]
    if isinstance(expression, Best):
        return Best(tuple(names[name] for name in expression.of))
    if isinstance(expression, Sum):
        return Sum(tuple(renamed(part, names) for part in expression.of))
    return Formula(tuple(names[name] for name in expression.operands), expression.signs, expression.per_cent)


def _computed(formula: Formula, given: Mapping[str, Decimal]) -> Decimal | None:
    if any(name not in given for name in formula.operands):
        return None
    first, *others = (Fraction(given[name]) for name in formula.operands)
    total, term = Fraction(0), first
    for sign, operand in zip(formula.signs, others, strict=True):
        if sign == "*":
            term *= operand
        elif sign == "/":
            if operand == 0:
                return None
            term /= operand
        else:
            total += term
            term = operand if sign == "+" else -operand
    return rounded((total + term) * (100 if formula.per_cent else 1))
