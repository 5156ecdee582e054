"""From one list or mapping to another in the fewest edits, so that what stays keeps its lines and remarks."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import Any

from site_src.read.tree import Location
from site_src.write.edits import Change, Insert, Remove, Set


def steps(old: Any, new: Any, at: Location = ()) -> Iterator[Change]:
    """Yield what turns plain data `old`, which stands at `at`, into `new`, in the order of doing it.

    The order of the keys of a mapping stays that of the source.
    """
    if isinstance(old, dict) and isinstance(new, dict) and old and new:
        if not old.keys() & new.keys():
            yield Set(at, new)
            return
        yield from (Remove((*at, key)) for key in old if key not in new)
        for key, value in new.items():
            if key not in old:
                yield Set((*at, key), value)
            else:
                yield from steps(old[key], value, (*at, key))
    elif isinstance(old, list) and isinstance(new, list) and old and new:
        origins = aligned(old, new)
        yield from (Remove((*at, index)) for index in reversed(range(len(old))) if index not in origins)
        for index, origin in enumerate(origins):
            if origin is None:
                yield Insert(at, index, new[index])
            else:
                yield from steps(old[origin], new[index], (*at, index))
    elif old != new:
        yield Set(at, new)


def aligned(old: Sequence[Any], new: Sequence[Any]) -> list[int | None]:
    """Say of each item of `new` which item of `old` it continues; at least one does, and none overtakes another."""
    origins: list[int | None] = []
    names = SequenceMatcher(None, [_name(item) for item in old], [_name(item) for item in new], autojunk=False)
    for _, first, last, start, end in names.get_opcodes():
        pairs = min(last - first, end - start)
        origins += [*range(first, first + pairs), *[None] * (end - start - pairs)]
    return origins


def _name(item: Any) -> str:
    """Return what tells an item from the others: its id or number, or all of it."""
    if isinstance(item, dict):
        for key in ("id", "no", "number"):
            if isinstance(item.get(key), str):
                return f"{key}={item[key]}"
    return json.dumps(item, ensure_ascii=False)
