"""What is typed into a form is seen, in the three engines that readers are built on."""

from __future__ import annotations

import subprocess
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

import pymupdf
import pypdfium2
import pytest
from pikepdf import Name, Pdf
from PIL import Image, ImageChops

from site_src.model.form.table import TableBlock
from site_src.model.types.form import Form
from site_src.model.types.rubric import Rubric
from site_src.render.documents.document import DocumentLook
from site_src.render.documents.pdf.form_pdf import form_pdf
from tests.pdf_fields import fields_of, full_name
from tests.unit.render.documents.pdf.reading import FORMS, filled
from tests.unit.render.documents.pdf.system_font import one_chinese_font
from tests.unit.render.documents.word.portal import given_rows

TYPED = "镕喆堃珺垚祎"
"""Characters of names, three of them beyond GB 2312."""

SIGNS = "·—²³°㎡№¥•～％é€™①→≥√"
"""What addresses, figures and names bring along, none of it in every font."""

DPI = 60
INK, PAPER = 170, 230

Pages = list[Image.Image]


class Filled(NamedTuple):
    """A form with something in every blank, and its pages as three engines draw them."""

    data: bytes
    drawn: Mapping[str, Pages]


class Widget(NamedTuple):
    """Where a field stands: page, then left, top, right, bottom in points from the upper left corner."""

    name: str
    kind: str
    most: int
    page: int
    left: float
    top: float
    right: float
    bottom: float


def by_poppler(data: bytes, folder: Path) -> Pages:
    (folder / "form.pdf").write_bytes(data)
    command = ["pdftoppm", "-r", str(DPI), "-gray", str(folder / "form.pdf"), str(folder / "page")]
    subprocess.run(command, check=True, capture_output=True)
    return [Image.open(file).convert("L") for file in sorted(folder.glob("page*.pgm"))]


def by_pdfium(data: bytes, folder: Path) -> Pages:
    with one_chinese_font(), pypdfium2.PdfDocument(data) as pdf:
        pdf.init_forms()
        return [page.render(scale=DPI / 72, may_draw_forms=True).to_pil().convert("L") for page in pdf]


def by_mupdf(data: bytes, folder: Path) -> Pages:
    with pymupdf.Document(stream=data) as pdf:  # type: ignore[no-untyped-call] # PyMuPDF has types in part.
        return [Image.open(BytesIO(page.get_pixmap(dpi=DPI).tobytes("png"))).convert("L") for page in pdf]


def read_by_poppler(data: bytes, folder: Path) -> str:
    (folder / "form.pdf").write_bytes(data)
    command = ["pdftotext", str(folder / "form.pdf"), "-"]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def read_by_pdfium(data: bytes, folder: Path) -> str:
    with one_chinese_font(), pypdfium2.PdfDocument(data) as pdf:
        pdf.init_forms()
        pdf[0].flatten()
        return str(pdf[0].get_textpage().get_text_range())


ENGINES: Mapping[str, Callable[[bytes, Path], Pages]] = {
    "poppler": by_poppler, "pdfium": by_pdfium, "mupdf": by_mupdf
}  # fmt: skip


@pytest.fixture(scope="module", params=FORMS)
def form(
    request: pytest.FixtureRequest,
    forms: Mapping[str, Form],
    rubrics: Mapping[str, Rubric],
    look: DocumentLook,
    tmp_path_factory: pytest.TempPathFactory,
) -> Filled:
    short = _shortened(forms[request.param])
    rows = {table: given[:25] for table, given in given_rows(short).items()}
    empty = form_pdf(short, look, fill=True, rubrics=rubrics, rows=rows).data
    data = filled(empty, TYPED * 300)
    return Filled(data, {name: draw(data, tmp_path_factory.mktemp(name)) for name, draw in ENGINES.items()})


def _shortened(form: Form) -> Form:
    """Return `form` with no more rows than fill a page: a row more is filled like the others."""
    sections = []
    for section in form.sections:
        blocks = [
            block.model_copy(update={"blank_rows": min(block.blank_rows, 25)})
            if isinstance(block, TableBlock)
            else block
            for block in section.blocks
        ]
        sections.append(section.model_copy(update={"blocks": tuple(blocks)}))
    return form.model_copy(update={"sections": tuple(sections)})


@pytest.mark.parametrize("engine", ENGINES)
def test_every_blank_shows_what_is_in_it(form: Filled, engine: str) -> None:
    widgets = list(_widgets(form.data))
    assert widgets
    pages = form.drawn[engine]
    assert [one.name for one in widgets if one.kind != "/off" and not _has_ink(pages, one)] == []


