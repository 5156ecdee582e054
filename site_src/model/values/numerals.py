"""Chinese numerals and full-width digits as the digits they stand for."""

from __future__ import annotations

import re

NARROW = {
    **{0xFF10 + digit: str(digit) for digit in range(10)},
    0xFF1A: ":", 0xFF0D: "-", 0x2212: "-", 0x2014: "-", 0x2013: "-", 0x3000: " ", 0xFF0F: "/", 0xFF0E: ".",
}  # fmt: skip
"""What is typed in full width for the signs of a number, a day or an hour."""

_DIGITS = {**{sign: number for number, sign in enumerate("零一二三四五六七八九")}, "〇": 0, "○": 0, "两": 2}
_SIGNS = "".join(_DIGITS)
_YEAR = re.compile(rf"[{_SIGNS}]{{4}}(?=年)")
_BEFORE_UNIT = re.compile(rf"(?:([{_SIGNS}]?)(十|廿|卅)([{_SIGNS}]?)|([{_SIGNS}]))(?=[月日号点时分])")
_TENS = {"十": 1, "廿": 2, "卅": 3}


def in_digits(text: str) -> str:
    """Return a day and hour in digits: ``二〇二六年十一月一日`` is ``2026年11月1日``."""
    if not any(sign in text for sign in (*_DIGITS, *_TENS)):
        return text
    return _BEFORE_UNIT.sub(_number, _YEAR.sub(lambda year: "".join(str(_DIGITS[sign]) for sign in year[0]), text))


def _number(found: re.Match[str]) -> str:
    if found[4]:
        return str(_DIGITS[found[4]])
    tens = _TENS[found[2]] * (_DIGITS[found[1]] if found[1] else 1)
    return str(tens * 10 + (_DIGITS[found[3]] if found[3] else 0))
