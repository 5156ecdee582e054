"""A row states the height that its words need, and an answer of two lines needs no more."""

from __future__ import annotations

import pytest
from docx.oxml.ns import qn
from hypothesis import given
from hypothesis import strategies as st

from site_src.render.documents.word.blank import twice
from site_src.render.documents.word.columns import ROW
from site_src.render.documents.word.section import CELL_ROW
from site_src.render.documents.word.table import AIR, Box, BoxRow, table
from site_src.render.documents.word.text import height_of, paragraph
from site_src.render.documents.word.typeface import BODY, FINE, TYPEFACES
from tests.unit.render.documents.word.opened import opened
from tests.unit.render.documents.word.portal import word


@given(st.integers(1, 400), st.integers(600, 9000), st.sampled_from(TYPEFACES[:-1]))
def test_a_row_is_never_lower_than_its_text_in_full_width_characters(length: int, width: int, typeface: object) -> None:
    face = next(one for one in TYPEFACES if one is typeface)
    made = paragraph(("字" * length,), face)
    per_line = max(int(width / 20 / face.points), 1)
    assert height_of(made, width) >= round(-(-length // per_line) * face.pitch * 20)


def test_a_merged_cell_makes_its_last_row_as_high_as_it_needs() -> None:
    long = Box(0, 2000, (paragraph(("字" * 60,), BODY),), rows=2)
    rows = [BoxRow((long, Box(2000, 4000, ())), 300), BoxRow((Box(2000, 4000, ()),), 300)]
    heights = [int(one.get(qn("w:val"))) for one in table(rows, 4000).iter(qn("w:trHeight"))]
    assert heights[0] == 300
    assert sum(heights) == long.needed


@pytest.mark.parametrize("height", [CELL_ROW, ROW])
def test_two_lines_of_an_answer_fit_an_ordinary_row(height: int) -> None:
    typeface = twice(height)
    assert typeface.points >= FINE.points
    assert 2 * typeface.pitch * 20 <= height - 2 * AIR


def test_titles_and_headings_have_their_level_and_the_page_its_gutter() -> None:
    document = opened(word("cz_recommendation_form"))
    levels = {
        style.get(qn("w:styleId")): level.get(qn("w:val"))
        for style in document.styles.element.iter(qn("w:style"))
        for level in style.iter(qn("w:outlineLvl"))
    }
    assert levels["CoverTitle"] == "0"
    assert {levels["Heading"], levels["RowHeading"]} == {"1"}
    assert document.element.body.sectPr.pgMar.get(qn("w:gutter")) == "0"
