"""Formulas of a form written with other names."""

from __future__ import annotations

from collections.abc import Sequence


def worked_out(formula: str, operands: Sequence[str], *, unit: str = "") -> str:
    """Return `formula` with other names for its fields; a share in per cent is a hundred times as much.

    Times and divided come before plus and minus, as in arithmetic and in every spreadsheet.
    """
    signs = formula.split(" ")[1::2]
    terms = "".join(f" {sign} {operand}" for sign, operand in zip(signs, operands[1:], strict=True))
    whole = f"{operands[0]}{terms}"
    return f"({whole}) * 100" if unit == "%" and "/" in signs else whole
