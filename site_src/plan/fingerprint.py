"""Names that carry a fingerprint: a browser may keep such a file for ever, since other bytes have another name."""

from __future__ import annotations

import re

ASSETS = "assets/"
_LENGTH = 10
_NAMED = re.compile(rf"{ASSETS}.*-[0-9a-f]{{{_LENGTH}}}(\.[^./]*)?")


def fingerprinted(path: str, digest: bytes) -> str:
    """Return `path` with a fingerprint before its ending."""
    stem, dot, end = path.rpartition(".")
    return f"{stem}-{digest.hex()[:_LENGTH]}{dot}{end}"


def is_fingerprinted(path: str) -> bool:
    """Say whether an output path is that of a bundle or a file of a theme."""
    return _NAMED.fullmatch(path) is not None
