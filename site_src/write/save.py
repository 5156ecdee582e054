"""Put a changed source on disk: judged first, whole or not at all, and never over what somebody else wrote."""

from __future__ import annotations

import os
import stat
import tempfile
from collections import Counter
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from site_src.config import SiteConfig
from site_src.digest import digest
from site_src.discover.source import SETTINGS
from site_src.model.content_type import ContentTypes
from site_src.model.entries import read_entries
from site_src.model.registry import CONTENT_TYPES, is_document
from site_src.model.settings import read_settings
from site_src.problems import Problem
from site_src.write.edited import edited
from site_src.write.edits import Edit, Unreadable


class Saved(NamedTuple):
    """The source is on disk: its digest, and what its reader still says of it."""

    digest: bytes
    problems: tuple[Problem, ...]


class Declined(NamedTuple):
    """Nothing was written: the reader would refuse the new text, or cannot read the old one."""

    problems: tuple[Problem, ...]


class Conflict(NamedTuple):
    """Nothing was written: the file is not what was read. Its digest now is None if there is none any more."""

    digest: bytes | None


Answer = Saved | Declined | Conflict


def change(file: Path, path: str, edits: Sequence[Edit], seen: bytes) -> Answer:
    """Change the source at the logical `path` (``content/notices/a.md``), which lies in `file`.

    `seen` is the digest of the bytes on which the edits rest. Raise Unwritable if an edit names no place in
    them; OSError if the disk does not let it be read or written.
    """
    data = _present(file)
    if data is None or digest(data) != seen:
        return Conflict(None if data is None else digest(data))
    try:
        new = edited(path, data, edits)
    except Unreadable as error:
        return Declined(error.problems)
    return replace(file, path, new, seen)


def replace(file: Path, path: str, new: bytes, seen: bytes) -> Answer:
    """Write `new` in the place of the source of which `seen` is the digest.

    A mistake that it had already keeps nothing from being saved: who mends one of two makes it better.
    """
    old = _present(file)
    if old is None or digest(old) != seen:
        return Conflict(None if old is None else digest(old))
    problems = judged(path, new)
    if _worse(problems, judged(path, old)):
        return Declined(problems)
    if new == old:
        return Saved(seen, problems)
    target = file.resolve()  # a link stays a link
    beside = _written_beside(target, new, stat.S_IMODE(target.stat().st_mode))
    try:
        now = _present(file)  # judging took a moment
        if now != old:
            return Conflict(None if now is None else digest(now))
        os.replace(beside, target)
    finally:
        beside.unlink(missing_ok=True)
    _settle(target.parent)
    return Saved(digest(new), problems)


def create(file: Path, path: str, data: bytes, types: ContentTypes = CONTENT_TYPES) -> Answer:
    """Write a source that is not there yet, with the folders above it; `types` are the content types of the portal."""
    problems = judged(path, data, types)
    if any(problem.is_error for problem in problems):
        return Declined(problems)
    file.parent.mkdir(parents=True, exist_ok=True)
    umask = os.umask(0)
    os.umask(umask)
    beside = _written_beside(file, data, 0o666 & ~umask)
    try:
        os.link(beside, file)  # which fails if there is one; a file system without links has to be asked
    except FileExistsError:
        return Conflict(digest(file.read_bytes()))
    except OSError:
        if (there := _present(file)) is not None:
            return Conflict(digest(there))
        os.replace(beside, file)
    finally:
        beside.unlink(missing_ok=True)
    _settle(file.parent)
    return Saved(digest(data), problems)


def judged(path: str, data: bytes, types: ContentTypes = CONTENT_TYPES) -> tuple[Problem, ...]:
    """Return what the project's own reader says of settings or entries with the bytes `data`.

    Raise ValueError for a path that is neither's.
    """
    if path == SETTINGS:
        return read_settings(SiteConfig, path, data)[1]
    if not is_document(path, types):
        raise ValueError(path)
    return read_entries(path, data, types).problems


def _worse(new: Sequence[Problem], old: Sequence[Problem]) -> bool:
    """Say whether there is an error that was not there before, wherever it stood."""

    def errors(problems: Sequence[Problem]) -> Counter[tuple[str, str]]:
        return Counter((problem.rule, problem.message) for problem in problems if problem.is_error)

    return bool(errors(new) - errors(old))


def _present(file: Path) -> bytes | None:
    try:
        return file.read_bytes()
    except FileNotFoundError:
        return None


def _written_beside(file: Path, data: bytes, mode: int) -> Path:
    """Return a file with `data`, safe on disk; walk and watch pass over its name."""
    number, name = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name}.", suffix=".tmp")
    try:
        with os.fdopen(number, "wb") as beside:
            beside.write(data)
            beside.flush()
            os.fsync(beside.fileno())
        os.chmod(name, mode)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    return Path(name)


def _settle(folder: Path) -> None:
    """Have the new name survive a loss of power, where a folder can be opened (not on Windows)."""
    with suppress(OSError):
        number = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(number)
        finally:
            os.close(number)
