from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from math import ceil

import pytest
from pikepdf import Name, Pdf

from site_src.model.form.blanks import Fillable, fields
from site_src.model.form.cell import LabelCell, RowBlock
from site_src.model.form.field import FormField
from site_src.model.form.table import TableBlock
from site_src.model.types.form import Form
from site_src.model.types.rubric import Rubric
from site_src.render.documents.document import DocumentLook, FinishedDocument
from site_src.render.documents.pdf.form_pdf import form_pdf
from tests.pdf_fields import fields_of, full_name
from tests.unit.render.documents.entries import cards_of
from tests.unit.render.documents.pdf.reading import FORMS, embedded, failures, text_of
from tests.unit.render.documents.word.portal import given_rows

PRINTED_PAGES = {"cz_recommendation_form": 4, "cz_scoring_form": 3, "cugb_self_eval_form": 2, "cz_summary_form": 1}


@pytest.fixture(scope="module", params=FORMS)
def name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def form(name: str, forms: Mapping[str, Form]) -> Form:
    return forms[name]


@pytest.fixture(scope="module")
def to_print(form: Form, look: DocumentLook, rubrics: Mapping[str, Rubric]) -> FinishedDocument:
    return form_pdf(form, look, fill=False, rubrics=rubrics, rows=given_rows(form))


@pytest.fixture(scope="module")
def to_fill(form: Form, look: DocumentLook, rubrics: Mapping[str, Rubric]) -> FinishedDocument:
    return form_pdf(form, look, fill=True, rubrics=rubrics, rows=given_rows(form))


def test_both_have_the_demanded_pages(
    form: Form, name: str, to_print: FinishedDocument, to_fill: FinishedDocument
) -> None:
    assert to_print.pages == to_fill.pages
    assert form.pages in (None, to_print.pages)
    assert PRINTED_PAGES.get(name, to_print.pages) == to_print.pages


def test_both_are_accessible(to_print: FinishedDocument, to_fill: FinishedDocument) -> None:
    assert failures(to_print.data) == []
    assert failures(to_fill.data) == []


def test_every_label_is_printed_and_the_foot_says_which_edition_it_is(form: Form, to_print: FinishedDocument) -> None:
    text = text_of(to_print.data)
    blocks = [block for section in form.sections for block in section.blocks]
    labels = [
        cell.label for row in blocks if isinstance(row, RowBlock) for cell in row.cells if isinstance(cell, LabelCell)
    ]
    labels += [column.label for table in blocks if isinstance(table, TableBlock) for column in table.columns]
    labels += [section.title for section in form.sections] + list(form.notes)
    assert [label for label in labels if "".join(label.split()) not in text] == []
    assert "2026年1月·校验码1f3a9c2e" in text
    assert ("示例" in text) == form.sample


def test_the_fields_are_those_of_the_form(form: Form, to_fill: FinishedDocument) -> None:
    with Pdf.open(BytesIO(to_fill.data)) as pdf:
        names = set(fields_of(pdf))
    expected = {name for one in fields(form) for name in _names(form, one)}
    rubric_cells = {name for name in names for table in _rubric_tables(form) if name.startswith(f"{table}.")}
    other = {name for name in names if name.endswith("-other")}
    totals = {name for name in names if ".total." in name}
    assert names - rubric_cells - other - totals == expected
    assert bool(rubric_cells) == bool(_rubric_tables(form))


def _rubric_tables(form: Form) -> set[str]:
    blocks = (block for section in form.sections for block in section.blocks)
    return {block.id for block in blocks if isinstance(block, TableBlock) and block.rubric}


def _names(form: Form, one: Fillable) -> list[str]:
    table, dot, column = one.name.partition(".")
    if dot:
        rows = one.rows or len(given_rows(form).get(table, ()))
        return [f"{table}.{row}.{column}" for row in range(1, rows + 1)]
    if isinstance(one.answer, FormField) and one.answer.type == "boxes":
        return [f"{one.name}.{number}" for number, _ in enumerate(one.answer.options, 1)]
    if isinstance(one.answer, FormField) and one.answer.type == "date_range":
        return [f"{one.name}.from", f"{one.name}.to"]
    return [one.name]


