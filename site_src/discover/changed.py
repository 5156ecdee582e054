"""Sources that are no longer what the inventory says."""

from __future__ import annotations

from pathlib import Path

from site_src.digest import digest


class SourceChanged(Exception):
    """A source was edited while the build was reading it: the inventory must be taken again."""


def read_present(file: str | Path, path: str) -> bytes:
    """Return the bytes of `file`, which is the source `path`; raise SourceChanged if it is gone."""
    try:
        with open(file, "rb") as opened:
            return opened.read()
    except FileNotFoundError:
        raise SourceChanged(path) from None


def read_unchanged(file: str | Path, path: str, expected: bytes) -> bytes:
    """Return the bytes of `file`, which is the source `path`; raise SourceChanged if their digest is not `expected`."""
    data = read_present(file, path)
    if digest(data) != expected:
        raise SourceChanged(path)
    return data
