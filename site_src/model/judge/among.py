"""What may be named in one place: the name that is near to the one written, or all of them."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

MOST = 12
"""Names that a hint lists."""


def among(name: str, known: Iterable[str], none: str) -> dict[str, str]:
    """Return ``hint`` and ``instead`` for the details of a fault: `name` is none of `known`; `none` is said if there are none."""
    names = list(dict.fromkeys(known))
    near = get_close_matches(name.strip().casefold(), names, 1, 0.6) if len(name) > 1 else []
    if near:
        return {"hint": f"是不是 {near[0]}？", "instead": near[0]}
    if not names:
        return {"hint": none}
    more = f" 等 {len(names)} 个" if len(names) > MOST else ""
    return {"hint": f"可以写：{'、'.join(names[:MOST])}{more}"}
