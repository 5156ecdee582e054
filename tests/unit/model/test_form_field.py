"""Blanks: which keys suit which type, and what an answer may be."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from site_src.model.form.field import FormField
from site_src.model.form.signoff import Signoff
from site_src.model.form.table import TableBlock, cell_name


def field(type_: str = "text", **keys: Any) -> FormField:
    return FormField.model_validate({"id": "unit_name", "label": "单位名称", "type": type_, **keys})


def faults(type_: str = "text", **keys: Any) -> list[tuple[str, tuple[int | str, ...]]]:
    with pytest.raises(ValidationError) as caught:
        field(type_, **keys)
    return [(error["type"], error["loc"]) for error in caught.value.errors()]


@pytest.mark.parametrize(
    ("type_", "keys"),
    [
        ("text", {"unit": "人"}),
        ("text", {"options": ["是", "否"]}),
        ("date", {"max_chars": "10"}),
        ("yes_no", {"other": "其他"}),
        ("multiline", {"most": "3"}),
        ("phone", {"formula": "one + two"}),
        ("date", {"joiner": "至"}),
    ],
)
def test_a_key_that_means_nothing_for_the_type_is_refused(type_: str, keys: dict[str, Any]) -> None:
    assert faults(type_, **keys) == [("field-key", (next(iter(keys)),))]


def test_numbers_arrive_as_text() -> None:
    assert field("multiline", max_chars="1500").max_chars == 1500
    percent = field("number", unit="%", least="0", most="99.5")
    assert str(percent.most) == "99.5"


@pytest.mark.parametrize("wrong", ["0", "-1", "很多"])
def test_a_limit_of_characters_is_a_positive_number(wrong: str) -> None:
    assert [place for _, place in faults("text", max_chars=wrong)] == [("max_chars",)]


def test_choices_need_two_different_answers() -> None:
    assert faults("choice") == [("options-few", ("options",))]
    assert faults("boxes", options=["是", "是"]) == [("option-twice", ("options", 1))]
    assert faults("boxes", options=["是", ""]) == [("option-empty", ("options", 1))]


def test_the_answer_with_a_text_is_one_of_the_answers() -> None:
    assert field("choice", options=["是", "其他"], other="其他").other == "其他"
    assert faults("choice", options=["是", "否"], other="其他") == [("option-unknown", ("other",))]


def test_yes_and_no_need_not_be_written() -> None:
    assert field("yes_no").choices == ("是", "否")
    assert field("text").choices == ()


def test_the_largest_value_is_not_below_the_smallest() -> None:
    assert faults("year", least="2019", most="2015") == [("field-range", ("most",))]


@pytest.mark.parametrize("formula", ["price*quantity", "price *", "2 * price", "price * 2", "__import__"])
def test_a_formula_is_made_of_field_ids_and_operators(formula: str) -> None:
    assert faults("number", formula=formula) == [("formula", ("formula",))]


def test_a_formula_knows_its_operands() -> None:
    assert field("number", formula="price * quantity - discount").operands == ("price", "quantity", "discount")


@given(st.text(max_size=12))
def test_only_plain_ascii_ids_are_accepted(text: str) -> None:
    plain = text.strip().replace("_", "a")
    try:
        found = field(id=text).id
    except ValidationError:
        return
    assert plain.isascii()
    assert plain.isalnum()
    assert found == found.lower()
    assert not found[0].isdigit()


@pytest.mark.parametrize("wrong", ["单位", "Unit", "1st", "a-b", "a__b", "a_", "", "a.b"])
def test_other_ids_are_refused(wrong: str) -> None:
    assert faults(id=wrong) == [("field-name", ("id",))]


def test_printed_and_numbered_cells_exist_in_tables_only() -> None:
    assert faults("printed") == [("literal_error", ("type",))]
    assert faults("auto_number") == [("literal_error", ("type",))]


def test_a_signoff_says_what_is_signed() -> None:
    with pytest.raises(ValidationError) as caught:
        Signoff.model_validate({"type": "signoff", "id": "opinion", "label": "意见"})
    assert [error["type"] for error in caught.value.errors()] == ["signoff-empty"]


PRICE = {"id": "price", "label": "单价", "type": "number"}
NOTE = {"id": "note", "label": "说明", "type": "text"}


def table_faults(**keys: Any) -> list[tuple[str, tuple[int | str, ...]]]:
    with pytest.raises(ValidationError) as caught:
        TableBlock.model_validate(
            {"id": "budget", "label": "预算", "columns": [PRICE, NOTE], "blank_rows": "2", **keys}
        )
    return [(error["type"], error["loc"]) for error in caught.value.errors()]


def test_a_table_has_blank_rows_or_a_rubric() -> None:
    assert table_faults(blank_rows="0") == [("table-rows", ("blank_rows",))]
    assert table_faults(rubric="demo_rubric") == [("table-rows", ("blank_rows",))]


def test_columns_have_ids_of_their_own_and_sum_numbers_only() -> None:
    found = table_faults(columns=[PRICE, {**NOTE, "id": "price"}], total={"label": "总计", "sums": ["cost"]})
    assert found == [("field-twice", ("columns", 1, "id")), ("total-column", ("total", "sums", 0))]
    assert table_faults(total={"label": "总计", "sums": ["price", "note"]}) == [("total-column", ("total", "sums", 1))]


def test_a_formula_of_a_column_names_columns() -> None:
    wrong = {**PRICE, "id": "amount", "label": "金额", "formula": "price * number"}
    assert table_faults(columns=[PRICE, wrong]) == [("formula-field", ("columns", 1, "formula"))]


def test_a_printed_column_says_what_of_a_rubric_it_shows() -> None:
    printed = {"id": "standard", "label": "标准", "type": "printed"}
    assert table_faults(columns=[printed, NOTE]) == [("column-printed", ("columns", 0, "type"))]
    wide = {**printed, "shows": ["number", "text"]}
    assert table_faults(columns=[wide, NOTE], blank_rows="0", rubric="r") == [("column-span", ("columns", 0, "span"))]
    assert table_faults(columns=[{**NOTE, "shows": ["text"]}]) == [("column-shows", ("columns", 0, "shows"))]


def test_the_cells_of_a_table_have_names_of_their_own() -> None:
    table = TableBlock.model_validate({"id": "budget", "label": "预算", "columns": [PRICE, NOTE], "blank_rows": "2"})
    names = {cell_name(table, row, column) for row in (1, 2) for column in table.columns}
    assert names == {"budget.1.price", "budget.1.note", "budget.2.price", "budget.2.note"}
