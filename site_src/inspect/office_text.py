"""The text of Word and Excel files, without blanks, in the order in which it stands in them."""

from __future__ import annotations

from io import BytesIO
from xml.etree.ElementTree import fromstring
from zipfile import ZipFile

from site_src.inspect.phrase import bare

_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}t"
_SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def word_text(data: bytes) -> str:
    """Return the text of the body of a DOCX file: not of its heads and feet."""
    with ZipFile(BytesIO(data)) as package:
        root = fromstring(package.read("word/document.xml"))
    return bare("".join(element.text or "" for element in root.iter(_WORD)))


def excel_text(data: bytes) -> str:
    """Return the texts that the cells of an XLSX file hold, sheet by sheet; numbers and formulas are none."""
    with ZipFile(BytesIO(data)) as package:
        names = package.namelist()
        held: list[str] = []
        if "xl/sharedStrings.xml" in names:
            shared = fromstring(package.read("xl/sharedStrings.xml"))
            held += ["".join(part.text or "" for part in one.iter(f"{_SHEET}t")) for one in shared]
        for name in names:
            if name.startswith("xl/worksheets/sheet"):
                sheet = fromstring(package.read(name))
                held += [one.text or "" for one in sheet.iter(f"{_SHEET}t")]
    return bare("".join(held))
