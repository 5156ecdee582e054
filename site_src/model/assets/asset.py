"""Steps 2 and 3 for a file that is no document: is it what its name says, and safe to publish?"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator

from site_src.digest import digest
from site_src.discover.source import STATIC
from site_src.model.assets.asset_type import ALLOWED, ARCHIVES, FORBIDDEN
from site_src.model.assets.contents import content_problems, empty, forbidden, packed, problem
from site_src.model.assets.static_file import static_problems
from site_src.model.content_type import ContentTypes
from site_src.model.judge.misplaced import looks_like_document, misplaced
from site_src.model.reading import Reading
from site_src.model.registry import CONTENT_TYPES
from site_src.problems import Problem

_LIST = "、".join(end.removeprefix(".") for end in ALLOWED)


def read_asset(path: str, data: bytes, types: ContentTypes = CONTENT_TYPES) -> Reading:
    """Judge the file at the logical `path`; it has no entries, only problems.

    Refused are empty files, programs and scripts, two suffixes, a suffix that is not
    in `ALLOWED` or that contradicts the bytes, and what could run or load something: in an
    SVG, a document, a PDF. A document outside the folders of the content types is refused too.
    In static/ other suffixes are taken.
    """
    return Reading(path, digest(data), (), (), tuple(_problems(path, data, types)))


def _problems(path: str, data: bytes, types: ContentTypes) -> Iterator[Problem]:
    stem, end = posixpath.splitext(posixpath.basename(path))
    end = end.lower()
    if path.startswith(STATIC):
        yield from static_problems(path, end, data)
    elif looks_like_document(path):
        yield misplaced(path, types)
    elif end in FORBIDDEN:
        yield forbidden(path, end)
    elif not data.strip():
        yield empty(path)
    elif end in ARCHIVES:
        yield packed(path)
    elif end not in ALLOWED:
        what = f"扩展名 {end} 不能发布" if end else "文件没有扩展名"
        yield problem(path, "asset-type", what, f"可以放的有：{_LIST}")
    elif (inner := posixpath.splitext(stem)[1].lower()) in FORBIDDEN | ARCHIVES | ALLOWED.keys():
        first = posixpath.splitext(stem)[0]
        yield problem(path, "asset-double-suffix", f"文件名有两个扩展名：{inner}{end}", f"改名为 {first}{end}")
    else:
        yield from content_problems(path, data, ALLOWED[end])
