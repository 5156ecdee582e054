"""Steps 2 and 3 for a file that is no document: is it what its name says, and safe to publish?"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator

from site_src.digest import digest
from site_src.model.assets.asset_type import (
    ALLOWED,
    ARCHIVE,
    ARCHIVES,
    CUT,
    FORBIDDEN,
    HEIC,
    LOCKED,
    MACROS,
    PROGRAM,
    PUBLISHED,
    SCRIPT,
    SVG,
    TEXT,
    UNKNOWN,
    WEB_PAGE,
    AssetType,
    recognised,
)
from site_src.model.content_type import ContentTypes
from site_src.model.judge.misplaced import looks_like_document, misplaced
from site_src.model.reading import Reading
from site_src.model.registry import CONTENT_TYPES
from site_src.problems import Problem

_LIST = "、".join(end.removeprefix(".") for end in ALLOWED)
_NO_PROGRAMS = "网站上不放程序和脚本，删掉这个文件"
_ADVICE = {
    ARCHIVE: "解开压缩包，把里面的文件分别放进来",
    HEIC: "在手机或看图软件里另存为 JPEG",
    MACROS: "在 Office 或 WPS 里另存为不带宏的格式",
    LOCKED: "去掉打开密码，再存一次",
    CUT: "文件没有下载完，重新复制一份",
}


def read_asset(path: str, data: bytes, types: ContentTypes = CONTENT_TYPES) -> Reading:
    """Judge the file at the logical `path`; it has no entries, only problems.

    Refused are empty files, programs and scripts, two suffixes, a suffix that is not
    in `ALLOWED` or that contradicts the bytes, and an SVG that could run or load
    something. A document outside the folders of the content types is refused too.
    """
    return Reading(path, digest(data), (), (), tuple(_problems(path, data, types)))


def _problems(path: str, data: bytes, types: ContentTypes) -> Iterator[Problem]:
    if looks_like_document(path):
        yield misplaced(path, types)
        return
    stem, end = posixpath.splitext(posixpath.basename(path))
    end = end.lower()
    if end in FORBIDDEN:
        yield _problem(path, "asset-program", f"{end} 是程序、脚本或网页，不能发布", _NO_PROGRAMS)
    elif not data.strip():
        yield _problem(path, "asset-empty", "文件是空的", "重新放入完整的文件，或者删掉它")
    elif end in ARCHIVES:
        yield _problem(path, "asset-archive", "压缩包不能发布：里面的内容没法检查", _ADVICE[ARCHIVE])
    elif end not in ALLOWED:
        what = f"扩展名 {end} 不能发布" if end else "文件没有扩展名"
        yield _problem(path, "asset-type", what, f"可以放的有：{_LIST}")
    elif (inner := posixpath.splitext(stem)[1].lower()) in FORBIDDEN | ARCHIVES | ALLOWED.keys():
        first = posixpath.splitext(stem)[0]
        yield _problem(path, "asset-double-suffix", f"文件名有两个扩展名：{inner}{end}", f"改名为 {first}{end}")
    else:
        yield from _contents(path, data, ALLOWED[end])


def _contents(path: str, data: bytes, promised: AssetType) -> Iterator[Problem]:
    found = recognised(data)
    if promised is TEXT and found in (TEXT, UNKNOWN):
        from site_src.read.encoding import decode

        yield from decode(data, path)[1]
    elif found is not promised:
        yield _contradiction(path, promised, found)
    elif found is SVG:
        from site_src.model.assets.svg import svg_problems

        yield from svg_problems(path, data)


def _contradiction(path: str, promised: AssetType, found: AssetType) -> Problem:
    end = posixpath.splitext(path)[1]
    text = f"扩展名是 {end}，内容却是“{found.name}”"
    if found in (TEXT, UNKNOWN):
        text = f"扩展名是 {end}，内容却不是“{promised.name}”"
    if found in PUBLISHED and found is not TEXT:
        hint = f"把扩展名改成 {' 或 '.join(found.ends)}，或者重新导出为“{promised.name}”"
    elif found in _ADVICE:
        hint = _ADVICE[found]
    elif found in (PROGRAM, SCRIPT, WEB_PAGE):
        hint = _NO_PROGRAMS
    else:
        hint = "用原来的软件打开看看，重新导出一份"
    return _problem(path, "asset-contradiction", text, hint)


def _problem(path: str, rule: str, message: str, hint: str) -> Problem:
    return Problem(path, 0, 0, rule, message, hint)
