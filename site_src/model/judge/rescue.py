"""An entry of what is right in a record that has mistakes: only to look at what it refers to, never to publish it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple, TypeVar

from pydantic import BaseModel, ValidationError

from site_src.model.judge.place import NOWHERE, inside
from site_src.read.tree import Location

M = TypeVar("M", bound=BaseModel)
STAND_IN = "—"
"""What stands where something is missing: a text that names nothing."""

_ROUNDS = 6
"""How often what is wrong is taken out: a value may hide the mistakes behind it."""

_Kept = dict[Location, list[int]]
"""Way to a list that is left -> which of its items these are in the source."""


class _Cut(NamedTuple):
    """What is taken out of a record and where something stands in, by their ways in the source."""

    wrong: set[Location]
    filled: set[Location]


def rescued(model: type[M], value: Any) -> tuple[M, Mapping[Location, list[int]]] | None:
    """Return a record of `value` without what is wrong in it, and how its lists are numbered; None if too little is left."""
    cut = _Cut(set(), set())
    for _ in range(_ROUNDS):
        kept: _Kept = {}
        left = _left(value, cut, (), (), kept)
        try:
            return model.model_validate(left), kept
        except ValidationError as error:
            before = len(cut.wrong) + len(cut.filled)
            for item in error.errors(include_url=False):
                _mark(left, item["loc"], item["type"] == "missing", cut, kept)
        if () in cut.wrong or len(cut.wrong) + len(cut.filled) == before:
            break
    return None


def origin(way: Location, kept: Mapping[Location, list[int]]) -> Location:
    """Return where in the source stands what `way` leads to in the record that was left."""
    found: Location = ()
    for length, step in enumerate(way):
        items = kept.get(way[:length])
        found = (*found, items[step] if items is not None and isinstance(step, int) and step < len(items) else step)
    return found


def _mark(left: Any, way: Location, missing: bool, cut: _Cut, kept: _Kept) -> None:
    """Note what to do about a mistake at `way`: fill what is missing, take out what is wrong."""
    reached = left
    for length, step in enumerate(way):
        inner = inside(reached, step)
        if inner is NOWHERE:
            at = origin(way[:length], kept)
            if missing and isinstance(reached, dict):
                cut.filled.add((*at, way[-1]))
            else:
                cut.wrong.add(at)
            return
        reached = inner
    at = origin(way, kept)
    cut.wrong.add(at[:-1] if at in cut.filled else at)


def _left(value: Any, cut: _Cut, source: Location, way: Location, kept: _Kept) -> Any:
    """Return `value` after the cut; `source` leads to it in the source, `way` in what is left."""
    if isinstance(value, dict):
        left = {
            key: _left(inner, cut, (*source, key), (*way, key), kept)
            for key, inner in value.items()
            if (*source, key) not in cut.wrong
        }
        return {**{str(one[-1]): STAND_IN for one in cut.filled if one[:-1] == source}, **left}
    if isinstance(value, list):
        items = [index for index in range(len(value)) if (*source, index) not in cut.wrong]
        kept[way] = items
        return [_left(value[index], cut, (*source, index), (*way, place), kept) for place, index in enumerate(items)]
    return value
