"""Walk a folder of sources: what is a file, what is refused, what is passed over."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from site_src.discover.names import name_problem
from site_src.discover.source import STATIC
from site_src.problems import Problem, Severity

PASSED_OVER = "path-special"
"""The rule about what is no regular file: the only thing a walk reports that is no error."""
IGNORED_NAMES = frozenset({"thumbs.db", "desktop.ini", "__macosx"})
"""What systems put into every folder; of these, and of most names that begin with a full stop, nothing is said."""
_OF_TOOLS = (
    ".~",
    "._",
    ".ds_store",
    ".git",
    ".sync",
    ".stfolder",
    ".stversions",
    ".obsidian",
    ".vscode",
    ".idea",
    ".#",
)
_OF_CONTENT = (".md", ".yaml", ".yml", ".csv", ".doc", ".docx", ".xls", ".xlsx", ".pdf")
IGNORED_ENDS = ("~", ".tmp", ".swp", ".bak", ".crdownload", ".part")


class Found(NamedTuple):
    """A regular file: logical path and its stat result."""

    path: str
    file: str
    size: int
    mtime_ns: int
    ctime_ns: int
    inode: int


class PassedOver(NamedTuple):
    """A file or folder whose name says that it is no content, though somebody may have meant it to be."""

    path: str


Met = Found | PassedOver | Problem


def walk(root: str, folder: str) -> Iterator[Met]:
    """Yield every file under `folder` as ``root/...``, and what is wrong with the rest.

    Order is that of the logical paths, whatever order the disk gives. A symbolic
    link is followed when it stays inside the folder and refused when it leaves it
    or leads back above itself; FIFOs, sockets and devices are passed over, and so are
    the files of systems and editors: those of which an editor should know are named.
    """
    real = os.path.realpath(folder)
    yield from _walk(root, folder, real, (real,))


def _walk(logical: str, folder: str, top: str, above: tuple[str, ...]) -> Iterator[Met]:
    try:
        with os.scandir(folder) as found:
            entries = sorted(found, key=lambda entry: entry.name)
    except FileNotFoundError:  # removed just now
        return
    for entry in entries:
        name = entry.name
        path = f"{logical}/{name}"
        if _is_ignored(name):
            yield from _passed_over(path, name)
            continue
        if not (name.isascii() and name.isprintable() and name[0] != " " and name[-1] not in " .") and (
            problem := name_problem(logical, name)
        ):
            yield problem
        elif entry.is_symlink():
            yield from _follow(path, entry, top, above)
        elif entry.is_dir(follow_symlinks=False):
            yield from _walk(path, entry.path, top, above)
        else:
            with suppress(FileNotFoundError):  # saved by way of another file, just now
                yield _found(path, entry.path, entry.stat(follow_symlinks=False))


def _follow(path: str, entry: os.DirEntry[str], top: str, above: tuple[str, ...]) -> Iterator[Met]:
    try:
        target = str(Path(entry.path).resolve(strict=True))
    except (OSError, RuntimeError):  # a link to itself is a RuntimeError before Python 3.13
        yield Problem(
            path, 0, 0, "path-link-broken", "符号链接指向的文件不存在，或者自己指向自己", "删掉这个链接，放入文件本身"
        )
        return
    if target != top and not target.startswith(top + os.sep):
        yield Problem(path, 0, 0, "path-link-outside", "符号链接指到了内容文件夹以外", "把文件复制进来，不要用链接")
    elif os.path.isdir(target):
        here = os.path.realpath(os.path.dirname(entry.path))
        if here == target or here.startswith(target + os.sep) or target in above:
            yield Problem(path, 0, 0, "path-link-loop", "符号链接指回了上级文件夹，会无穷循环", "删掉这个链接")
        else:
            yield from _walk(path, entry.path, top, (*above, target))
    else:
        yield _found(path, entry.path, os.stat(entry.path))


def _found(path: str, file: str, status: os.stat_result) -> Found | Problem:
    if not stat.S_ISREG(status.st_mode):
        text = "不是普通文件（管道、套接字或设备），已跳过"
        return Problem(path, 0, 0, PASSED_OVER, text, "把它移出内容文件夹", severity=Severity.WARNING)
    return Found(path, file, status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino)


def _passed_over(path: str, name: str) -> Iterator[Met]:
    low = name.lower()
    if low in IGNORED_NAMES or low.startswith(_OF_TOOLS) or not name.isprintable():
        return
    if path.startswith(STATIC):
        text = "以点开头的文件、备份和临时文件不会发布"
        hint = "服务器要用的，直接放到服务器的网站目录里；不用的，移出 content"
        yield Problem(path, 0, 0, PASSED_OVER, text, hint, severity=Severity.WARNING)
    elif low[0] != "." or not low[1:].isascii() or low.endswith(_OF_CONTENT):
        yield PassedOver(path)


def _is_ignored(name: str) -> bool:
    low = name.lower()
    return low[0] == "." or low.startswith("~$") or low in IGNORED_NAMES or low.endswith(IGNORED_ENDS)
