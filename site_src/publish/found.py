"""What lies in the output folder now, and whether all of it is ours."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from site_src.publish.former import is_former
from site_src.publish.outputs import listed
from site_src.publish.places import MANIFEST, OwnPlaces
from site_src.refused import Refused

JUNK = frozenset({".ds_store", "thumbs.db", "desktop.ini"})
"""Files that file browsers leave behind."""


def found_files(folder: Path) -> dict[str, tuple[int, int]]:
    """Return size and mtime_ns of every file below `folder` by its path."""
    found: dict[str, tuple[int, int]] = {}

    def look(prefix: str, place: str) -> None:
        with os.scandir(place) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    look(f"{prefix}{entry.name}/", entry.path)
                else:
                    status = entry.stat(follow_symlinks=False)
                    found[prefix + entry.name] = (status.st_size, status.st_mtime_ns)

    if folder.is_dir():
        look("", str(folder))
    return found


def is_junk(path: str) -> bool:
    """Say whether a file browser has left the file at `path` behind."""
    return path.rpartition("/")[2].lower() in JUNK


def refuse_foreign(own: OwnPlaces, found: Mapping[str, tuple[int, int]], known: Mapping[str, tuple[int, int]]) -> None:
    """Raise Refused if the output holds files that no build wrote: a switch would take them away."""
    foreign = {path for path in found.keys() - known.keys() if not is_junk(path)}
    vouched = listed((own.output / MANIFEST).read_bytes()) if foreign and MANIFEST in found else {}
    if known or vouched:
        foreign = {path for path in foreign - vouched.keys() - {MANIFEST} if not is_former(path)}
    if foreign:
        shown = "、".join(sorted(foreign)[:3]) + ("等" if len(foreign) > 3 else "")
        raise Refused(
            f"{own.output} 里有不是本程序生成的文件（{shown}），重新生成会丢掉它们。"
            "请移走；要随网站发布的，放进 content/static/"
        )
