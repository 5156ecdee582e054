"""Take the inventory: which files there are and what is in them."""

from __future__ import annotations

import time
from collections.abc import Mapping

from site_src.digest import digest
from site_src.discover.source import Inventory, Source
from site_src.discover.walk import Found, PassedOver, walk
from site_src.problems import Problem

COARSE_NS = 10_000_000
"""A file system that keeps time in steps of 10 ms or more (FAT, exFAT) shows it by round numbers."""


def discover(roots: Mapping[str, str], known: Mapping[str, Source], *, trust_stat: bool = True) -> Inventory:
    """Return all files under `roots` (logical name -> folder) with their digests.

    A file whose size, times and inode equal those in `known` is not read again, unless
    `trust_stat` is off. A file written just before the inventory is taken might be
    written once more within the same tick of its file system's clock, so its digest
    is remembered with a time that never matches.
    """
    now = time.time_ns()
    sources: list[Source] = []
    problems: list[Problem] = []
    passed_over: list[str] = []
    for root, folder in roots.items():
        for found in walk(root, folder):
            if isinstance(found, Problem):
                problems.append(found)
                continue
            if isinstance(found, PassedOver):
                passed_over.append(found.path)
                continue
            old = known.get(found.path) if trust_stat else None
            if old is not None and _is_as_before(old, found):
                sources.append(old)
            elif source := _read(found, now, problems):
                sources.append(source)
    return Inventory(tuple(sources), dict(roots), tuple(problems), tuple(passed_over))


def _is_as_before(old: Source, found: Found) -> bool:
    seen = (old.size, old.mtime_ns, old.ctime_ns, old.inode)
    return seen == (found.size, found.mtime_ns, found.ctime_ns, found.inode)


def _read(found: Found, now: int, problems: list[Problem]) -> Source | None:
    try:
        with open(found.file, "rb") as file:
            data = file.read()
    except FileNotFoundError:  # saved by way of another file, just now
        return None
    except OSError:
        text = "文件读不出来：没有权限，或者磁盘有错"
        problems.append(Problem(found.path, 0, 0, "path-unreadable", text, "检查文件的权限；在资源管理器里打开试试"))
        return None
    grain = 2_000_000_000 if found.mtime_ns % COARSE_NS == 0 else 20_000_000
    settled = found.mtime_ns + grain < now
    mtime_ns = found.mtime_ns if settled else -1
    return Source(found.path, len(data), mtime_ns, found.ctime_ns, found.inode, digest(data))
