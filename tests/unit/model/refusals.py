"""What a model says to bad data: where, and by which rule."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import BaseModel, ValidationError


def refusals(model: type[BaseModel], data: dict[str, Any]) -> set[tuple[tuple[str | int, ...], str]]:
    """Return the place and the rule of every mistake that `model` finds in `data`; it must find one."""
    with pytest.raises(ValidationError) as caught:
        model.model_validate(data)
    return {(error["loc"], error["type"]) for error in caught.value.errors()}
