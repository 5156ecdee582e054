"""Notice that something was saved.

The system tells of changes through watchfiles (inotify, FSEvents,
ReadDirectoryChangesW): asking for the time of every file, as livereload does, takes a
tenth of a second for 10,000 files, each time.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence

from watchfiles import watch

QUIET_MS = 30
"""A change is told after this much silence, because an editor writes a file in several steps,"""
LONGEST_MS = 300
"""but after this much noise at the latest."""
GLANCE_MS = 1_000
"""How often to look for what the system does not tell: a folder put in place of another, the time."""


def saves(folders: Sequence[str], due: Callable[[], bool]) -> Iterator[None]:
    """Yield now, and again after every change below `folders` and whenever `due` says so.

    Changes that happen while the consumer works are kept for it. A yield says only
    that something may have changed: what, the consumer finds out.
    """
    yield None
    polling = False
    while True:
        try:
            yield from _watched(folders, due, polling)
        except OSError:
            # More folders than the system watches (Linux: fs.inotify.max_user_watches), or one went away just now.
            polling = all(map(os.path.isdir, folders))


def _watched(folders: Sequence[str], due: Callable[[], bool], polling: bool) -> Iterator[None]:
    """Yield for each change, until one of `folders` is no longer the folder that is watched."""
    identities = [_identity(folder) for folder in folders]
    changes = watch(
        *filter(os.path.isdir, folders),
        watch_filter=None,
        debounce=LONGEST_MS,
        step=QUIET_MS,
        rust_timeout=GLANCE_MS,
        yield_on_timeout=True,
        force_polling=polling or None,
        poll_delay_ms=GLANCE_MS,
        ignore_permission_denied=True,
    )
    unsure = True  # what was saved before watching began was told to no one
    for changed in changes:
        if changed or unsure or due():
            yield None
        unsure = False
        if [_identity(folder) for folder in folders] != identities:
            return


def _identity(folder: str) -> tuple[int, int] | None:
    try:
        status = os.stat(folder)
    except OSError:
        return None
    return status.st_dev, status.st_ino
