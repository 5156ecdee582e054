"""A row states the height that its words need, and an answer of two lines needs no more."""

from __future__ import annotations

import pytest
from docx.oxml.ns import qn
from hypothesis import given
from hypothesis import strategies as st

from site_src.render.documents.measure import ems
from site_src.render.documents.sheet.block import Table
from site_src.render.documents.sheet.cell import Cell, Row
from site_src.render.documents.word.blank import twice
from site_src.render.documents.word.columns import ROW
from site_src.render.documents.word.paper import PORTRAIT
from site_src.render.documents.word.rubric_rows import rubric_groups
from site_src.render.documents.word.section import CELL_ROW
from site_src.render.documents.word.setting import Setting
from site_src.render.documents.word.table import AIR, Box, BoxRow, edges, table
from site_src.render.documents.word.text import height_of, paragraph, unbroken
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


@given(st.integers(0, 60), st.sampled_from(["（5分）", "（2-3分）", "(万元)", "（㎡）"]), st.integers(2000, 6000))
def test_a_unit_in_brackets_never_begins_where_the_end_of_a_line_could_tear_it(
    before: int, unit: str, width: int
) -> None:
    made = unbroken("字" * before + unit, BODY, width)
    held = int(width / 20 / BODY.points)
    assert made.replace("\n", "") == "字" * before + unit
    assert len(made.partition(unit)[0].rpartition("\n")[2]) % held + ems(unit) <= held


@pytest.mark.parametrize("text", ["甲（含分支机构和直属单位）", "共5分", "字" * 80])
def test_what_is_no_unit_is_left_to_the_line(text: str) -> None:
    assert unbroken(text, BODY, 1200) == text


def test_a_category_below_a_division_is_as_high_as_its_name_needs() -> None:
    rows = [
        Row(cells=(Cell(role="label", lines=(("第一部分",),), span=3),)),
        Row(cells=(Cell(role="label", lines=(("类" * 90,),), rows=2), *texts())),
        Row(cells=texts()),
    ]
    table = Table(
        name="scores", label="评分", label_at="none", label_span=0, hint="", attachment="", by="rubric", source="r",
        count=3, inferred=False, head=Row(cells=()), pattern=Row(cells=()), groups=(tuple(rows),), total=None,
    )  # fmt: skip
    (made,) = rubric_groups(table, edges((1, 3, 1), 9000), Setting(PORTRAIT, {}))
    name = made[1].boxes[0]
    assert name.rows == 2
    assert sum(row.height for row in made[1:]) >= name.needed
    assert made[0].height < made[1].height


def texts() -> tuple[Cell, Cell]:
    return Cell(role="text", lines=(("有制度",),), column=1), Cell(role="number", lines=(("5",),), column=2)
