"""The text of a PDF as somebody hears it read out: from its structure, in its order.

What a document of this program says stands in the structure tree. The heads and feet
that a style adds to every page, page numbers and stamps, are drawn outside of it.
"""

from __future__ import annotations

import ctypes
from typing import Any

from site_src.inspect.phrase import bare

_HYPHENS = (0x2, 0xFFFE)
"""What the library says in the place of a hyphen at the end of a line."""


def pdf_text(data: bytes) -> str:
    """Return the text of a tagged PDF without blanks; heads of tables that are repeated on a new page are said once."""
    from pypdfium2 import PdfDocument

    heads: set[str] = set()
    with PdfDocument(data) as pdf:
        return "".join(_page_text(page, heads) for page in pdf)


def _page_text(page: Any, heads: set[str]) -> str:
    import pypdfium2.raw as raw

    drawn = _drawn(page)
    tree = raw.FPDF_StructTree_GetForPage(page.raw)
    try:
        count = raw.FPDF_StructTree_CountChildren(tree)
        return "".join(
            _said(raw.FPDF_StructTree_GetChildAtIndex(tree, index), drawn, heads, set(heads)) for index in range(count)
        )
    finally:
        raw.FPDF_StructTree_Close(tree)


def _said(element: Any, drawn: dict[int, str], heads: set[str], before: set[str]) -> str:
    """Return what an element and those below it say on one page; `before` are the heads of tables of earlier pages."""
    import pypdfium2.raw as raw

    parts = []
    for index in range(raw.FPDF_StructElement_CountChildren(element)):
        child = raw.FPDF_StructElement_GetChildAtIndex(element, index)
        if child:
            parts.append(_said(child, drawn, heads, before))
        else:
            parts.append(drawn.get(raw.FPDF_StructElement_GetChildMarkedContentID(element, index), ""))
    text = "".join(parts)
    if _kind(element) == "THead" and text:
        if text in before:
            return ""
        heads.add(text)
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
