"""What a file really is, told from its first bytes, and which suffixes go with it.

A table of a few signatures: the published types are few, their signatures do not
change, and a library that knows hundreds of types would still have to be told which
of them a portal may carry.
"""

from __future__ import annotations

import re
from typing import NamedTuple


class AssetType(NamedTuple):
    """A type of file: its Chinese name, the suffixes it may have (none: it is never published)."""

    name: str
    ends: tuple[str, ...] = ()


PDF = AssetType("PDF 文档", (".pdf",))
WORD = AssetType("Word 文档（docx）", (".docx",))
EXCEL = AssetType("Excel 表格（xlsx）", (".xlsx",))
SLIDES = AssetType("PPT 演示（pptx）", (".pptx",))
OFD = AssetType("OFD 版式文档", (".ofd",))
OLD_OFFICE = AssetType("旧版 Office 文档（doc、xls、ppt）", (".doc", ".xls", ".ppt", ".wps", ".et", ".dps"))
PNG = AssetType("PNG 图片", (".png",))
JPEG = AssetType("JPEG 图片", (".jpg", ".jpeg"))
GIF = AssetType("GIF 图片", (".gif",))
WEBP = AssetType("WebP 图片", (".webp",))
SVG = AssetType("SVG 图形", (".svg",))
MP3 = AssetType("MP3 音频", (".mp3",))
MP4 = AssetType("MP4 视频或音频", (".mp4", ".m4a"))
TEXT = AssetType("纯文本", (".txt",))

PROGRAM = AssetType("可执行程序")
SCRIPT = AssetType("脚本")
WEB_PAGE = AssetType("网页")
MACROS = AssetType("带宏的 Office 文档")
LOCKED = AssetType("加了打开密码的 Office 文档")
ARCHIVE = AssetType("压缩包")
HEIC = AssetType("苹果手机的 HEIC 图片")
CUT = AssetType("不完整的 Office 文档或压缩包")
XML = AssetType("XML 文件")
UNKNOWN = AssetType("认不出的内容")

PUBLISHED = (PDF, WORD, EXCEL, SLIDES, OFD, OLD_OFFICE, PNG, JPEG, GIF, WEBP, SVG, MP3, MP4, TEXT)
IMAGES = frozenset(end for kind in (PNG, JPEG, GIF, WEBP, SVG) for end in kind.ends)
ALLOWED = {end: kind for kind in PUBLISHED for end in kind.ends}
"""Suffix in lower case -> the type it promises."""

MACRO_ENDS = {
    **dict.fromkeys((".docm", ".dotm"), ".docx"),
    **dict.fromkeys((".xla", ".xlam", ".xlsb", ".xlsm", ".xltm"), ".xlsx"),
    **dict.fromkeys((".potm", ".ppam", ".ppsm", ".pptm"), ".pptx"),
}
"""Suffix of a document that may hold macros -> the one to save it with."""

FORBIDDEN = frozenset(
    {
        *(
            ".apk",
            ".app",
            ".com",
            ".cpl",
            ".dll",
            ".dmg",
            ".exe",
            ".iso",
            ".jar",
            ".msi",
            ".msp",
            ".pif",
            ".pkg",
            ".scr",
        ),
        *(".bat", ".class", ".cmd", ".js", ".jse", ".mjs", ".ps1", ".py", ".sh", ".vb", ".vbe", ".vbs", ".wsf"),
        *(".asp", ".aspx", ".cgi", ".jsp", ".phar", ".php", ".php5", ".phtml", ".pl"),
        *(".hta", ".htm", ".html", ".lnk", ".mht", ".mhtml", ".reg", ".shtml", ".swf", ".url", ".xhtml"),
    }
    | MACRO_ENDS.keys()
)
WEB_ENDS = frozenset({".htm", ".html", ".js", ".mjs", ".xhtml"})
"""Of these, what a host may ask for: a page that proves whose the site is, its script."""
ARCHIVES = frozenset({".zip", ".rar", ".7z", ".gz", ".tar", ".tgz", ".bz2", ".xz"})

