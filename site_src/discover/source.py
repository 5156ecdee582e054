"""A file that a build reads, and the inventory of all of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from site_src.discover.changed import read_unchanged
from site_src.problems import Problem

SETTINGS = "content/site.yaml"
"""The logical path of the settings of a portal."""
STATIC = "content/static/"
"""Files below it are copied as they are to the root of the output."""


class Source(NamedTuple):
    """One file as it was when the build began.

    `path` is logical and stays the same wherever the folders lie: ``content/...`` or
    ``theme/...``, POSIX, in Unicode NFC. `size` (bytes), `mtime_ns`, `ctime_ns` and `inode` only
    decide whether the file is read again; `digest` is that of its bytes. A program can set the time
    of an edit back (a copy that keeps times does), but not that of the inode.
    """

    path: str
    size: int
    mtime_ns: int
    ctime_ns: int
    inode: int
    digest: bytes


@dataclass(frozen=True, slots=True)
class Inventory:
    """All sources in the order of their paths, and where their folders are on disk.

    `passed_over` are paths whose names say that they are no content: backups, locks, hidden files.
    """

    sources: tuple[Source, ...]
    roots: Mapping[str, str]
    problems: tuple[Problem, ...]
    passed_over: tuple[str, ...] = ()

    def file_of(self, path: str) -> str:
        """Return where the source with the logical `path` is on disk."""
        root, _, rest = path.partition("/")
        return f"{self.roots[root]}/{rest}"

    def read(self, source: Source) -> bytes:
        """Return the bytes of `source`; raise SourceChanged if they are no longer those of the inventory."""
        return read_unchanged(self.file_of(source.path), source.path, source.digest)
