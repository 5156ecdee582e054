"""Where in a model and in the data a validation error belongs."""

from __future__ import annotations

from collections.abc import Iterator
from types import UnionType
from typing import Annotated, Any, Final, NamedTuple, TypeGuard, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from site_src.read.tree import Location


class Place(NamedTuple):
    """The way of an error, without the steps that pydantic adds for itself.

    `at` leads through the data, `owner` is the last model on the way and `field` the
    last field. `union` is the point at which one of several types was tried, and
    `branch` the name that pydantic gave it (empty if there was no choice). `title` heads
    the column of a table in which it stands. `braced` is said of what is missing between braces.
    """

    at: Location
    owner: type[BaseModel] | None
    field: FieldInfo | None
    union: Location
    branch: str
    title: str = ""
    braced: bool = False


NOWHERE: Final = object()


def inside(value: Any, step: str | int) -> Any:
    """Return what stands at `step` of a mapping or list of plain data, or NOWHERE."""
    if isinstance(value, dict):
        return value.get(step, NOWHERE)
    if isinstance(value, list) and isinstance(step, int) and step < len(value):
        return value[step]
    return NOWHERE


def place_of(model: type[BaseModel], value: Any, way: Location) -> Place:
    """Follow `way`, the location of an error in `value`, through `model`."""
    types: list[Any] = [model]
    owner: type[BaseModel] | None = model
    field: FieldInfo | None = None
    at: Location = ()
    union: Location = ()
    branch = ""
    for step in way:
        found = _field(types, step)
        inner = inside(value, step)
        if found is not None:
            owner, field = found
            types = list(_alternatives(field.annotation))
        elif inner is not NOWHERE or isinstance(step, int):
            owner = next((kind for kind in types if _is_model(kind)), owner) if isinstance(step, str) else owner
            types = [element for kind in types for element in _elements(kind, step)]
        else:
            # Not a key of the data and not a field: the name of a type that was tried.
            union, branch = (at, step) if not branch else (union, branch)
            types = [kind for kind in types if getattr(kind, "__name__", step) == step] or types
            continue
        at, value = (*at, step), inner
    return Place(at, owner, field, union, branch)


def _alternatives(annotation: Any) -> Iterator[Any]:
    """Yield the types that a union names; any other annotation is its own only alternative."""
    origin = get_origin(annotation)
    if origin is Annotated:
        yield from _alternatives(get_args(annotation)[0])
    elif origin in (Union, UnionType):
        for member in get_args(annotation):
            yield from _alternatives(member)
    else:
        yield annotation


def _is_model(kind: Any) -> TypeGuard[type[BaseModel]]:
    return isinstance(kind, type) and issubclass(kind, BaseModel)


def _field(types: list[Any], step: str | int) -> tuple[type[BaseModel], FieldInfo] | None:
    for kind in types:
        if _is_model(kind):
            for name, field in kind.model_fields.items():
                if step == (field.alias or name):
                    return kind, field
    return None


def _elements(kind: Any, step: str | int) -> Iterator[Any]:
    origin, members = get_origin(kind), get_args(kind)
    if origin is dict and members:
        yield from _alternatives(members[1])
    elif origin in (tuple, list, set, frozenset) and members:
        index = step if isinstance(step, int) and members[-1] is not Ellipsis else 0
        yield from _alternatives(members[min(index, len(members) - 1)])


def item_of(place: Place) -> type[BaseModel] | None:
    """Return the model of the items of the list that should stand at `place`, if they have one."""
    kinds = _alternatives(place.field.annotation) if place.field else ()
    return next((item for kind in kinds for item in _elements(kind, 0) if _is_model(item)), None)
