"""The portal of this folder, built once under the default theme, and what its pages and documents say."""

from __future__ import annotations

import re
import shutil
from collections.abc import Mapping
from html import unescape
from io import BytesIO
from pathlib import Path

import docx
import openpyxl
from pypdfium2 import PdfDocument

from site_src.inspect.pdf_text import pdf_text
from tests.building import ROOT, finished
from tests.small_site import SmallSite

CONTENT = Path(__file__).parent / "content"


def built(folder: Path) -> Mapping[str, bytes]:
    """Return the files of the portal by their paths."""
    shutil.copytree(CONTENT, folder / "content")
    site = SmallSite(folder)
    done = finished(site, "--theme", str(ROOT / "themes" / "default"))
    assert done.returncode == 0, done.stderr + done.stdout
    return site.tree()


def said(tree: Mapping[str, bytes], path: str) -> str:
    """Return all that a page, a PDF, a Word file or a workbook says, without blanks."""
    data = tree[path]
    if path.endswith(".pdf"):
        return pdf_text(data) + bare(_drawn(data))
    if path.endswith(".docx"):
        return bare("".join(_in_word(data)))
    if path.endswith(".xlsx"):
        sheet = openpyxl.load_workbook(BytesIO(data)).worksheets[0]
        foot = sheet.oddFooter.center.text or sheet.oddFooter.left.text
        return bare("".join(str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value) + (foot or ""))
    return bare(unescape(re.sub(r"<[^>]*>", "", data.decode())))


def bare(text: str) -> str:
    return re.sub(r"\s", "", text)


def _drawn(data: bytes) -> str:
    """Return what stands on the pages, heads and feet included."""
    with PdfDocument(data) as pdf:
        return "".join(page.get_textpage().get_text_range() for page in pdf)


def _in_word(data: bytes) -> list[str]:
    document = docx.Document(BytesIO(data))
    section = document.sections[0]
    parts = (document.element.body, section.footer.part.element, section.first_page_footer.part.element)
    return [letters.text or "" for part in parts for letters in part.iter("{*}t")]
