"""Names under which people keep files: legal on Windows, macOS and Linux, in one Unicode form."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

MOST_BYTES = 180
"""A name in UTF-8, sixty Han characters: within the 255 bytes of Linux, short enough for the paths of Windows."""

_FORBIDDEN = str.maketrans({mark: chr(ord(mark) + 0xFEE0) for mark in '\\/:*?"<>|'})
"""Characters that Windows refuses -> their full-width forms, which read the same."""
_DEVICE = re.compile(r"(?i)(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$) *(?:\.|$)")


def file_name(stem: str, end: str = "") -> str:
    """Return `stem` and `end` (``.pdf``) as a file name: NFC, no forbidden or invisible characters, of a sensible length."""
    spaced = re.sub(r"\s+", " ", stem)
    seen = "".join(one for one in spaced if unicodedata.category(one) not in ("Cc", "Cf", "Cs"))
    name = unicodedata.normalize("NFC", seen).translate(_FORBIDDEN).lstrip()
    room = MOST_BYTES - len(end.encode())
    name = name.encode()[:room].decode(errors="ignore").rstrip(" .") or "未命名"
    return f"_{name}{end}" if _DEVICE.match(name + end) else name + end


def told_apart(names: Iterable[str]) -> list[str]:
    """Return `names` with a number behind each that a file system would take for an earlier one."""
    taken: set[str] = set()
    found = []
    for name in names:
        stem, dot, end = name.rpartition(".")
        number, free = 1, name
        while _folded(free) in taken:
            number += 1
            free = f"{stem}（{number}）{dot}{end}"
        taken.add(_folded(free))
        found.append(free)
    return found


def _folded(name: str) -> str:
    return unicodedata.normalize("NFKC", name).casefold()
