"""A form in Word has the fields, labels, cells and faces that its record asks for."""

from __future__ import annotations

import zipfile
from collections import Counter
from io import BytesIO

import pytest
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn

from site_src.model.form.blanks import fields
from site_src.model.form.cell import SignoffCell
from site_src.model.form.field import FormField
from site_src.model.form.signoff import Signoff
from site_src.model.form.table import TableColumn
from site_src.model.types.form import Form
from site_src.render.documents.word.form import form_docx
from tests.unit.render.documents.entries import cards_of
from tests.unit.render.documents.word.opened import (
    controls,
    field_names,
    field_of,
    grids,
    merged_down,
    opened,
    parts,
    printed,
)
from tests.unit.render.documents.word.portal import FOOT, FORMS, form, full_answers, word


@pytest.mark.parametrize("name", FORMS)
def test_the_fields_of_the_word_file_are_those_of_the_form(name: str) -> None:
    assert sorted(field_names(opened(word(name)))) == sorted(field.name for field in fields(form(name)))


def test_a_form_filled_from_a_directory_prints_each_entry_and_leaves_one_blank_beside_it() -> None:
    document = opened(word("wh_course_list"))
    text = printed(document)
    assert len(controls(document)) == len(cards_of("courses"))
    assert [card.title for card in cards_of("courses") if card.title.replace(" ", "") not in text] == []


@pytest.mark.parametrize("name", FORMS)
def test_a_control_is_of_the_kind_of_its_field_and_says_what_it_takes(name: str) -> None:
    found = controls(opened(word(name)))
    for one in fields(form(name)):
        mine = [control for control in found if field_of(control) == one.name]
        # Inside a line a text is a control for rich text, which LibreOffice underlines.
        assert {control.kind.replace("richText", "text") for control in mine} == _kinds(one.answer), one.name
        # What stands between the columns of a line is no part of its label.
        label = one.answer.label.rstrip("：:")[:20]
        assert [control.title for control in mine if label not in control.title and "说明" not in control.title] == []
        if isinstance(one.answer, FormField) and one.answer.choices and one.answer.boxes_printed:
            titles = [control.title for control in mine if control.kind == "checkbox"]
            assert titles == [f"{one.answer.label}：{option}"[:64] for option in one.answer.choices]
        if isinstance(one.answer, FormField) and one.answer.max_chars:
            assert f"{one.answer.max_chars}字以内" in mine[0].title


def _kinds(answer: FormField | Signoff | TableColumn) -> set[str]:
    if isinstance(answer, Signoff):
        return {"text", "date"} if isinstance(answer, SignoffCell) and answer.date else {"text"}
    if answer.choices:
        if isinstance(answer, TableColumn) or not answer.boxes_printed:
            return {"dropDownList"}
        return {"checkbox", "text"} if answer.other else {"checkbox"}
    return {"date"} if answer.type in ("date", "year_month", "date_range") else {"text"}


@pytest.mark.parametrize("name", FORMS)
def test_every_label_is_printed(name: str) -> None:
    text = printed(opened(word(name)))
    # The label of a choice without boxes may be on the page only as text before it, with its colon.
    labels = {field.answer.label.replace(" ", "") for field in fields(form(name)) if field.answer.basis == "printed"}
    assert {label for label in labels if label not in text and not label[0].isdigit()} == set()


@pytest.mark.parametrize("name", FORMS)
def test_every_blank_takes_its_answer(name: str) -> None:
    answers = full_answers(form(name))
    found = {control.tag: control for control in controls(opened(word(name, answers))) if control.kind == "text"}
    assert found
    assert {tag: control.text for tag, control in found.items() if not control.is_blank and tag in answers} == {
        tag: answers[tag] for tag in found if tag in answers
    }


@pytest.mark.parametrize("name", FORMS)
def test_each_row_fills_the_grid_of_its_table(name: str) -> None:
    for columns, rows in grids(opened(word(name, full_answers(form(name))))):
        assert set(rows) == {columns}


def test_cells_are_merged_down_as_the_original_has_them() -> None:
    # Equipment: head and five rows; venue: four rows; services: the last option stands apart.
    assert merged_down(opened(word("cz_recommendation_form"))) == Counter({6: 1, 4: 1, 2: 1})
    # Name of the branch and its blank, and two items of two rows each.
    assert merged_down(opened(word("cugb_station_form"))) == Counter({2: 4})


def test_a_category_of_a_rubric_is_one_cell_over_its_items() -> None:
    # Two merged columns; the sixth category has one row: one cell for its texts and one for each score.
    assert merged_down(opened(word("cz_scoring_form"))) == Counter({6: 4, 8: 2, 3: 2, 9: 2})


def test_boxes_are_ticked_where_the_answer_names_them() -> None:
    document = opened(word("cz_recommendation_form", {"services": "现场咨询；其他(请说明)：读书会"}))
    mine = [control for control in controls(document) if control.tag == "services"]
    assert [control.text for control in mine if control.kind == "checkbox"] == list("☐☑☐☐☐☐☐☐☑")
    assert [control.text for control in mine if control.kind == "richText"] == ["读书会"]


