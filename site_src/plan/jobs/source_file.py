"""A file of the content or the theme, as it was planned."""

from __future__ import annotations

from typing import NamedTuple


class SourceFile(NamedTuple):
    """Its logical path and its digest: a renderer refuses other bytes than those."""

    path: str
    digest: bytes
