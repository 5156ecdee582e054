"""A file of static/, which is copied as it is to the root of the site: what no host needs is refused as anywhere."""

from __future__ import annotations

import re
from collections.abc import Iterator

from site_src.discover.source import STATIC
from site_src.model.assets.asset_type import (
    ALLOWED,
    ARCHIVES,
    FORBIDDEN,
    MACROS,
    PROGRAM,
    SCRIPT,
    WEB_ENDS,
    recognised,
)
from site_src.model.assets.contents import NO_PROGRAMS, content_problems, empty, forbidden, packed, problem
from site_src.problems import Problem, Severity

_SOURCES = frozenset({".md", ".yaml", ".yml"})
_RUNS = re.compile(
    rb"<script|<iframe|<object|<embed|<meta[^>]+http-equiv|\bon\w+\s*=|javascript:|\bfunction\b|=>", re.IGNORECASE
)
_ODD_NAME = re.compile(r"(?i)(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.[^/]*)?|[^/]*[ .]|[^/]*[<>:\"|?*\\][^/]*")


def static_problems(path: str, end: str, data: bytes) -> Iterator[Problem]:
    """Yield what is wrong with the file at `path`, which ends with `end`, and what is only pointed out.

    A host may need files of suffixes that no attachment has: ``web.config``, ``favicon.ico``,
    a page that proves whose the site is.
    """
    for name in path.removeprefix(STATIC).split("/"):
        if _ODD_NAME.fullmatch(name):
            text = f"“{name}”这个名字在 Windows 上放不下，传到服务器或复制到 U 盘会出错"
            yield problem(path, "path-name", text, "换一个名字：不用 con、nul 这类设备名，末尾不留点和空格")
    if end in FORBIDDEN - WEB_ENDS:
        yield forbidden(path, end)
    elif end in ARCHIVES:
        yield packed(path)
    elif end in ALLOWED:
        yield from content_problems(path, data, ALLOWED[end]) if data.strip() else (empty(path),)
    elif (found := recognised(data)) in (PROGRAM, SCRIPT, MACROS) and end not in WEB_ENDS:
        yield problem(path, "asset-program", f"文件的内容是{found.name}，不能发布", NO_PROGRAMS)
    elif end in _SOURCES:
        hint = "要成为网页，移到 content 下对应的文件夹；真要公开原文的，不用改"
        yield _warning(path, "static-source", "这个文件会照原样公开，不会成为网页", hint)
    elif end in WEB_ENDS and _RUNS.search(data):
        hint = "服务商要求放的，不用改；别的删去"
        yield _warning(path, "static-program", f"这个 {end} 会照原样公开，里面的程序没有检查", hint)


def _warning(path: str, rule: str, message: str, hint: str) -> Problem:
    return Problem(path, 0, 0, rule, message, hint, severity=Severity.WARNING)
