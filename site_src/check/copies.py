"""Entries that look like copies of others, as office programs, network disks and people make them."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from posixpath import basename, dirname, splitext

from site_src.problems import Problem, Severity

_WORDS = (
    r"副本|备份(?=[\W\d_]*$)|拷贝(?=[\W\d_]*$)|复件|(?<=[._（(\[【-])冲突|冲突(?:副本|文件|版本)|自动保存"
    r"|conflict|(?<![a-z])(?:backup|bak|copy)(?=[\W\d_]*$)"
)
_BEHIND = re.compile(
    rf"[ ._\-（(\[【的]*[^/]{{0,40}}?(?:{_WORDS})[^/]*"  # x - 副本 (2), x (张三 的冲突副本 2026-11-18), x_备份
    r"|[ _-]?[（(]\d{1,3}[)）]"  # x (1), by a browser that saved it twice
    r"| \d"  # x 2, by iCloud
    r"|[ _-](?:old|new|旧|旧版|新|新版|最终版?|终稿|定稿|修改版?|v\d+)"
    r"|-[A-Z][A-Z0-9]*(?:-[A-Z0-9]+)*",  # x-DESKTOP-AB12CD, by OneDrive
    re.IGNORECASE,
)
_HOST = re.compile(r"-[A-Z][A-Z0-9-]{3,}")
_SAYS_SO = re.compile(rf"(?<=[^/])(?:{_WORDS})", re.IGNORECASE)


def copies(paths: Collection[str]) -> Iterator[Problem]:
    """Yield a warning for each of the sources of entries at `paths` whose name is that of a copy."""
    stems: dict[tuple[str, str], list[str]] = {}
    for path in sorted(paths):
        stem, end = splitext(basename(path))
        stems.setdefault((dirname(path), end), []).append(stem)
    for (folder, end), names in stems.items():
        known = frozenset(names)
        for name in names:
            shorter = (name[:length] for length in range(len(name) - 1, 0, -1))
            first = next((other for other in shorter if other in known and _is_copy(name[len(other) :])), "")
            if first:
                text = f"像是 {first}{end} 的副本，会另外发布一份"
                hint = f"和 {first}{end} 对照，留下要的，删去这一个；真是另一条的，改个文件名"
                yield _warning(f"{folder}/{name}{end}", text, hint)
            elif said := _SAYS_SO.search(f"{folder.partition('/')[2]}/{name}"):
                text = f"名字里有“{said[0]}”，像是副本或没有合并的修改，会照样发布"
                yield _warning(f"{folder}/{name}{end}", text, "不要的移出 content；要发布的，改个名字")


def _is_copy(rest: str) -> bool:
    """Tell whether `rest` is what copying puts behind a name."""
    found = _BEHIND.fullmatch(rest)
    return found is not None and (rest[0] != "-" or not rest.isascii() or _is_told(rest))


def _is_told(rest: str) -> bool:
    """Tell whether Latin letters behind a hyphen, of which slugs are made, are those of a copy."""
    return bool(_HOST.fullmatch(rest) or _SAYS_SO.search(rest) or re.fullmatch(r"-(?:old|v\d+)|-[（(].*", rest))


def _warning(path: str, message: str, hint: str) -> Problem:
    return Problem(path, 0, 0, "file-copy", message, hint, severity=Severity.WARNING)
