"""Forms and rubrics in all their formats against their records."""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_STORED, ZipFile

import pytest

from site_src.inspect.office_text import excel_text, word_text
from site_src.inspect.sheet import sheet_differences
from site_src.model.entries import read_entries
from site_src.model.types.form import Form
from site_src.model.types.rubric import Rubric
from site_src.render.documents.document import DocumentLook
from site_src.render.documents.excel.rubric import rubric_xlsx
from site_src.render.documents.pdf.faces import covers
from site_src.render.documents.pdf.form_pdf import form_pdf
from site_src.render.documents.sheet.of_form import form_sheet
from site_src.render.documents.sheet.of_rubric import rubric_sheet
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


def made(form: Form, look: DocumentLook, ending: str) -> bytes:
    return form_pdf(form, look, fill=False).data if ending == ".pdf" else form_docx(form, look.stamp)


@pytest.mark.parametrize("ending", [".pdf", ".docx"])
def test_a_form_that_says_all_of_its_record_differs_nowhere(ending: str, form: Form, look: DocumentLook) -> None:
    covered = covers(look.print_folder / "fonts", look.print_digest)
    assert sheet_differences(form, form_sheet(form, {}), made(form, look, ending), ending, covered) == ()


@pytest.mark.parametrize("ending", [".pdf", ".docx"])
def test_what_a_format_of_a_form_leaves_out_is_found(ending: str, form: Form, look: DocumentLook) -> None:
    covered = covers(look.print_folder / "fonts", look.print_digest)
    section = form.sections[0]
    half = form.model_copy(
        update={"sections": (section.model_copy(update={"blocks": section.blocks[:1]}),), "notes": ()}
    )
    found = sheet_differences(form, form_sheet(form, {}), made(half, look, ending), ending, covered)
    assert {one.lost for one in found} == {"参加人数", "一式两份"}


def test_what_a_workbook_of_a_rubric_leaves_out_is_found(project: Path, look: DocumentLook) -> None:
    path = "content/rubrics/cz_rubric.yaml"
    (payload,) = read_entries(path, (project / path).read_bytes()).payloads
    rubric = Rubric.model_validate_json(payload.record)
    covered = covers(look.print_folder / "fonts", look.print_digest)
    whole = rubric_xlsx(rubric, look.stamp)
    assert sheet_differences(rubric, rubric_sheet(rubric, None), whole, ".xlsx", covered) == ()
    item = rubric.categories[0].items[0].text
    with ZipFile(BytesIO(whole)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    less = BytesIO()
    with ZipFile(less, "w", ZIP_STORED) as package:
        for name, data in parts.items():
            package.writestr(name, re.sub(re.escape(item), "", data.decode()) if name.endswith(".xml") else data)
    assert item not in excel_text(less.getvalue())
    assert item in {
        one.lost for one in sheet_differences(rubric, rubric_sheet(rubric, None), less.getvalue(), ".xlsx", covered)
    }


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
    assert sheet_differences(asked, form_sheet(asked, {}), made(asked, look, ending), ending, covered) == ()
    found = sheet_differences(asked, form_sheet(asked, {}), made(given, look, ending), ending, covered)
    assert lost in {one.lost for one in found}
    assert any(added in one.added for one in found)


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
