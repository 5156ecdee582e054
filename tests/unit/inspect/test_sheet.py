"""Forms and rubrics in all their formats against their records."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from zipfile import ZIP_STORED, ZipFile

import pytest

from site_src.inspect.document_text import read_document
from site_src.inspect.office_text import excel_text, word_text
from site_src.inspect.sheet import sheet_differences, workbook_differences
from site_src.model.entries import read_entries
from site_src.model.types.form import Form
from site_src.model.types.rubric import Rubric
from site_src.render.documents.document import DocumentLook
from site_src.render.documents.excel.form import form_xlsx
from site_src.render.documents.excel.rubric import rubric_xlsx
from site_src.render.documents.pdf.faces import covers
from site_src.render.documents.pdf.form_pdf import form_pdf
from site_src.render.documents.sheet.of_form import form_sheet
from site_src.render.documents.table_rows import TableRow
from site_src.render.documents.word.form import form_docx

RECORD = """\
title: 班组活动登记表
kind: 登记表
filled_by: 班组
sections:
- grid: [2, 5]
  blocks:
  - cells:
    - {label: 活动名称}
    - {id: name, type: text}
  - cells:
    - {label: 参加人数}
    - {id: people, type: text}
notes: [一式两份]
"""


@pytest.fixture(scope="module")
def form() -> Form:
    (payload,) = read_entries("content/forms/activity.yaml", RECORD.encode()).payloads
    return Form.model_validate_json(payload.record)


def made(form: Form, look: DocumentLook, ending: str) -> str:
    data = form_pdf(form, look, fill=False).data if ending == ".pdf" else form_docx(form, look.stamp)
    return read_document(data, ending).text


@pytest.mark.parametrize("ending", [".pdf", ".docx"])
def test_a_form_that_says_all_of_its_record_differs_nowhere(ending: str, form: Form, look: DocumentLook) -> None:
    covered = covers(look.print_folder / "fonts", look.print_digest)
    assert sheet_differences(form, form_sheet(form, {}), made(form, look, ending), covered) == ()


@pytest.mark.parametrize("ending", [".pdf", ".docx"])
def test_what_a_format_of_a_form_leaves_out_is_found(ending: str, form: Form, look: DocumentLook) -> None:
    covered = covers(look.print_folder / "fonts", look.print_digest)
    section = form.sections[0]
    half = form.model_copy(
        update={"sections": (section.model_copy(update={"blocks": section.blocks[:1]}),), "notes": ()}
    )
    found = sheet_differences(form, form_sheet(form, {}), made(half, look, ending), covered)
    assert {one.lost for one in found} == {"参加人数", "一式两份"}


def test_what_a_workbook_of_a_rubric_leaves_out_is_found(project: Path, look: DocumentLook) -> None:
    path = "content/rubrics/cz_rubric.yaml"
    (payload,) = read_entries(path, (project / path).read_bytes()).payloads
    rubric = Rubric.model_validate_json(payload.record)
    whole = rubric_xlsx(rubric, look.stamp)
    assert workbook_differences(rubric, "", (), excel_text(whole)) == ()
    item = rubric.categories[0].items[0].text
    assert (item, "") in workbook_differences(rubric, "", (), excel_text(_replaced(whole, item, "")))


@pytest.mark.parametrize("added", ["另加一句", "看什么材料"])
def test_what_a_workbook_says_beside_its_record_is_found(added: str, project: Path, look: DocumentLook) -> None:
    path = "content/rubrics/cz_rubric.yaml"
    (payload,) = read_entries(path, (project / path).read_bytes()).payloads
    rubric = Rubric.model_validate_json(payload.record)
    item = rubric.categories[0].items[0].text
    more = _replaced(rubric_xlsx(rubric, look.stamp), item, item + added)
    assert ("", added) in workbook_differences(rubric, "", (), excel_text(more))


def test_rows_of_a_list_stand_in_its_workbook_in_their_order(look: DocumentLook) -> None:
    form = _form(LIST)
    rows: list[TableRow] = [{"name": "甲", "minutes": 45}, {"name": "乙", "minutes": 90}]
    text = excel_text(form_xlsx(form, look.stamp, {"courses": rows}))
    assert workbook_differences(form, "", rows, text) == ()
    assert workbook_differences(form, "", rows[::-1], text)


def test_an_original_too_long_for_the_foot_of_a_workbook_is_a_note_of_its_sheet(look: DocumentLook) -> None:
    form = _form(LIST)
    rows: list[TableRow] = [{"name": "甲", "minutes": 45}]
    note = f"原件：《{'关于开展推选工作的通知' * 20}》"
    text = excel_text(form_xlsx(form, f"{look.stamp}\n{note}", {"courses": rows}))
    assert workbook_differences(form, "", rows, text, note) == ()
    assert workbook_differences(form, "", rows, text) == (("", note),)


def _replaced(workbook: bytes, old: str, new: str) -> bytes:
    with ZipFile(BytesIO(workbook)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    made = BytesIO()
    with ZipFile(made, "w", ZIP_STORED) as package:
        for name, data in parts.items():
            package.writestr(name, data.decode().replace(old, new) if name.endswith(".xml") else data)
    return made.getvalue()


def test_the_text_of_a_word_file_is_that_of_its_body(form: Form, look: DocumentLook) -> None:
    text = word_text(form_docx(form, look.stamp))
    assert text.index("班组活动登记表") < text.index("活动名称") < text.index("参加人数")
    assert look.digest not in text


@pytest.mark.parametrize("ending", [".pdf", ".docx"])
@pytest.mark.parametrize(
    ("was", "became", "lost", "added"),
    [
        ('[甲组, "12"]', '[甲组, "13"]', "12", "13"),
        ('- [甲组, "12"]\n      - [乙组, "9"]', '- [乙组, "9"]\n      - [甲组, "12"]', "9", "乙组9"),
        ('      - [乙组, "9"]\n', "", "乙组", ""),
        ('      - [乙组, "9"]\n', '      - [乙组, "9"]\n      - [丙组, "7"]\n', "", "丙组7"),
        ("notes: [一式两份]", "notes: [一式两份, 另附名单]", "", "另附名单"),
    ],
)
def test_a_changed_figure_and_swapped_dropped_or_added_rows_are_found(
    ending: str, was: str, became: str, lost: str, added: str, look: DocumentLook
) -> None:
    asked, given = (_form(text) for text in (GROUPS, GROUPS.replace(was, became)))
    assert asked != given
    covered = covers(look.print_folder / "fonts", look.print_digest)
    assert sheet_differences(asked, form_sheet(asked, {}), made(asked, look, ending), covered) == ()
    found = sheet_differences(asked, form_sheet(asked, {}), made(given, look, ending), covered)
    assert lost in {one.lost for one in found}
    assert any(added in one.added for one in found)


LIST = """\
title: 班组课程表
kind: 汇总表
filled_by: 班组
orientation: landscape
sections:
- grid: [1, 4, 2]
  blocks:
  - id: courses
    label: 课程
    rows_from: courses
    columns:
    - {id: number, label: 序号, type: auto_number}
    - {id: name, label: 名称, type: text, from: title}
    - {id: minutes, label: 时长, type: integer, from: minutes}
notes: [一式两份]
"""
GROUPS = """\
title: 班组人数表
kind: 登记表
filled_by: 班组
sections:
- grid: [2, 2, 5]
  blocks:
  - id: groups
    label: 各组人数
    columns:
    - {id: name, label: 组名, type: printed}
    - {id: people, label: 人数, type: printed}
    - {id: remark, label: 备注, type: text}
    printed_rows:
      - [甲组, "12"]
      - [乙组, "9"]
notes: [一式两份]
"""


def _form(text: str) -> Form:
    (payload,) = read_entries("content/forms/groups.yaml", text.encode()).payloads
    return Form.model_validate_json(payload.record)
