"""Did you mean: the field that an editor meant by a key that no field has."""

from __future__ import annotations

import re
from difflib import get_close_matches

from pydantic import BaseModel
from pydantic.fields import FieldInfo

_LABEL = re.compile(r"[^，。；：、（(,;:]*")


def keys_of(model: type[BaseModel]) -> dict[str, FieldInfo]:
    """Return the keys that a record may have, with their fields."""
    return {field.alias or name: field for name, field in model.model_fields.items()}


def label(field: FieldInfo) -> str:
    """Return the Chinese name of a field: its description up to the first mark."""
    match = _LABEL.match(field.description or "")
    return match.group() if match else ""


def suggestion(key: str, model: type[BaseModel]) -> str | None:
    """Return the key of `model` that `key` most likely stands for, or None.

    Chinese names count (``标题`` is title, ``发布日期`` is close to 发布时间), as do other
    ways to write the same letters (``On-Expiry``).
    """
    keys = keys_of(model)
    plain = {re.sub(r"[-_ ]", "", name).casefold(): name for name in keys}
    written = re.sub(r"[-_ \u200b]", "", key).casefold()
    if written in plain:
        return plain[written]
    named = {name: known for known, field in keys.items() if (name := label(field))}
    if key in named:
        return named[key]
    if near := get_close_matches(written, plain, 1, 0.7):
        return plain[near[0]]
    if near := get_close_matches(key, named, 1, 0.5):
        return named[near[0]]
    inside = [known for name, known in named.items() if len(key) > 1 and key in name]
    return inside[0] if len(inside) == 1 else None
