"""The digest of everything outside content and theme that can change a byte of the output."""

from __future__ import annotations

import os
import sys
from importlib.util import find_spec
from pathlib import Path

from site_src.digest import digest

LIBRARIES = ("jinja2", "markdown", "markupsafe", "nh3", "pydantic", "pydantic_core", "pypinyin", "pyyaml", "tzdata")
"""Libraries whose version can change what a build makes."""


def engine() -> bytes:
    """Return the digest of this program's own files, the interpreter and the libraries it renders with.

    Versions are read from the names of the installed distributions: asking
    importlib.metadata for each takes longer than a build that changes nothing.
    """
    parts = [sys.version, *_versions()]
    for folder, folders, names in os.walk(Path(__file__).parent):
        folders.sort()
        for name in sorted(names):
            if name.endswith(".py"):
                file = Path(folder) / name
                parts.append(f"{file.relative_to(Path(__file__).parent).as_posix()} {digest(file.read_bytes()).hex()}")
    return digest("\n".join(parts).encode())


def _versions() -> list[str]:
    spec = find_spec("markdown")
    if spec is None or spec.origin is None:
        return []
    found = os.listdir(Path(spec.origin).parent.parent)
    return sorted(name for name in found if name.endswith(".dist-info") and name.lower().startswith(LIBRARIES))
