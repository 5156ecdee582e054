"""A document as a page offers it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple


class MadeDocument(NamedTuple):
    """What is known of a document once it is made: bytes, pages (0 where there are none), SHA-256 in hex."""

    size: int
    pages: int
    sha256: str


class DocumentView(NamedTuple):
    """A document as a page offers it.

    `url` is from the root of the output, `name` the one it is saved under. `mark` is the short
    digest that stands in the foot of each of its pages. `files` is how many a package holds.
    """

    kind: str
    label: str
    url: str
    name: str
    mark: str
    size: int
    pages: int
    sha256: str
    files: int = 0


Offered = Mapping[str, tuple[DocumentView, ...]]
"""The documents of entries by their ids, of sections by their names."""


def mark_of(digest: bytes) -> str:
    """Return the short digest that a foot prints, so that a paper can be held against the page."""
    return digest.hex()[:8]
