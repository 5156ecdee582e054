"""Lists in Excel: what was written is shown, never computed; it prints with its head on each page."""

from __future__ import annotations

import zipfile
from decimal import Decimal
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.utils.escape import unescape

from site_src.render.documents.excel.column import ExcelColumn
from site_src.render.documents.excel.listing import list_xlsx
from tests.unit.render.documents.excel.opened import page, parts

Row = list[str | int | Decimal | None]

COLUMNS = [ExcelColumn("序号", 3, "integer"), ExcelColumn("名称", 12), ExcelColumn("电话", 9)]
ROWS: list[Row] = [[1, "市总站", "0519-01234567"], [2, "听松小学驿站", "0519-01234568"]]
FOOT = "2026年3月 · 校验码 1f3a9c & 更多"


@pytest.mark.parametrize("text", ["=1+1", "+86", "-1", "@SUM(A1)", "\t=1", "\r=1", '=HYPERLINK("http://x")', "'=1"])
def test_a_text_that_begins_like_a_formula_stays_a_text(text: str) -> None:
    data = list_xlsx("名录", COLUMNS, [[1, text, text]], FOOT)
    cell = page(data).cell(3, 2)
    assert (unescape(cell.value), cell.data_type, cell.number_format, cell.hyperlink) == (text, "s", "@", None)
    assert b"<f>" not in parts(data)["xl/worksheets/sheet1.xml"]


@settings(max_examples=60)
@given(st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), min_size=1, max_size=40))
def test_any_text_is_kept_as_it_is(text: str) -> None:
    cell = page(list_xlsx(text, COLUMNS, [[1, text, None]], FOOT)).cell(3, 2)
    assert (unescape(cell.value), cell.data_type) == (text, "s")


def test_numbers_are_numbers_and_a_leading_zero_is_kept() -> None:
    sheet = page(list_xlsx("名录", COLUMNS, [[1, "12", "0519"], [Decimal("1.5"), "", None]], FOOT))
    assert [[cell.value for cell in row] for row in sheet.iter_rows(min_row=3)] == [
        [1, "12", "0519"],
        [1.5, None, None],
    ]


def test_the_sheet_prints_on_a4_with_its_head_on_each_page() -> None:
    sheet = page(list_xlsx("名录", COLUMNS, ROWS, FOOT, landscape=True))
    assert (sheet.page_setup.paperSize, sheet.page_setup.orientation) == (9, "landscape")
    assert (sheet.print_title_rows, sheet.freeze_panes, sheet.auto_filter.ref) == ("$2:$2", "A3", "A2:C4")
    assert (sheet.oddFooter.left.text, sheet.oddFooter.center.text) == (
        FOOT.replace("&", "&&"),
        "— &P —",
    )


def test_a_list_without_rows_is_a_title_and_a_head() -> None:
    assert [[cell.value for cell in row] for row in page(list_xlsx("名录", COLUMNS, [], FOOT)).iter_rows()] == [
        ["名录", None, None],
        ["序号", "名称", "电话"],
    ]


def test_a_row_with_too_few_values_is_refused() -> None:
    with pytest.raises(ValueError, match="shorter"):
        list_xlsx("名录", COLUMNS, [[1, "市总站"]], FOOT)


def test_the_file_says_nothing_of_who_made_it_and_when() -> None:
    data = list_xlsx("名录", COLUMNS, ROWS, FOOT)
    properties = parts(data)["docProps/core.xml"].decode()
    assert "名录" in properties
    assert "dcterms:created" not in properties
    assert "dcterms:modified" not in properties
    assert "<dc:creator></dc:creator>" in properties
    assert "<cp:lastModifiedBy></cp:lastModifiedBy>" in properties
    with zipfile.ZipFile(BytesIO(data)) as package:
        assert {entry.date_time for entry in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_two_runs_give_the_same_bytes() -> None:
    assert list_xlsx("名录", COLUMNS, ROWS, FOOT) == list_xlsx("名录", COLUMNS, ROWS, FOOT)
