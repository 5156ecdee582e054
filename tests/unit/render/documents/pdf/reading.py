"""Read a PDF back, in the ways that a reader or an office would."""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path

import page
import pypdfium2
from pikepdf import Array, Dictionary, Name, Object, Pdf

from tests.pdf_fields import fields_of

FORMS = sorted(file.stem for file in (Path(__file__).parents[5] / "content" / "forms").glob("*.yaml"))
"""The forms of the demonstration by the names of their files."""


def failures(data: bytes) -> list[str]:
    """Return what keeps a PDF from being accessible and, as long as it has no fields, fit for the archive."""
    with Pdf.open(BytesIO(data)) as pdf:
        profiles = [page.ValidationProfile.PDF_UA_1]
        if "/AcroForm" not in pdf.Root:
            profiles.append(page.ValidationProfile.PDF_A_2A)
    reports = [page.validate_pdf_bytes(data, profile=profile) for profile in profiles]
    return [f"{one.rule_id}: {one.message}" for report in reports for one in report.failures]


def text_of(data: bytes) -> str:
    """Return all text of a PDF without white space."""
    with pypdfium2.PdfDocument(data) as pdf:
        return re.sub(r"\s", "", "".join(one.get_textpage().get_text_range() for one in pdf))


def filled(data: bytes, text: str) -> bytes:
    """Return a form with something in every blank.

    In a line is `text` to a length of six, in an area or a limited blank as much as it
    takes; every box is ticked, of a choice the first answer.
    """
    with Pdf.open(BytesIO(data)) as pdf:
        for field in fields_of(pdf).values():
            if Name.Btn != field.FT and "/AP" in field:
                del field["/AP"]  # What was drawn for another text.
            if Name.Tx == field.FT:
                field.V = text[: int(field.get("/MaxLen", 6))]
            elif Name.Ch == field.FT:
                field.V = field.Opt[-1][0]
            elif "/Kids" not in field:
                field.V = field.AS = Name("/on")
            else:
                first = field.Kids[0]
                field.V = first.AS = Name(next(name for name in first.AP.N.as_dict() if name != "/Off"))
        made = BytesIO()
        pdf.save(made)
    return made.getvalue()


def embedded(pdf: Pdf) -> dict[str, bool]:
    """Return the fonts of a PDF's pages by name, and whether each is embedded."""
    found = {}
    for sheet in pdf.pages:
        for font in sheet.obj.get("/Resources", Dictionary()).get("/Font", Dictionary()).as_dict().values():
            inner = font.DescendantFonts[0] if "/DescendantFonts" in font else font
            files = ("/FontFile", "/FontFile2", "/FontFile3")
            name = str(font.BaseFont).partition("+")[2]
            found[name] = any(file in inner.FontDescriptor for file in files)
    return found


def kids(element: Object) -> list[Object]:
    inside = element.get("/K", Array())
    return list(inside.as_list()) if isinstance(inside, Array) else [inside]
