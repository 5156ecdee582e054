"""One of several records, told apart by the keys it has."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel


def kind_of(value: Any, kinds: Mapping[str, type[BaseModel]]) -> str | None:
    """Return the class name of the first of `kinds` whose key `value` has, or None.

    Made for a tagged union whose tags are class names: a message about a key that is
    wrong can then offer the keys of the right class.
    """
    if isinstance(value, BaseModel):
        return type(value).__name__
    if isinstance(value, Mapping):
        return next((kind.__name__ for key, kind in kinds.items() if key in value), None)
    return None
