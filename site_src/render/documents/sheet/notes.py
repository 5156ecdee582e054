"""The notes below a sheet, with their numbers."""

from __future__ import annotations

import re
from collections.abc import Sequence

_OWN = re.compile(r"[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3}|[①-⑳])[.．、)）]|[①-⑳]|注[:：0-9]")


def numbered(notes: Sequence[str]) -> tuple[str, ...]:
    """Return `notes` numbered when there are several, as they are where one of them has its own number."""
    if len(notes) < 2 or any(map(_OWN.match, notes)):
        return tuple(notes)
    return tuple(f"{number}．{note}" for number, note in enumerate(notes, 1))
