"""Small named values in the cache: slugs, template includes, the state of the next tree."""

from __future__ import annotations

from typing import Any

from site_src.cache.records import packed, unpacked
from site_src.cache.store import Store


def load_note(store: Store, name: str) -> Any:
    """Return the plain data kept under `name`, or None."""
    rows = store.rows("SELECT check_, value FROM state WHERE name=?", (name,))
    return unpacked(*rows[0]) if rows else None


def save_note(store: Store, name: str, value: Any) -> None:
    """Keep plain data under `name`; None forgets it."""
    if value is None:
        store.write("DELETE FROM state WHERE name=?", [(name,)])
    else:
        store.write("INSERT OR REPLACE INTO state VALUES(?, ?, ?)", [(name, *packed(value))])
