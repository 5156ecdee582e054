"""One build at a time for each output folder."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]
    import msvcrt


@contextmanager
def locked(file: Path, waiting: Callable[[str], None]) -> Iterator[None]:
    """Hold the lock `file`; if another process has it, call `waiting` with its id and wait.

    The system frees the lock when its holder ends, however it ends, so a dead build
    never blocks the next one.
    """
    descriptor = os.open(file, os.O_RDWR | os.O_CREAT, 0o644)
    try:
        if not _taken(descriptor, wait=False):
            waiting(os.pread(descriptor, 32, 0).decode("ascii", "replace").strip() if fcntl else "")
            _taken(descriptor, wait=True)
        os.ftruncate(descriptor, 0)
        os.lseek(descriptor, 0, os.SEEK_SET)
        os.write(descriptor, f"{os.getpid()}\n".encode())
        yield
    finally:
        os.close(descriptor)


def _taken(descriptor: int, *, wait: bool) -> bool:
    try:
        if fcntl is not None:
            fcntl.flock(descriptor, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
        else:
            # The byte locked lies beyond the process id, which others must read.
            os.lseek(descriptor, 64, os.SEEK_SET)
            msvcrt.locking(descriptor, msvcrt.LK_LOCK if wait else msvcrt.LK_NBLCK, 1)
    except OSError:
        if wait:
            raise
        return False
    return True
