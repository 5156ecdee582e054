"""What a document says, whatever its format."""

from __future__ import annotations

from typing import NamedTuple

from site_src.inspect.office_text import excel_margins, excel_text, word_feet, word_text
from site_src.inspect.pdf_text import read_pdf


class DocumentText(NamedTuple):
    """The text of a document without blanks, and the heads and feet of its pages or sheets."""

    text: str
    margins: tuple[str, ...]


def read_document(data: bytes, ending: str) -> DocumentText:
    """Return what the file `data` says; `ending` is that of its name."""
    if ending == ".docx":
        return DocumentText(word_text(data), word_feet(data))
    if ending == ".xlsx":
        return DocumentText(excel_text(data), excel_margins(data))
    return DocumentText(*read_pdf(data))
