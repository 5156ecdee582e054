"""One of several records, told apart by the keys it has."""

from __future__ import annotations

from collections.abc import Mapping
from difflib import get_close_matches
from typing import Any

from pydantic import BaseModel


def kind_of(value: Any, kinds: Mapping[str, type[BaseModel]]) -> str | None:
    """Return the class name of the first of `kinds` whose key `value` has, or None.

    Made for a tagged union whose tags are class names: a message about a key that is
    wrong can then offer the keys of the right class. A misspelt key counts if it has none.
    """
    if isinstance(value, BaseModel):
        return type(value).__name__
    if isinstance(value, Mapping):
        known = next((key for key in kinds if key in value), None)
        if known is None and (near := [get_close_matches(str(key), kinds, 1, 0.75) for key in value]):
            known = next((found[0] for found in near if found), None)
        return kinds[known].__name__ if known else None
    return None
