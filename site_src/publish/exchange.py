"""Switch two folders so that a reader sees the old one or the new one, never neither."""

from __future__ import annotations

import errno
import os
import shutil
import sys
from pathlib import Path

AT_FDCWD = -100
RENAME_EXCHANGE = 2
_UNSUPPORTED = (errno.ENOSYS, errno.EINVAL, errno.EOPNOTSUPP)


def switch(new: Path, live: Path, old: Path) -> None:
    """Make `new` the folder `live`; the former one is left at `new`.

    Linux exchanges the two in one step (renameat2, RENAME_EXCHANGE). Elsewhere two
    renames do it: `live` to `old`, `new` to `live`; `recover` mends a crash between.
    """
    if not live.exists():
        new.rename(live)
    elif not _exchanged(new, live):
        shutil.rmtree(old, ignore_errors=True)
        live.rename(old)
        new.rename(live)
        old.rename(new)


def recover(live: Path, old: Path) -> None:
    """Bring the former site back if a build died between two renames."""
    if old.is_dir() and not live.exists():
        old.rename(live)


def _exchanged(one: Path, other: Path) -> bool:
    if not sys.platform.startswith("linux"):
        return False
    import ctypes  # only a build that publishes needs it

    renameat2 = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if renameat2 is None:
        return False
    if renameat2(AT_FDCWD, os.fsencode(one), AT_FDCWD, os.fsencode(other), RENAME_EXCHANGE) == 0:
        return True
    code = ctypes.get_errno()
    if code in _UNSUPPORTED:
        return False
    raise OSError(code, os.strerror(code), str(other))
