"""Read a PDF back, in the ways that a reader or an office would."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO

import page
import pypdfium2
from pikepdf import Array, Name, Object, Pdf


def failures(data: bytes, profile: page.ValidationProfile = page.ValidationProfile.PDF_UA_1) -> list[str]:
    """Return what keeps a PDF from conforming."""
    return [f"{one.rule_id}: {one.message}" for one in page.validate_pdf_bytes(data, profile=profile).failures]


def text_of(data: bytes) -> str:
    """Return all text of a PDF without white space."""
    with pypdfium2.PdfDocument(data) as pdf:
        return re.sub(r"\s", "", "".join(one.get_textpage().get_text_range() for one in pdf))


def fields_of(pdf: Pdf) -> dict[str, Object]:
    """Return the fields of a PDF by their full names."""
    return dict(_fields(pdf.Root.AcroForm.Fields, ""))


def _fields(fields: Object, above: str) -> Iterator[tuple[str, Object]]:
    for field in fields.as_list():
        name = f"{above}.{field.T}" if above else str(field.T)
        if "/FT" in field:
            yield name, field
        else:
            yield from _fields(field.Kids, name)


def filled(data: bytes, text: str) -> bytes:
    """Return a form with `text` typed into every blank, cut to what it takes, and every box ticked."""
    with Pdf.open(BytesIO(data)) as pdf:
        for field in fields_of(pdf).values():
            if Name.Tx == field.FT:
                field.V = text[: int(field.get("/MaxLen", len(text)))]
            elif Name.Btn == field.FT and "/Kids" not in field:
                field.V = field.AS = Name("/on")
        made = BytesIO()
        pdf.save(made)
    return made.getvalue()


def embedded(pdf: Pdf) -> dict[str, bool]:
    """Return the fonts of a PDF's pages by name, and whether each is embedded."""
    found = {}
    for sheet in pdf.pages:
        for font in dict(sheet.obj.get("/Resources", {}).get("/Font", {})).values():
            inner = font.DescendantFonts[0] if "/DescendantFonts" in font else font
            files = ("/FontFile", "/FontFile2", "/FontFile3")
            name = str(font.BaseFont).partition("+")[2]
            found[name] = any(file in inner.FontDescriptor for file in files)
    return found


def kids(element: Object) -> list[Object]:
    inside = element.get("/K", Array())
    return inside.as_list() if isinstance(inside, Array) else [inside]
