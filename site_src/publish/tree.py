"""The next tree: brought up to the published one by hard links, then changed file by file."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path


def write(tree: Path, path: str, data: bytes) -> os.stat_result:
    """Write a new file at `path` in `tree` and return its stat.

    An older file of that name is unlinked first: it may be a hard link to the one
    that is published, which must not change. Everybody may read it, whatever mask
    this process has: a web server runs as somebody else.
    """
    file = f"{tree}/{path}"
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    try:
        descriptor = os.open(file, flags, 0o644)
    except FileNotFoundError:
        make_folder(os.path.dirname(file))
        descriptor = os.open(file, flags, 0o644)
    except FileExistsError:
        remove_any(file)
        descriptor = os.open(file, flags, 0o644)
    with open(descriptor, "wb", buffering=0) as opened:
        if hasattr(os, "fchmod"):
            os.fchmod(descriptor, 0o644)
        view = memoryview(data)
        while view:
            view = view[opened.write(view) :]
        return os.fstat(descriptor)


def make_folder(folder: str) -> None:
    """Make a folder, and those above it, in which everybody may read."""
    if os.path.isdir(folder):
        return
    above = os.path.dirname(folder)
    make_folder(above)
    with suppress(FileExistsError):  # another process was quicker
        os.mkdir(folder)
        os.chmod(folder, os.stat(folder).st_mode | 0o555)


def remove_any(path: str) -> None:
    """Remove the file, the link or the whole folder at `path`."""
    if os.path.isdir(path) and not os.path.islink(path):
        shutil.rmtree(path)
    else:
        os.unlink(path)


def remove(tree: Path, path: str) -> None:
    """Remove the file at `path`, if there is one, and the folders that it leaves empty."""
    file = tree / path
    if file.is_dir() and not file.is_symlink():  # what is in it goes by itself
        return
    with suppress(FileNotFoundError, NotADirectoryError):
        file.unlink()
    for folder in file.parents:
        if folder == tree:
            return
        try:
            folder.rmdir()
        except OSError:
            return


def linked(source: Path, tree: Path, paths: Iterable[str]) -> None:
    """Make each of `paths` in `tree` the same file as in `source`; copy where links cannot be made."""
    for path in paths:
        new = f"{tree}/{path}"
        try:
            _link(f"{source}/{path}", new)
        except FileNotFoundError:
            make_folder(os.path.dirname(new))
            _link(f"{source}/{path}", new)


def _link(old: str, new: str) -> None:
    try:
        os.link(old, new)
    except FileExistsError:
        remove_any(new)
        _link(old, new)
    except FileNotFoundError:
        raise
    except OSError:  # a file system without hard links
        shutil.copy2(old, new)
