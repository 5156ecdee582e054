"""The text of Word and Excel files, without blanks, in the order in which it stands in them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from io import BytesIO
from xml.etree.ElementTree import Element, fromstring
from zipfile import ZipFile

from site_src.inspect.phrase import bare
from site_src.scoring.number import plain

_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}t"
_SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_CODES = re.compile(r"&(?:[LCRP]|\d+ ?|\")")
"""What a foot of Excel says beside words: where they stand, how large they are, the number of the page."""


def word_text(data: bytes) -> str:
    """Return the text of the body of a DOCX file: not of its heads and feet."""
    with ZipFile(BytesIO(data)) as package:
        return _word(package.read("word/document.xml"))


def word_feet(data: bytes) -> tuple[str, ...]:
    """Return the text of each foot of a DOCX file: a first page may have its own."""
    with ZipFile(BytesIO(data)) as package:
        names = sorted(name for name in package.namelist() if name.startswith("word/footer"))
        return tuple(_word(package.read(name)) for name in names)


def _word(part: bytes) -> str:
    return bare("".join(element.text or "" for element in fromstring(part).iter(_WORD)))


def excel_text(data: bytes) -> str:
    """Return what the cells of an XLSX file hold, row by row; what a formula will say is not known."""
    with ZipFile(BytesIO(data)) as package:
        shared: list[str] = []
        if "xl/sharedStrings.xml" in package.namelist():
            parts = fromstring(package.read("xl/sharedStrings.xml"))
            shared = ["".join(part.text or "" for part in one.iter(f"{_SHEET}t")) for one in parts]
        sheets = [fromstring(package.read(name)) for name in _sheets(package)]
    return bare("".join(_cell(cell, shared) for sheet in sheets for cell in sheet.iter(f"{_SHEET}c")))


def excel_margins(data: bytes) -> tuple[str, ...]:
    """Return head and foot of each sheet of an XLSX file, as one text."""
    with ZipFile(BytesIO(data)) as package:
        sheets = [fromstring(package.read(name)) for name in _sheets(package)]
    return tuple(bare("".join(_margin(sheet))) for sheet in sheets)


def _sheets(package: ZipFile) -> list[str]:
    return sorted(name for name in package.namelist() if name.startswith("xl/worksheets/sheet"))


def _cell(cell: Element, shared: list[str]) -> str:
    value = cell.findtext(f"{_SHEET}v") or ""
    if cell.get("t") == "s":
        return shared[int(value)]
    if cell.get("t") == "inlineStr":
        return "".join(part.text or "" for part in cell.iter(f"{_SHEET}t"))
    return plain(Decimal(value)) if value and cell.find(f"{_SHEET}f") is None else ""


def _margin(sheet: Element) -> Iterator[str]:
    for name in ("oddHeader", "oddFooter"):
        for one in sheet.iter(f"{_SHEET}{name}"):
            yield _CODES.sub("", (one.text or "").replace("&&", "\0")).replace("\0", "&")
