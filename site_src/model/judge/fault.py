"""Mistakes that only show when several values of a record are seen together.

A validator that finds them refuses all of them at once, each at the value to mend,
so that an editor sees every one in the first run.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

from pydantic import ValidationError
from pydantic_core import InitErrorDetails, PydanticCustomError


class Fault(NamedTuple):
    """One mistake: `place` leads from the validated value to the wrong one.

    `rule` is the stable id of the rule. `message` is Chinese, with the fields of
    `details` in braces.
    """

    place: tuple[str | int, ...]
    rule: str
    message: str
    details: dict[str, Any] | None = None


def refuse(faults: Iterable[Fault]) -> None:
    """Raise one ValidationError that carries all `faults`; do nothing if there are none.

    pydantic puts the place of the validator that calls this in front of each `place`.
    """
    lines = [
        InitErrorDetails(
            # The text is ours, never a content value: those travel in the details.
            type=PydanticCustomError(fault.rule, fault.message, fault.details),
            loc=fault.place,
            input=None,
        )
        for fault in faults
    ]
    if lines:
        raise ValidationError.from_exception_data("faults", lines)