def test_fields_say_what_they_are_and_what_they_take(form: Form, to_fill: FinishedDocument) -> None:
    with Pdf.open(BytesIO(to_fill.data)) as pdf:
        found = fields_of(pdf)
        assert [name for name, field in found.items() if not str(field.get("/TU", ""))] == []
        for one in fields(form):
            if not isinstance(one.answer, FormField) or one.name not in found:
                continue
            field = found[one.name]
            assert bool(int(field.get("/Ff", 0)) & 2) == one.answer.required
            assert int(field.get("/MaxLen", 0)) == (one.answer.max_chars or int(field.get("/MaxLen", 0)))
            if one.answer.choices:
                assert [str(option) for option in field.Opt] == list(one.answer.choices)
                assert len(field.Kids) == len(one.answer.choices)


def test_a_tooltip_names_the_field_and_a_date_is_a_date(form: Form, to_fill: FinishedDocument) -> None:
    with Pdf.open(BytesIO(to_fill.data)) as pdf:
        found = fields_of(pdf)
        for one in fields(form):
            for name in _names(form, one):
                field = found[name]
                assert one.answer.label in str(field.TU), name
                date = one.answer.type in ("date", "date_range") and not getattr(one.answer, "preprinted", "")
                assert ("AFDate_FormatEx" in str(field.AA.F.JS) if "/F" in field.get("/AA", {}) else False) == date, (
                    name
                )


def test_every_widget_is_on_its_page_and_the_tab_key_follows_the_structure(to_fill: FinishedDocument) -> None:
    with Pdf.open(BytesIO(to_fill.data)) as pdf:
        for sheet in pdf.pages:
            left, low, right, high = (float(value) for value in sheet.mediabox)
            for widget in sheet.get("/Annots", []):
                x0, y0, x1, y1 = (float(value) for value in widget.Rect)
                assert left < x0 < x1 < right
                assert low < y0 < y1 < high
                assert sheet.Tabs == Name.S


def test_only_fonts_of_the_theme_are_used(to_print: FinishedDocument) -> None:
    with Pdf.open(BytesIO(to_print.data)) as pdf:
        fonts = embedded(pdf)
    assert set(fonts) <= {"Song", "Hei", "Kai", "Biaosong"}
    assert all(fonts.values())


def test_they_are_small_and_say_nothing_of_where_and_when_they_were_made(
    to_print: FinishedDocument, to_fill: FinishedDocument, look: DocumentLook
) -> None:
    assert len(to_print.data) <= 120_000 * ceil(to_print.pages / 4)
    assert len(to_fill.data) <= 2_200_000
    for document in (to_print, to_fill):
        with Pdf.open(BytesIO(document.data)) as pdf:
            assert set(pdf.docinfo.keys()) <= {"/Title", "/Producer"}
            pdf.save(uncompressed := BytesIO(), compress_streams=False)
        assert str(look.print_folder.parent).encode() not in uncompressed.getvalue()


def test_the_same_form_gives_the_same_bytes(
    form: Form, look: DocumentLook, rubrics: Mapping[str, Rubric], to_fill: FinishedDocument
) -> None:
    assert form_pdf(form, look, fill=True, rubrics=rubrics, rows=given_rows(form)) == to_fill


def test_what_is_printed_may_be_kept_in_an_archive_and_what_has_fields_claims_no_such_thing(
    to_print: FinishedDocument, to_fill: FinishedDocument
) -> None:
    for document, archived in ((to_print, True), (to_fill, False)):
        with Pdf.open(BytesIO(document.data)) as pdf:
            said = pdf.Root.Metadata.read_bytes()
        assert b"<pdfuaid:part>1<" in said
        assert (b"<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A<" in said) == archived


def test_a_long_list_repeats_its_head_on_each_page(forms: Mapping[str, Form], look: DocumentLook) -> None:
    form = forms["wh_course_list"]
    document = form_pdf(form, look, fill=False, rows=given_rows(form))
    text = text_of(document.data)
    assert failures(document.data) == []
    assert text.count("授课专家适合对象") == document.pages
    assert [card.title for card in cards_of("courses") if card.title not in text] == []


def test_what_a_form_works_out_is_worked_out_in_order(
    forms: Mapping[str, Form], look: DocumentLook, rubrics: Mapping[str, Rubric]
) -> None:
    with Pdf.open(BytesIO(form_pdf(forms["bj_application_form"], look, fill=True).data)) as pdf:
        order = [full_name(field) for field in pdf.Root.AcroForm.CO]
    assert order == [*(f"budget.{row}.amount" for row in range(1, 11)), "budget.total.amount"]
    with Pdf.open(BytesIO(form_pdf(forms["cz_recommendation_form"], look, fill=True).data)) as pdf:
        share = fields_of(pdf)["covered_share"]
        assert not int(share.get("/Ff", 0)) & 1
