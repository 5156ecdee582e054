"""What can be changed in a source, as values, and what each change means for its data."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from site_src.problems import Problem
from site_src.read.tree import Location

Data = str | None | Sequence[Any] | Mapping[str, Any]
"""A text, nothing, a list or a mapping of these.

The kind of a text chooses its quotes: a `Plain` gets none if it can do without, a `Scalar` gets some, any
other text those of the value that it replaces, or what its own look asks for.
"""


@dataclass(frozen=True, slots=True)
class Set:
    """The value at `at` becomes `value`; a key that its mapping lacks is added.

    Of a list or mapping in the place of another one, only what differs is written.
    """

    at: Location
    value: Data


@dataclass(frozen=True, slots=True)
class Insert:
    """`value` becomes item `index` of the list at `at`."""

    at: Location
    index: int
    value: Data


@dataclass(frozen=True, slots=True)
class Remove:
    """The key or item at `at` goes, and with it the remarks on its own lines."""

    at: Location


@dataclass(frozen=True, slots=True)
class SetBody:
    """The text below the front matter of a Markdown file becomes `text`."""

    text: str


Change = Set | Insert | Remove
"""`at` counts from the root of the file: in a list of records or a table the first step is the record's number."""

Edit = Change | SetBody


class Unreadable(Exception):
    """The source cannot be read, so nothing in it can be changed; `problems` say why."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__(problems)
        self.problems = problems


class Unwritable(Exception):
    """There is no such place in the source, or the change cannot be written there without touching the rest."""


def plain(value: Data) -> Any:
    """Return `value` with lists and dicts of its own, which the caller may change."""
    if isinstance(value, Mapping):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, str) or value is None:
        return value
    return [plain(item) for item in value]


def applied(value: Any, edit: Change) -> Any:
    """Return plain data after `edit`, which may change `value`; raise Unwritable if it has no such place."""
    if isinstance(edit, Insert):
        items = found(value, edit.at)
        if not isinstance(items, list) or not 0 <= edit.index <= len(items):
            raise Unwritable(edit)
        items.insert(edit.index, plain(edit.value))
        return value
    if not edit.at:
        if isinstance(edit, Remove):
            raise Unwritable(edit)
        return plain(edit.value)
    *way, last = edit.at
    holder = found(value, tuple(way))
    if isinstance(edit, Remove):
        found(holder, (last,))
        del holder[last]
    elif isinstance(holder, dict) and isinstance(last, str):
        holder[last] = plain(edit.value)
    else:
        found(holder, (last,))
        holder[last] = plain(edit.value)
    return value


def found(value: Any, at: Location) -> Any:
    """Return what stands at `at` of plain data; raise Unwritable if nothing does."""
    for step in at:
        inside = isinstance(value, dict) and step in value
        if not inside and not (isinstance(value, list) and isinstance(step, int) and 0 <= step < len(value)):
            raise Unwritable(at)
        value = value[step]
    return value
