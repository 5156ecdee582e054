"""What is right in a record that has mistakes: enough to go on checking, never to publish."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from site_src.model.judge.place import NOWHERE, inside
from site_src.read.tree import Location

M = TypeVar("M", bound=BaseModel)


def sound_part(model: type[M], value: Any, stand_ins: Mapping[str, Any], context: Mapping[str, Any]) -> M:
    """Return a record of `value` (plain data) without what is wrong in it.

    `stand_ins` has a sound value for every key that must be there. A part in which
    something is missing goes whole: a link without its target is none. `context` is given to validators.
    """
    left = {**stand_ins, **value} if isinstance(value, dict) else dict(stand_ins)
    while True:
        try:
            return model.model_validate(left, context=context)
        except ValidationError as error:
            wrong = {_reached(left, item["loc"]) for item in error.errors(include_url=False)}
        if () in wrong:  # what is wrong with the whole cannot be cut out
            return model.model_validate(stand_ins, context=context)
        left = {**stand_ins, **_without(left, wrong, ())}


def _reached(value: Any, way: Location) -> Location:
    """Return how far `way` leads into `value`."""
    for length, step in enumerate(way):
        value = inside(value, step)
        if value is NOWHERE:
            return way[:length]
    return way


def _without(value: Any, wrong: set[Location], at: Location) -> Any:
    if isinstance(value, dict):
        return {key: _without(inner, wrong, (*at, key)) for key, inner in value.items() if (*at, key) not in wrong}
    if isinstance(value, list):
        return [_without(inner, wrong, (*at, i)) for i, inner in enumerate(value) if (*at, i) not in wrong]
    return value
