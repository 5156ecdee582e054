"""What is typed into a form is seen, in the three engines that readers are built on."""

from __future__ import annotations

import subprocess
from collections.abc import Callable, Mapping
from io import BytesIO
from pathlib import Path

import pymupdf
import pypdfium2
import pytest
from PIL import Image, ImageChops

from site_src.model.form import Form
from site_src.render.documents.document import DocumentLook
from site_src.render.documents.pdf.form_pdf import form_pdf
from tests.unit.render.documents.pdf.reading import filled

TYPED = "镕喆堃旻昉写字"

Draw = Callable[[bytes, Path], Image.Image]


def by_poppler(data: bytes, folder: Path) -> Image.Image:
    (folder / "form.pdf").write_bytes(data)
    command = ["pdftoppm", "-r", "60", "-singlefile", "-png", str(folder / "form.pdf"), str(folder / "form")]
    subprocess.run(command, check=True, capture_output=True)
    return Image.open(folder / "form.png").convert("L")


def by_pdfium(data: bytes, folder: Path) -> Image.Image:
    with pypdfium2.PdfDocument(data) as pdf:
        pdf.init_forms()
        return pdf[0].render(scale=60 / 72, may_draw_forms=True).to_pil().convert("L")


def by_mupdf(data: bytes, folder: Path) -> Image.Image:
    with pymupdf.open(stream=data) as pdf:
        return Image.open(BytesIO(pdf[0].get_pixmap(dpi=60).tobytes("png"))).convert("L")


@pytest.mark.parametrize("draw", [by_poppler, by_pdfium, by_mupdf])
@pytest.mark.parametrize("name", ["wh_demand_form", "cugb_station_form", "cz_summary_form"])
def test_typed_names_are_seen(
    name: str, draw: Draw, forms: Mapping[str, Form], look: DocumentLook, tmp_path: Path
) -> None:
    empty = form_pdf(forms[name], look, fill=True).data
    before, after = draw(empty, tmp_path), draw(filled(empty, TYPED), tmp_path)
    darker = ImageChops.subtract(before, after)
    assert sum(darker.histogram()[64:]) > 400


@pytest.mark.parametrize("name", ["wh_demand_form", "cz_summary_form"])
def test_a_form_to_fill_in_looks_like_the_printed_one(
    name: str, forms: Mapping[str, Form], look: DocumentLook, tmp_path: Path
) -> None:
    printed = by_mupdf(form_pdf(forms[name], look, fill=False).data, tmp_path)
    fillable = by_mupdf(form_pdf(forms[name], look, fill=True).data, tmp_path)
    assert sum(ImageChops.difference(printed, fillable).histogram()[128:]) < 60
