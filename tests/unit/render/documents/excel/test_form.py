"""A form that is a list is a workbook with the same fields."""

from __future__ import annotations

from typing import Any

import pytest

from site_src.model.form.blanks import fields, list_table
from site_src.model.types.form import Form
from site_src.render.documents.excel.form import form_xlsx
from tests.unit.render.documents.excel.opened import field_names, open_cells, opened, page
from tests.unit.render.documents.word.portal import FOOT, FORMS, form, given_rows

LISTS = ["cz_summary_form", "wh_course_list", "wh_signin_form"]


def test_the_lists_among_the_forms() -> None:
    assert [name for name in FORMS if list_table(form(name))] == LISTS


def test_a_form_that_is_no_list_is_refused() -> None:
    with pytest.raises(ValueError, match="no list"):
        form_xlsx(form("cz_recommendation_form"), FOOT)


@pytest.mark.parametrize("name", LISTS)
def test_the_fields_of_the_workbook_are_those_of_the_form(name: str) -> None:
    assert field_names(form_xlsx(form(name), FOOT, given_rows(form(name)))) == {
        field.name for field in fields(form(name))
    }


@pytest.mark.parametrize("name", ["cz_summary_form", "wh_signin_form"])
def test_just_the_blanks_can_be_typed_into(name: str) -> None:
    data = form_xlsx(form(name), FOOT)
    book, sheet = opened(data), page(data)
    named = {
        cell.coordinate
        for area in book.defined_names.values()
        for _, place in area.destinations
        for row in (sheet[place] if ":" in place else ((sheet[place],),))
        for cell in row
    }
    assert sheet.protection.sheet
    assert not sheet.protection.password
    # A merged blank is one cell to type into, named by its first.
    merged = {cell for area in sheet.merged_cells.ranges for cell in open_cells(sheet) if cell in area}
    assert open_cells(sheet) - merged == named - merged
    assert named <= open_cells(sheet)


def test_heads_and_blank_rows_are_those_of_the_form() -> None:
    sheet = page(form_xlsx(form("cz_summary_form"), FOOT))
    table = list_table(form("cz_summary_form"))
    assert table is not None
    assert sheet["A1"].value == "附件2"
    assert [cell.value for cell in sheet[4]] == [column.label for column in table.columns]
    assert [sheet.cell(row, 1).value for row in range(5, 16)] == [*range(1, 11), "填表人"]


def test_a_course_list_is_filled_and_open() -> None:
    row = {"category": "情绪管理", "topic": "=睡前一小时", "expert": "精神科医师", "audience": "全体教职工"}
    sheet = page(form_xlsx(form("wh_course_list"), FOOT, {"courses": [row] * 3}))
    assert [cell.value for cell in sheet[6]] == [3, "情绪管理", "=睡前一小时", "精神科医师", "全体教职工", None]
    assert not sheet.protection.sheet
    assert (sheet.max_row, sheet.auto_filter.ref) == (6, "A3:F6")


def test_excel_offers_the_choices_and_refuses_other_dates() -> None:
    rules = page(form_xlsx(form("cz_summary_form"), FOOT)).data_validations.dataValidation
    assert [(rule.type, rule.error) for rule in rules] == [("date", "请填日期，如 2026-03-01")]


def test_an_invented_form_says_that_it_is_a_sample() -> None:
    assert page(form_xlsx(form("wh_signin_form"), FOOT))["A2"].value.endswith("（示例）")


@pytest.mark.parametrize("name", LISTS)
def test_two_runs_give_the_same_bytes(name: str) -> None:
    assert form_xlsx(form(name), FOOT) == form_xlsx(form(name), FOOT)


def budget() -> Form:
    """Return a form with whatever can be worked out: a column, a total, fields beside the list."""

    def number(id: str, **keys: Any) -> dict[str, Any]:
        return {"id": id, "label": id, "type": "number", **keys}

    no = {"id": "no", "label": "序号", "type": "auto_number"}
    what = {"id": "what", "label": "项目", "type": "text"}
    columns = [no, what, number("price"), number("count"), number("amount", formula="price * count")]
    table = {"id": "costs", "label": "支出", "columns": columns, "blank_rows": 2}
    line = ["人数：", number("people"), "总数：", number("whole"), "占比：",
            number("share", unit="%", formula="people / whole"), "%"]  # fmt: skip
    blocks = [{**table, "total": {"label": "合计", "sums": ["amount"]}}]
    sections = [{"grid": [2, 4, 3, 3, 3], "blocks": blocks}, {"blocks": [{"lines": [line]}]}]
    return Form.model_validate({"title": "预算表", "kind": "表", "filled_by": "各单位", "sections": sections})


def test_what_the_form_works_out_the_workbook_works_out() -> None:
    sheet = page(form_xlsx(budget(), FOOT))
    shown = {cell.coordinate: cell.value for row in sheet for cell in row if str(cell.value).startswith("=")}
    assert shown == {
        "E3": '=IF(COUNT(C3,D3)=2,IFERROR(ROUND(C3 * D3,2),""),"")',
        "E4": '=IF(COUNT(C4,D4)=2,IFERROR(ROUND(C4 * D4,2),""),"")',
        "E5": '=IF(COUNT(E3:E4)=0,"",ROUND(SUM(E3:E4),2))',
        "B8": '=IF(COUNT(B6,B7)=2,IFERROR(ROUND((B6 / B7) * 100,2),""),"")',
    }
    assert sheet["A5"].value == "合计"
    assert not {sheet[cell].coordinate for cell in shown} & open_cells(sheet)
