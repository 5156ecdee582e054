"""Sums and formulas over named numbers, and what they come to.

A name stands for a number that may not be given yet. Nothing is worked out of nothing:
a sum of which no part is given is empty, not 0, and so is a formula with a gap in it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
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
    """What its parts add up to, to two places; a sum of sums adds them as they are printed.

    It may `start` from points of which its parts take some away, down to 0.
    """

    of: tuple[Expression, ...]
    start: Decimal = Decimal(0)


@dataclass(frozen=True, slots=True)
class Formula:
    """`operands` with `signs` between them, times and divided first; `per_cent` is a hundred times as much.

    Empty until all operands are given, and where it would divide by nothing.
    """

    operands: tuple[str, ...]
    signs: tuple[Sign, ...]
    per_cent: bool = False


@dataclass(frozen=True, slots=True)
class OptionalScore:
    """A score that need not apply, with the most it can be."""

    name: str
    most: Decimal


@dataclass(frozen=True, slots=True)
class Base:
    """The most that a sum can be: what is `fixed`, and what is `optional` unless it does not apply. Never empty."""

    fixed: Decimal
    optional: tuple[OptionalScore, ...] = ()


@dataclass(frozen=True, slots=True)
class Converted:
    """The sum `of` its parts as it is printed, times `factor`; of a `base` its share times `factor`.

    Empty where the sum is, and where the base is 0.
    """

    of: Sum
    factor: Decimal
    base: Base | None = None


Expression = str | Best | Sum | Formula | Base | Converted
"""A name, or what is worked out of names."""


def value(expression: Expression, given: Mapping[str, Decimal], absent: Collection[str] = ()) -> Decimal | None:
    """Return what `expression` comes to with the numbers `given` by name, None where it is empty.

    `absent` are the names of the scores that do not apply.
    """
    if isinstance(expression, str):
        return given.get(expression)
    if isinstance(expression, Best):
        return max((given[name] for name in expression.of if name in given), default=None)
    if isinstance(expression, Sum):
        found = [one for one in (value(part, given, absent) for part in expression.of) if one is not None]
        return _summed(expression.start, found) if found else None
    if isinstance(expression, Formula):
        return _computed(expression, given)
    if isinstance(expression, Base):
        most = (one.most for one in expression.optional if one.name not in absent)
        return rounded(Fraction(sum(most, expression.fixed)))
    if isinstance(expression, Converted):
        return _converted(expression, given, absent)
    assert_never(expression)


def names_in(expression: Expression) -> Iterator[str]:
    """Yield the names in `expression`, in order."""
    if isinstance(expression, str):
        yield expression
    elif isinstance(expression, Formula):
        yield from expression.operands
    elif isinstance(expression, Base):
        yield from (one.name for one in expression.optional)
    elif isinstance(expression, Converted):
        yield from names_in(expression.of)
        yield from names_in(expression.base) if expression.base else ()
    else:
        for part in expression.of:
            yield from names_in(part)


def converts(expression: Expression) -> bool:
    """Say whether anything in `expression` starts from points, is converted, or what that is held against."""
    if isinstance(expression, Sum):
        return bool(expression.start) or any(map(converts, expression.of))
    return isinstance(expression, Base | Converted)


def renamed(expression: Expression, names: Mapping[str, str]) -> Expression:
    """Return `expression` over other names, as a format calls its cells or fields."""
    if isinstance(expression, str):
        return names[expression]
    if isinstance(expression, Best):
        return Best(tuple(names[name] for name in expression.of))
    if isinstance(expression, Sum):
        return _renamed_sum(expression, names)
    if isinstance(expression, Base):
        return _renamed_base(expression, names)
    if isinstance(expression, Converted):
        base = _renamed_base(expression.base, names) if expression.base else None
        return Converted(_renamed_sum(expression.of, names), expression.factor, base)
    return Formula(tuple(names[name] for name in expression.operands), expression.signs, expression.per_cent)


def _renamed_sum(total: Sum, names: Mapping[str, str]) -> Sum:
    return Sum(tuple(renamed(part, names) for part in total.of), total.start)


def _renamed_base(base: Base, names: Mapping[str, str]) -> Base:
    return Base(base.fixed, tuple(OptionalScore(names[one.name], one.most) for one in base.optional))


def _summed(start: Decimal, found: Iterable[Decimal]) -> Decimal:
    total = sum(map(Fraction, found), Fraction(start))
    return rounded(max(total, Fraction(0)) if start else total)


def _converted(converted: Converted, given: Mapping[str, Decimal], absent: Collection[str]) -> Decimal | None:
    total = value(converted.of, given, absent)
    base = value(converted.base, given, absent) if converted.base else Decimal(1)
    return (
        rounded(Fraction(total) / Fraction(base) * Fraction(converted.factor)) if total is not None and base else None
    )


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
