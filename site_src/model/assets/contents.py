"""The bytes of a file against its suffix, and what in them would run or fetch something."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator

from site_src.model.assets.asset_type import (
    ARCHIVE,
    CUT,
    EXCEL,
    HEIC,
    LOCKED,
    MACRO_ENDS,
    MACROS,
    PDF,
    PROGRAM,
    PUBLISHED,
    SCRIPT,
    SLIDES,
    SVG,
    TEXT,
    UNKNOWN,
    WEB_PAGE,
    WORD,
    AssetType,
    recognised,
)
from site_src.problems import Problem

NO_PROGRAMS = "网站上不放程序和脚本，删掉这个文件"
_ADVICE = {
    ARCHIVE: "解开压缩包，把里面的文件分别放进来",
    HEIC: "在手机或看图软件里另存为 JPEG",
    MACROS: "在 Office 或 WPS 里另存为不带宏的格式（docx、xlsx、pptx）",
    LOCKED: "去掉打开密码，再存一次",
    CUT: "文件没有下载完，重新复制一份",
}


def empty(path: str) -> Problem:
    return problem(path, "asset-empty", "文件是空的", "重新放入完整的文件，或者删掉它")


def packed(path: str) -> Problem:
    return problem(path, "asset-archive", "压缩包不能发布：里面的内容没法检查", _ADVICE[ARCHIVE])


def forbidden(path: str, end: str) -> Problem:
    """Refuse a file for its suffix, which is that of a program, a page or a document with macros."""
    if plain := MACRO_ENDS.get(end):
        return problem(path, "asset-program", f"{end} 文件可以带宏，不能发布", f"在 Office 或 WPS 里另存为 {plain}")
    return problem(path, "asset-program", f"{end} 是程序、脚本或网页，不能发布", NO_PROGRAMS)


def content_problems(path: str, data: bytes, promised: AssetType) -> Iterator[Problem]:
    """Yield what is wrong with a file whose suffix says that it is of the type `promised`."""
    found = recognised(data)
    if promised is TEXT and found in (TEXT, UNKNOWN):
        from site_src.read.encoding import decode

        yield from decode(data, path)[1]
    elif found is not promised:
        yield _contradiction(path, promised, found)
    elif found is SVG:
        from site_src.model.assets.svg import svg_problems

        yield from svg_problems(path, data)
    elif found in (WORD, EXCEL, SLIDES):
        from site_src.model.assets.office import office_problems

        yield from office_problems(path, data)
    elif found is PDF:
        from site_src.model.assets.pdf import pdf_problems

        yield from pdf_problems(path, data)


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
        hint = NO_PROGRAMS
    else:
        hint = "用原来的软件打开看看，重新导出一份"
    return problem(path, "asset-contradiction", text, hint)


def problem(path: str, rule: str, message: str, hint: str) -> Problem:
    """Return an error of a whole file."""
    return Problem(path, 0, 0, rule, message, hint)
