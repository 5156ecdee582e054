"""What numbers a cell may hold, as Excel refuses others."""

from __future__ import annotations

from site_src.scoring.limits import ABSENT, Limits
from site_src.scoring.number import plain


def rule_of(limits: Limits, cell: str) -> dict[str, object]:
    """Return the data validation of the cell called `cell` (``E6``), with what Excel says of other numbers."""
    return {**_rule(limits, cell), "error_title": "填写有误", "error_message": limits.refusal}


def _rule(limits: Limits, cell: str) -> dict[str, object]:
    if limits.steps:
        return {"validate": "list", "source": [*map(plain, limits.steps), *([ABSENT] if limits.or_absent else [])]}
    kind = "integer" if limits.whole else "decimal"
    if limits.or_nothing or limits.or_absent:
        held = [f"{cell}>={plain(limits.least)}"]
        held += [f"{cell}<={plain(limits.most)}"] if limits.most is not None else []
        held += [f"{cell}=INT({cell})"] if limits.whole else []
        number = f"OR({cell}=0,AND({','.join(held)}))" if limits.or_nothing else f"AND({','.join(held)})"
        number = f"AND(ISNUMBER({cell}),{number})"
        return {"validate": "custom", "value": f'=OR({cell}="{ABSENT}",{number})' if limits.or_absent else f"={number}"}
    if limits.most is None:
        return {"validate": kind, "criteria": ">=", "value": float(limits.least)}
    return {
        "validate": kind,
        "criteria": "between",
        "minimum": float(limits.least),
        "maximum": float(limits.most),
    }
