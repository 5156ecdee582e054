"""What a value of a type has, as a template asks for it: attributes, cells, members."""

from __future__ import annotations

import typing
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, is_dataclass
from functools import cache
from types import GenericAlias, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from markupsafe import Markup
from pydantic import BaseModel

from site_src.read.body import Heading

ANYTHING = None
"""The type of what is not known: everything may be read of it."""
SCALARS = (str, int, float, bool, Markup)
NOT_AT_RUN_TIME = {"Markup": Markup, "Heading": Heading, "Entry": object}
"""What views name for the type checker alone."""


@dataclass(frozen=True)
class Narrowed:
    """A record of which some attributes are known more closely: the entry of notice.html is a Notice."""

    record: Any
    known: Mapping[str, Any] = field(hash=False)


@dataclass(frozen=True)
class ByKey:
    """A mapping whose values are told by their keys: what is newest of each section."""

    known: Mapping[str, Any] = field(hash=False)


@dataclass(frozen=True)
class Fields:
    """What gives the entry that a field names, when it is called with one of the `names` of fields."""

    names: frozenset[str]
    gives: Any


class Missing(Exception):
    """A type does not have what is read of it."""


def members(kind: Any) -> tuple[Any, ...]:
    """Return the members of a union, without None; the type itself if it is none."""
    if get_origin(kind) is Annotated:
        return members(get_args(kind)[0])
    if get_origin(kind) in (Union, UnionType):
        return tuple(one for part in get_args(kind) if part is not type(None) for one in members(part))
    return (kind,)


def either(*kinds: Any) -> Any:
    """Return the type of a value that has one of several."""
    distinct = {repr(part): part for kind in kinds for part in members(kind) if part is not type(None)}
    if not distinct or ANYTHING in distinct.values():
        return ANYTHING
    if len(distinct) == 1:
        return next(iter(distinct.values()))
    plain = all(isinstance(kind, type | GenericAlias | UnionType) or get_origin(kind) for kind in distinct.values())
    return Union[tuple(distinct.values())] if plain else ANYTHING  # noqa: UP007


def attribute(kind: Any, name: str) -> Any:
    """Return the type of an attribute; raise Missing if a member of `kind` has none of that name."""
    return either(*[_of_one(one, name) for one in members(kind)])


def _of_one(kind: Any, name: str) -> Any:
    if kind is ANYTHING or kind is Any or kind is object or isinstance(kind, typing.TypeVar):
        return ANYTHING
    if isinstance(kind, Narrowed):
        return kind.known[name] if name in kind.known else _of_one(kind.record, name)
    if isinstance(kind, Fields):
        return kind  # its methods take a field as it does itself
    if isinstance(kind, ByKey):
        return kind.known.get(name, ANYTHING)
    origin = get_origin(kind) or kind
    if origin is Literal or origin in SCALARS:
        return _method(str if origin is Literal else origin, name)
    if not isinstance(origin, type):
        return ANYTHING
    if is_record(origin):
        return _field(kind, origin, name)
    if issubclass(origin, Mapping):
        return ANYTHING if hasattr(dict, name) else element(kind)
    if issubclass(origin, Sequence):
        return _method(origin, name)
    return _field(kind, origin, name)


def is_record(kind: Any) -> bool:
    """Say whether a type has named fields."""
    return isinstance(kind, type) and (issubclass(kind, BaseModel) or is_dataclass(kind) or hasattr(kind, "_fields"))


def _method(kind: Any, name: str) -> Any:
    if not hasattr(kind, name):
        raise Missing(f"{kind.__name__} has no {name}")
    return ANYTHING


def _field(kind: Any, origin: Any, name: str) -> Any:
    if name in (hints := _hints(origin)):
        found = hints[name]
        if isinstance(found, typing.TypeVar):
            given = dict(zip(getattr(origin, "__parameters__", ()), get_args(kind), strict=False))
            return given.get(found, ANYTHING)
        return found
    if not hasattr(origin, name):
        raise Missing(f"{origin.__name__} has no {name}")
    made = getattr(origin, name)
    return _result(made.fget) if isinstance(made, property) else ANYTHING


@cache
def _hints(kind: Any) -> dict[str, Any]:
    if issubclass(kind, BaseModel):
        return {name: info.annotation for name, info in kind.model_fields.items()}
    try:
        return typing.get_type_hints(kind, localns=NOT_AT_RUN_TIME)
    except NameError:
        return dict.fromkeys(getattr(kind, "__annotations__", {}), ANYTHING)


def _result(function: Any) -> Any:
    try:
        return typing.get_type_hints(function, localns=NOT_AT_RUN_TIME).get("return", ANYTHING)
    except NameError:
        return ANYTHING


def called(kind: Any) -> Any:
    """Return what a call of a value gives: of a record that can be called, what it says."""
    origin = get_origin(kind) or kind
    return _result(origin.__call__) if is_record(origin) and "__call__" in vars(origin) else ANYTHING


def fields_of(model: Any) -> frozenset[str]:
    """Return the names of the fields of a model and of all records in it."""
    found: set[str] = set()
    waiting, seen = [model], set()
    while waiting:
        kind = waiting.pop()
        if isinstance(kind, type) and issubclass(kind, BaseModel) and not get_args(kind):
            if kind not in seen:
                seen.add(kind)
                found |= kind.model_fields.keys()
                waiting += [info.annotation for info in kind.model_fields.values()]
        else:
            waiting += get_args(kind)
    return frozenset(found)


def many(kind: Any) -> Any:
    """Return the type of a list of values of one type."""
    return GenericAlias(tuple, (kind, ...))


def element(kind: Any) -> Any:
    """Return the type of what one gets from a list by number, from a mapping by key, from either in a loop over values."""
    return either(*[_element_of_one(one) for one in members(kind)])


def _element_of_one(kind: Any) -> Any:
    origin, args = get_origin(kind), get_args(kind)
    if not isinstance(origin, type) or not args:
        return str if kind is str else ANYTHING
    if issubclass(origin, Mapping):
        return args[1]
    if issubclass(origin, tuple):
        return args[0] if args[-1] is Ellipsis else either(*args)
    return args[0] if issubclass(origin, Sequence) else ANYTHING
