"""The next tree, held against the records before anything is made in it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from site_src.publish.found import found_files, is_junk
from site_src.publish.outputs import Output
from site_src.publish.tree import linked, remove


def hold(tree: Path, live: Path, outputs: Mapping[str, Output]) -> None:
    """Make `tree` hold the files of `outputs` and no other, whatever was done to it since it was left.

    A cleaner of temporary files, or a hand, may have been there: a file without a record
    goes, one that is lost or of another size or time is linked again from the published
    tree `live`.
    """
    found = found_files(tree)
    for path in found.keys() - outputs.keys():
        if not is_junk(path):
            remove(tree, path)
    linked(live, tree, (path for path, out in outputs.items() if found.get(path) != (out.size, out.mtime_ns)))
