"""Compiled templates, kept between builds: each beside its digest, for Python runs what it is given."""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket

from site_src.digest import SIZE, digest


class CheckedBytecode(BytecodeCache):
    """Keeps one file for each template in `folder`; a damaged one is as good as none."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        folder.mkdir(parents=True, exist_ok=True)

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill the bucket with what is kept, if it is whole."""
        try:
            kept = (self._folder / bucket.key).read_bytes()
        except OSError:
            return
        if is_whole(kept):
            bucket.bytecode_from_string(kept[SIZE:])

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what is in the bucket. Several processes may do it at once: each switches its file in whole."""
        code = bucket.bytecode_to_string()
        handle, beside = tempfile.mkstemp(dir=self._folder)
        with os.fdopen(handle, "wb") as opened:
            opened.write(digest(code) + code)
        Path(beside).replace(self._folder / bucket.key)


def is_whole(kept: bytes) -> bool:
    """Say whether a file of `CheckedBytecode` is as it was written."""
    return digest(kept[SIZE:]) == kept[:SIZE]


def cleared(folder: Path) -> bool:
    """Remove what is damaged in a folder, or is no file, and say whether there were any."""
    broken = (
        [file for file in folder.iterdir() if not file.is_file() or not is_whole(file.read_bytes())]
        if folder.is_dir()
        else []
    )
    for file in broken:
        if file.is_dir() and not file.is_symlink():
            shutil.rmtree(file)
        else:
            file.unlink()
    return bool(broken)
