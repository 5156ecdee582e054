"""A period whose end is not after its beginning, in words."""

from __future__ import annotations

from site_src.model.judge.fault import Fault
from site_src.model.values.moment import Moment


def reversed_period(
    place: tuple[str | int, ...], last: str, ends: Moment, first: str, starts: Moment, rule: str = "period-reversed"
) -> Fault:
    """Return the fault of a period that is over when it begins; `last` and `first` are what its ends are called."""
    details = {"last": last, "ends": str(ends), "first": first, "starts": str(starts)}
    if ends.start == starts.start:
        said, hint = "{last}和{first}相同：{ends}", f"查对原件，{last}写实际的时刻"
    else:
        said, hint = "{last} {ends} 早于{first} {starts}", "查对两处的年、月、日和时刻，改写错的一处"
    return Fault(place, rule, said, {**details, "hint": hint})
