"""From the path of an address to a file of the site, and never to any other."""

from __future__ import annotations

import os
from pathlib import Path
from urllib.parse import unquote_to_bytes

_NEVER = frozenset("/\\\0:")
"""Characters that separate folders, streams or drives somewhere, or end a name."""


def located(root: Path, path: str) -> Path | None:
    """Return the file or folder below `root` that `path` names, with links resolved; None if there is none.

    `path` is that of the request, with its percent signs, and starts with a slash. A
    slash at the end asks for a folder.
    """
    names = [_name(part) for part in path.split("/")[1:]]
    wants_folder = names[-1:] == [""]
    if wants_folder:
        names.pop()
    if not all(names):
        return None
    top = os.path.realpath(root)
    real = os.path.realpath(os.path.join(top, *filter(None, names)))
    if real != top and not real.startswith(top + os.sep):
        return None
    if wants_folder:
        return Path(real) if os.path.isdir(real) else None
    return Path(real) if os.path.exists(real) else None


def _name(part: str) -> str | None:
    """Return the name that one part of a path stands for; None if no file may be called so."""
    try:
        name = unquote_to_bytes(part).decode()
    except UnicodeDecodeError:
        return None
    return None if name in (".", "..") or _NEVER & set(name) else name