@pytest.mark.parametrize("engine", ENGINES)
def test_as_much_as_a_blank_takes_stays_inside_it(form: Filled, engine: str) -> None:
    pages = form.drawn[engine]
    full = (one for one in _widgets(form.data) if one.most > 100)
    assert [one.name for one in full if _has_ink(pages, one._replace(top=one.bottom - 3, bottom=one.bottom + 1))] == []


@pytest.mark.parametrize("name", FORMS)
def test_words_are_never_shown_smaller_than_eight_points(
    name: str, forms: Mapping[str, Form], rubrics: Mapping[str, Rubric], look: DocumentLook
) -> None:
    form = _shortened(forms[name])
    rows = {table: given[:25] for table, given in given_rows(form).items()}
    data = form_pdf(form, look, fill=True, rubrics=rubrics, rows=rows).data
    with Pdf.open(BytesIO(data)) as pdf:
        sizes = {name: float(str(field.DA).split()[1]) for name, field in fields_of(pdf).items() if "/DA" in field}
    for one in _widgets(data):
        size = sizes.get(one.name, 0)
        assert size == 0 or size >= (7 if one.most > 1000 else 8), one
        if one.most > 6 and size == 0:  # Fitted to the line by the reader.
            assert one.most * 8 <= one.right - one.left, one


def test_the_name_of_a_unit_of_31_characters_has_room_on_every_form_that_asks_for_it(
    forms: Mapping[str, Form], rubrics: Mapping[str, Rubric], look: DocumentLook
) -> None:
    units = {"unit_name", "host", "station_name", "schools.1.union_name", "past_partner", "applicant"}
    found = set()
    for name in ("bj_application_form", "cz_recommendation_form", "cz_summary_form", "wh_course_record_form"):
        for one in _widgets(form_pdf(forms[name], look, fill=True, rubrics=rubrics).data):
            if one.name in units:
                found.add(one.name)
                assert one.most >= 31, one
    assert {"unit_name", "host", "schools.1.union_name", "applicant"} <= found


@pytest.mark.parametrize("read", [read_by_poppler, read_by_pdfium])
def test_a_sign_is_shown_as_itself(
    read: Callable[[bytes, Path], str], forms: Mapping[str, Form], look: DocumentLook, tmp_path: Path
) -> None:
    data = form_pdf(forms["wh_demand_form"], look, fill=True).data
    # PDFium asks the system's font for the characters of GBK alone, and takes a bullet for a Chinese one.
    signs = SIGNS.replace("•", "") if read is read_by_pdfium else SIGNS
    assert signs not in read(data, tmp_path)
    assert signs in read(filled(data, signs), tmp_path)


@pytest.mark.parametrize("name", ["wh_demand_form", "cz_summary_form"])
def test_a_form_to_fill_in_looks_like_the_printed_one(
    name: str, forms: Mapping[str, Form], look: DocumentLook, tmp_path: Path
) -> None:
    draw = partial(by_mupdf, folder=tmp_path)
    printed = draw(form_pdf(forms[name], look, fill=False).data)
    fillable = draw(form_pdf(forms[name], look, fill=True).data)
    assert len(printed) == len(fillable) == 1
    assert sum(ImageChops.difference(printed[0], fillable[0]).histogram()[128:]) < 60


def _widgets(data: bytes) -> Iterator[Widget]:
    """Yield the fields as they stand on the pages; a box that is not ticked is of the kind ``/off``."""
    with Pdf.open(BytesIO(data)) as pdf:
        for number, page in enumerate(pdf.pages):
            height = float(page.mediabox[3])
            for one in page.get("/Annots", []):
                if one.get("/Subtype") != Name.Widget:
                    continue
                left, low, right, high = (float(value) for value in one.Rect)
                field = one if "/T" in one else one.Parent
                kind = "/off" if one.get("/AS") == Name.Off else str(field.FT)
                most = int(field.get("/MaxLen", 0))
                yield Widget(full_name(field), kind, most, number, left, height - high, right, height - low)


def _has_ink(pages: Pages, one: Widget) -> bool:
    """Say whether anything dark is inside a field; its edge may be the border of a cell."""
    scale = DPI / 72
    inside = (one.left + 1.5, one.top + 1, one.right - 1.5, one.bottom - 1)
    left, top, right, bottom = (round(value * scale) for value in inside)
    shades = pages[one.page].crop((left, top, right, bottom)).tobytes()
    return min(shades) < INK and max(shades) > PAPER