_SIGNATURES: tuple[tuple[re.Pattern[bytes], AssetType], ...] = tuple(
    (re.compile(pattern, re.DOTALL), kind)
    for pattern, kind in (
        (rb"MZ(?=.{0,62}\0)|\x7fELF|\xfe\xed\xfa[\xce\xcf]|[\xce\xcf]\xfa\xed\xfe|\xca\xfe\xba\xbe", PROGRAM),
        (rb"L\0\0\0\x01\x14\x02\0", PROGRAM),  # a Windows shortcut
        (rb"\x89PNG\r\n\x1a\n", PNG),
        (rb"\xff\xd8\xff", JPEG),
        (rb"GIF8[79]a", GIF),
        (rb"RIFF.{4}WEBP", WEBP),
        (rb"ID3|\xff[\xe2\xe3\xf2\xf3\xfa\xfb]", MP3),
        (rb".{4}ftyp(?:hei|hev|mif1|msf1|avif)", HEIC),
        (rb".{4}ftyp", MP4),
        (rb"Rar!\x1a\x07|7z\xbc\xaf\x27\x1c|\x1f\x8b|BZh\d|\xfd7zXZ\0|PK\x05\x06", ARCHIVE),
        (rb"(?i)(?:\xef\xbb\xbf)?\s*(?:#!|<\?php|<script\b)", SCRIPT),
        (rb"(?i)(?:\xef\xbb\xbf)?\s*(?:<!doctype html|<html\b)", WEB_PAGE),
        (rb".{0,1024}?%PDF-\d", PDF),
    )
)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OLE_MACROS = re.compile(
    # the names of streams, which stand in UTF-16 in the file: of Word, of Excel
    rb"_\0V\0B\0A\0_\0P\0R\0O\0J\0E\0C\0T\0"
    # VbaInfoContainer and VbaInfoAtom of PowerPoint with fHasMacros set ([MS-PPT] 2.4.10)
    rb"|\x1f\0\xff\x03\x14\0\0\0\x02\0\0\x04\x0c\0\0\0.{4}\x01"
    # where a template is fetched from
    rb"|h\0t\0t\0p\0(?:s\0)?:\0/\0/\0(?:[!-~]\0){1,200}?\.\0d\0o\0t\0",
    re.DOTALL,
)
_MACRO_SHEET = re.compile(rb"\x85\0(.)\0.{4}[\0-\2]\x01(.)([\0\1])", re.DOTALL)
"""BoundSheet8 of a sheet of Excel 4.0 macros: its length, that of its name, bytes a letter ([MS-XLS] 2.4.28)."""
_SVG = re.compile(rb"<(?:[\w.-]+:)?svg[\s>/]")
_OFFICE_PARTS = {"word/": WORD, "xl/": EXCEL, "ppt/": SLIDES, "OFD.xml": OFD}


def recognised(data: bytes) -> AssetType:
    """Return what the bytes of a file are; `UNKNOWN` if no signature fits."""
    for pattern, kind in _SIGNATURES:
        if pattern.match(data):
            return kind
    if data.startswith(b"PK\x03\x04"):
        return _zipped(data)
    if data.startswith(_OLE):
        # The names of its streams stand in UTF-16 in the file.
        if "EncryptedPackage".encode("utf-16-le") in data:
            return LOCKED
        return MACROS if _OLE_MACROS.search(data) or _has_macro_sheet(data) else OLD_OFFICE
    if _SVG.search(data, 0, 65_536):
        return SVG
    if data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<?xml"):
        return XML
    return UNKNOWN if b"\0" in data else TEXT


def _has_macro_sheet(data: bytes) -> bool:
    return any(found[1][0] == 8 + found[2][0] * (1 + found[3][0]) for found in _MACRO_SHEET.finditer(data))


def _zipped(data: bytes) -> AssetType:
    """Tell the formats that are zip files apart by the names in the list at the end of the file."""
    import io
    import zipfile

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            names = package.namelist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError):
        return CUT
    if any(low.endswith("vbaproject.bin") or "/macrosheets/" in low for low in map(str.lower, names)):
        return MACROS
    return next(
        (kind for start, kind in _OFFICE_PARTS.items() if any(name.startswith(start) for name in names)), ARCHIVE
    )
