"""What of a telephone number is dialled: plain text, no models."""

from __future__ import annotations

import re

AREA = r"0(?:10|2\d|[3-9]\d\d)"
"""An area code, as a pattern."""

_EXTENSION = re.compile(rf"((?:\+86[- ]?)?(?:{AREA}[- ]?|\({AREA}\) ?|（{AREA}）)?\d{{7,8}})-\d{{1,6}}", re.ASCII)
_LOCAL = re.compile(r"(?!9[56])[1-9]\d{6,7}(?:(?: ?转 ?|-)\d{1,6})?", re.ASCII)
"""A landline without its area code; what begins with 95 or 96 is dialled the same everywhere."""


def dialled(number: str) -> str:
    """Return what a telephone dials for `number`: its digits before an extension (``转 802`` or ``-802``)."""
    number = number.partition("转")[0].strip()
    found = _EXTENSION.fullmatch(number)
    return re.sub(r"[^\d+]", "", found[1] if found else number)


def lacks_area(number: str) -> bool:
    """Tell whether `number` is that of a landline without its area code, which only its own city can dial."""
    return _LOCAL.fullmatch(number) is not None