def test_a_choice_printed_without_boxes_is_a_list() -> None:
    mine = [control for control in controls(opened(word("bj_application_form"))) if control.tag == "past_partnered"]
    assert [(control.kind, control.text) for control in mine] == [("dropDownList", "是　　否")]


def test_rare_characters_of_names_are_kept() -> None:
    document = opened(word("cz_recommendation_form", {"contact": "𬭎𠮷镕喆堃㛃"}))
    assert "𬭎𠮷镕喆堃㛃" in printed(document)


@pytest.mark.parametrize("name", FORMS)
def test_paper_cover_and_foot(name: str) -> None:
    section = opened(word(name)).sections[0]
    landscape = form(name).orientation == "landscape"
    assert section.orientation == (WD_ORIENT.LANDSCAPE if landscape else WD_ORIENT.PORTRAIT)
    assert section.page_width is not None
    assert section.page_height is not None
    assert (section.page_width.mm, section.page_height.mm) == pytest.approx((297, 210) if landscape else (210, 297), 1)
    assert [paragraph.text for paragraph in section.footer.paragraphs] == ["—  —", FOOT]
    assert section.footer.part.element.find(f".//{qn('w:fldSimple')}").get(qn("w:instr")) == " PAGE "
    assert section.different_first_page_header_footer == (form(name).cover is not None)
    if form(name).cover:
        assert [paragraph.text for paragraph in section.first_page_footer.paragraphs] == [FOOT]


@pytest.mark.parametrize("name", FORMS)
def test_rows_stay_whole_and_no_table_is_last(name: str) -> None:
    document = opened(word(name))
    rows = [row for table in document.tables for row in table._tbl.tr_lst]
    assert all(row.find(f"{qn('w:trPr')}/{qn('w:cantSplit')}") is not None for row in rows)
    last = document.element.body[-2]
    assert last.tag == qn("w:p")


@pytest.mark.parametrize("name", ["cz_scoring_form", "cugb_self_eval_form", "wh_course_list", "wh_signin_form"])
def test_the_head_of_a_long_table_is_printed_on_each_page(name: str) -> None:
    heads = [
        table for table in opened(word(name)).tables if table._tbl.tr_lst[0].find(f".//{qn('w:tblHeader')}") is not None
    ]
    assert heads


def test_the_faces_are_those_of_chinese_offices_by_name() -> None:
    styles = parts(word("cz_recommendation_form"))["word/styles.xml"].decode()
    for face in ("仿宋_GB2312", "黑体", "楷体_GB2312", "方正小标宋简体"):
        assert f'w:eastAsia="{face}"' in styles


@pytest.mark.parametrize("name", FORMS)
def test_the_file_says_nothing_of_who_made_it_and_when(name: str) -> None:
    data = word(name)
    properties = parts(data)["docProps/core.xml"].decode()
    assert not {word for word in ("creator", "lastModifiedBy", "created", "modified", "revision") if word in properties}
    assert not [part for part in parts(data) if "app.xml" in part or "comments" in part or "custom" in part]
    with zipfile.ZipFile(BytesIO(data)) as package:
        assert {entry.date_time for entry in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}


@pytest.mark.parametrize("name", FORMS)
def test_two_runs_give_the_same_bytes(name: str) -> None:
    assert word(name) == word(name)


def test_an_invented_form_says_that_it_is_a_sample() -> None:
    assert "（示例）" in printed(opened(word("wh_demand_form")))
    assert "（示例）" not in printed(opened(word("cz_summary_form")))


def test_a_form_with_the_table_of_a_rubric_needs_the_rubric() -> None:
    with pytest.raises(ValueError, match="rubric"):
        form_docx(form("cz_scoring_form"), FOOT)


def test_a_preprinted_opinion_stands_in_its_cell() -> None:
    opinion = next(one for one in controls(opened(word("bj_application_form"))) if one.tag == "applicant_opinion")
    assert (opinion.text, opinion.is_blank) == ("同　意", False)


def test_a_sum_has_a_cell_under_its_column() -> None:
    tags = [control.tag for control in controls(opened(word("bj_application_form")))]
    assert tags.index("budget.10.amount") < tags.index("budget.total.amount")


def test_a_form_with_nothing_but_a_line_is_a_document() -> None:
    plain = Form.model_validate(
        {
            "title": "回执",
            "kind": "回执",
            "filled_by": "各单位",
            "sections": [{"blocks": [{"lines": [["单位：", {"id": "unit", "type": "text"}]]}]}],
        }
    )
    document = opened(form_docx(plain, ""))
    assert field_names(document) == ["unit"]
    assert [paragraph.text for paragraph in document.sections[0].footer.paragraphs] == ["—  —"]
