"""What files leave for later ones: bytes under their own digest, so that what a failed build kept harms nobody."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from site_src.cache.store import Damaged, Store
from site_src.digest import SIZE, digest


def parts_of(left: bytes) -> list[bytes]:
    """Return the digests of single parts that stand one behind the other in `left`."""
    return [left[at : at + SIZE] for at in range(0, len(left), SIZE)]


def save_parts(store: Store, parts: Mapping[bytes, bytes]) -> None:
    """Keep `parts` by their digests."""
    store.write("INSERT OR IGNORE INTO parts VALUES(?, ?)", parts.items())


def drop_parts(store: Store, digests: Iterable[bytes]) -> None:
    """Forget parts that no published file has left."""
    store.write("DELETE FROM parts WHERE digest=?", ((one,) for one in digests))


def load_part(store: Store, name: bytes) -> bytes:
    """Return the part with the digest `name`; raise Damaged if it is not what was kept."""
    rows = store.rows("SELECT value FROM parts WHERE digest=?", (name,))
    value = rows[0][0] if rows else None
    if not isinstance(value, bytes) or digest(value) != name:
        raise Damaged
    return value
