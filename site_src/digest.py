"""Digests of canonical bytes: the only way anything is compared between builds."""

from __future__ import annotations

import json
from collections.abc import Iterable
from hashlib import blake2b
from typing import Any

SIZE = 16
"""Bytes in a digest."""


def digest(data: bytes) -> bytes:
    """Return the 16-byte BLAKE2b digest of `data`."""
    return blake2b(data, digest_size=SIZE).digest()


def combined(parts: Iterable[bytes]) -> bytes:
    """Return the digest of a sequence of digests (each of `SIZE` bytes)."""
    return blake2b(b"".join(parts), digest_size=SIZE).digest()


def digest_of(value: Any) -> bytes:
    """Return the digest of plain data (dict, list, str, int, bool, None) in canonical JSON.

    The order of a mapping counts: it is the editor's, and a page may show it.
    """
    return digest(json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode())
