"""Formulas of a form: a field or a column that is worked out from others."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

CIRCLE = ("formula-circle", "算式绕回了自己：“{id}”要用它自己的结果来算")
"""Rule and message for a field that `circle` finds."""

COMPUTABLE = frozenset({"number", "integer", "score"})
"""The types of blanks that a formula computes with."""


def worked_out(formula: str, operands: Sequence[str], *, unit: str = "") -> str:
    """Return `formula` with other names for its fields; a share in per cent is a hundred times as much.

    Times and divided come before plus and minus, as in arithmetic and in every spreadsheet.
    """
    signs = formula.split(" ")[1::2]
    terms = "".join(f" {sign} {operand}" for sign, operand in zip(signs, operands[1:], strict=True))
    whole = f"{operands[0]}{terms}"
    return f"({whole}) * 100" if unit == "%" and "/" in signs else whole


def circle(formulas: Mapping[str, Sequence[str]]) -> str:
    """Return the first field whose formula leads back to itself, empty if none does.

    `formulas` gives the operands of each computed field by their ids.
    """
    for start in formulas:
        reached, waiting = set[str](), list(formulas[start])
        while waiting:
            one = waiting.pop()
            if one not in reached:
                reached.add(one)
                waiting += formulas.get(one, ())
        if start in reached:
            return start
    return ""
