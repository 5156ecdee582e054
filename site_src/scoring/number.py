"""A number as it is typed and as it is printed."""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction

PLACES = 2
"""Decimal places to which every sum and every result of a formula is rounded."""

WIDE = str.maketrans("０１２３４５６７８９．，－−", "0123456789.,--")
"""Signs of a Chinese keyboard that stand in a number."""

NUMBER = r"-?(?:(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]*)?|\.[0-9]+)"
"""A typed number after `WIDE`: thousands may be set apart; valid in Python, JavaScript and Excel's eyes."""

_NUMBER = re.compile(NUMBER)


def number(text: str) -> Decimal | None:
    """Return what `text` says as a number: ``1,200`` is 1200; None where it is none (``一千``, ``12,00``)."""
    narrow = text.translate(WIDE).strip()
    return Decimal(narrow.replace(",", "")) if _NUMBER.fullmatch(narrow) else None


def plain(number: Decimal) -> str:
    """Return `number` without an exponent or trailing zeros: ``95``, ``6.5``."""
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def rounded(exact: Fraction) -> Decimal:
    """Return `exact` to two places, a half away from zero, as an office expects it."""
    hundredths = abs(exact) * 10**PLACES
    whole = (2 * hundredths.numerator + hundredths.denominator) // (2 * hundredths.denominator)
    return Decimal(whole if exact >= 0 else -whole).scaleb(-PLACES)


def times(number: Decimal, factor: Decimal) -> Decimal:
    """Return `number` times `factor` to two places, without trailing zeros."""
    return Decimal(plain(rounded(Fraction(number) * Fraction(factor))))
