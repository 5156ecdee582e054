"""The arithmetic as JSON, for whoever translates it elsewhere than here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from decimal import Decimal
from typing import Any

from site_src.scoring.number import plain


def as_data(value: Any) -> Any:
    """Return arithmetic as what JSON can hold, the same each time.

    A record becomes a mapping with its kind under ``is`` (``Sum``, ``Best``, ``Formula`` …), a
    decimal its plain digits as a text, for no digit of it may be lost; names stay texts, None null.
    """
    if is_dataclass(value):
        return {"is": type(value).__name__} | {one.name: as_data(getattr(value, one.name)) for one in fields(value)}
    if isinstance(value, Decimal):
        return plain(value)
    if isinstance(value, Mapping):
        return {key: as_data(one) for key, one in value.items()}
    if isinstance(value, tuple):
        return [as_data(one) for one in value]
    return value
