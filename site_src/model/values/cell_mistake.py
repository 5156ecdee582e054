"""What a cell of a table of data says in the form of its column."""

from __future__ import annotations

import re

from site_src.model.values.moment_mistake import moment_mistake
from site_src.model.values.month_day import month_day_meant
from site_src.model.values.numerals import NARROW, in_digits

_WITH_UNIT = re.compile(r"[约共计]?(-?\d+(?:\.\d+)?) ?[^\W\d_]{0,4}")
_PERCENT = re.compile(r"(?:百分之)?(\d+(?:\.\d+)?) ?[%％]?")


def cell_meant(cell: str, type: str, form: str) -> dict[str, str]:
    """Return ``hint`` and, where there is no doubt, ``instead`` for a cell that is none of a column of `type`.

    `form` says in words how such a cell is written.
    """
    plain = in_digits(cell.translate(NARROW).strip())
    if type == "number" and (found := _WITH_UNIT.fullmatch(re.sub("[,，]", "", plain))):
        return {"hint": f"写成 {found[1]}；单位写在这一列的 unit", "instead": found[1]}
    if type == "percent" and (found := _PERCENT.fullmatch(plain)):
        return {"hint": f"写成 {found[1]}%", "instead": f"{found[1]}%"}
    if type == "date":
        mistake = moment_mistake(cell)
        return {"hint": mistake.hint, "instead": mistake.instead}
    if type == "month_day" and (meant := month_day_meant(cell)):
        return {"hint": f"写成 {meant}", "instead": meant}
    return {"hint": f"写{form}；没有的不写"}
