"""The arithmetic of a form as data: what its numbers may be, and which of them are worked out."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import cast

from site_src.scoring.expression import Expression, Formula, Sign, names_in, value
from site_src.scoring.limits import Limits

COMPUTABLE = frozenset({"number", "integer", "score"})
"""The types of blanks that a formula computes with."""

NUMBERS = COMPUTABLE | {"year"}
"""The types of blanks that take a number."""

WHOLE = frozenset({"integer", "year"})
"""The types of blanks that take a whole number."""

NAME = re.compile(r"[a-z][a-z0-9]*(?:_[a-z0-9]+)*")
FORMULA = re.compile(rf"{NAME.pattern}(?: [-+*/] {NAME.pattern})+")


@dataclass(frozen=True, slots=True)
class FormArithmetic:
    """By the names of fields: what each number may be, and how those are worked out that nobody types."""

    limits: Mapping[str, Limits]
    computed: Mapping[str, Expression]


def formula(text: str, unit: str = "") -> Formula:
    """Return what ``price * quantity`` says; a quotient in per cent is a hundred times as much."""
    words = text.split(" ")
    signs = cast(tuple[Sign, ...], tuple(words[1::2]))
    return Formula(tuple(words[::2]), signs, unit == "%" and "/" in signs)


def evaluated(computed: Mapping[str, Expression], given: Mapping[str, Decimal]) -> dict[str, Decimal | None]:
    """Return what all `computed` numbers come to with those `given`, each after those it needs.

    A number that is worked out is not taken from `given`. Raises RecursionError for a `circle`.
    """
    found: dict[str, Decimal | None] = {}

    def need(name: str) -> Decimal | None:
        if name not in computed:
            return given.get(name)
        if name not in found:
            operands = {one: number for one in names_in(computed[name]) if (number := need(one)) is not None}
            found[name] = value(computed[name], operands)
        return found[name]

    for name in computed:
        need(name)
    return found


def circle(computed: Mapping[str, Sequence[str]]) -> str:
    """Return the first number whose formula leads back to itself, empty if none does.

    `computed` gives the operands of each computed number by their names.
    """
    for start in computed:
        reached, waiting = set[str](), list(computed[start])
        while waiting:
            one = waiting.pop()
            if one not in reached:
                reached.add(one)
                waiting += computed.get(one, ())
        if start in reached:
            return start
    return ""
