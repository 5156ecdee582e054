"""The text of a PDF as somebody hears it read out: from its structure, in its order.

What a document of this program says stands in the structure tree. The heads and feet
that a style adds to every page, page numbers and stamps, are drawn outside of it.
"""

from __future__ import annotations

import ctypes
from typing import Any, NamedTuple

from site_src.inspect.phrase import bare

_HYPHENS = (0x2, 0xFFFE)
"""What the library says in the place of a hyphen at the end of a line."""


class PdfText(NamedTuple):
    """What a PDF says, without blanks; `margins` are the heads and feet of its pages, one text a page."""

    text: str
    margins: tuple[str, ...]


def pdf_text(data: bytes) -> str:
    """Return the text of a tagged PDF without its heads and feet."""
    return read_pdf(data).text


def read_pdf(data: bytes) -> PdfText:
    """Return what a tagged PDF says; the head of a table that goes on on the next page is said once."""
    from pypdfium2 import PdfDocument

    reading = _Reading()
    with PdfDocument(data) as pdf:
        pages = [reading.page(page) for page in pdf]
    return PdfText("".join(text for text, _ in pages), tuple(margin for _, margin in pages))


class _Reading:
    """What is known while a document is read page by page: a table ends with the page, and goes on as another on the next."""

    __slots__ = ("_begun", "_head", "_last", "_left", "_open")

    def __init__(self) -> None:
        self._left: dict[int, str] = {}
        self._begun = False
        self._head = self._last = self._open = ""

    def page(self, page: Any) -> tuple[str, str]:
        """Return what the structure of a page says, and what is drawn on it outside of that."""
        import pypdfium2.raw as raw

        self._left, self._begun = _drawn(page), False
        self._open, self._last = self._last, ""
        tree = raw.FPDF_StructTree_GetForPage(page.raw)
        try:
            count = raw.FPDF_StructTree_CountChildren(tree)
            text = "".join(self._said(raw.FPDF_StructTree_GetChildAtIndex(tree, index)) for index in range(count))
        finally:
            raw.FPDF_StructTree_Close(tree)
        return text, "".join(self._left.values())

    def _said(self, element: Any) -> str:
        """Return what an element and those below it say."""
        import pypdfium2.raw as raw

        kind, begun = _kind(element), self._begun
        parts = []
        for index in range(raw.FPDF_StructElement_CountChildren(element)):
            child = raw.FPDF_StructElement_GetChildAtIndex(element, index)
            parts.append(self._said(child) if child else self._drawn(element, index))
        text = "".join(parts)
        if kind == "Table":
            self._last, self._head = self._head, ""
        elif kind == "THead":
            self._head = text
            if text == self._open and not begun:
                return ""
        return text

    def _drawn(self, element: Any, index: int) -> str:
        import pypdfium2.raw as raw

        text = self._left.pop(raw.FPDF_StructElement_GetChildMarkedContentID(element, index), "")
        if text:
            self._begun, self._last = True, ""
        return text


def _kind(element: Any) -> str:
    import pypdfium2.raw as raw

    size = raw.FPDF_StructElement_GetType(element, None, 0)
    buffer = ctypes.create_string_buffer(size)
    raw.FPDF_StructElement_GetType(element, buffer, size)
    return buffer.raw.decode("utf-16-le").rstrip("\0")


def _drawn(page: Any) -> dict[int, str]:
    """Return the text of a page by the numbers under which the structure names it.

    Character by character: asked for the text of a line, the library leaves out the
    hyphen at its end.
    """
    import pypdfium2.raw as raw

    text = page.get_textpage()
    numbers: dict[int, int] = {}
    found: dict[int, list[str]] = {}
    for index in range(raw.FPDFText_CountChars(text.raw)):
        item = raw.FPDFText_GetTextObject(text.raw, index)
        if not item:  # A blank or an end of line that nothing draws.
            continue
        place = ctypes.cast(item, ctypes.c_void_p).value or 0
        if place not in numbers:
            numbers[place] = raw.FPDFPageObj_GetMarkedContentID(item)
        code = raw.FPDFText_GetUnicode(text.raw, index)
        found.setdefault(numbers[place], []).append("-" if code in _HYPHENS else chr(code))
    return {number: bare(_joined(characters)) for number, characters in found.items()}


def _joined(characters: list[str]) -> str:
    """Return text whose rare characters came in two halves."""
    return "".join(characters).encode("utf-16", "surrogatepass").decode("utf-16", "replace")
