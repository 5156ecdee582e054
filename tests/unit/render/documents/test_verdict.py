"""The verdict of a rubric is ticked on its sheet, the same in PDF and in Word."""

from __future__ import annotations

import pytest

from site_src.model.form.blanks import placed
from site_src.model.form.field import FormField
from site_src.model.types.rubric import Rubric
from site_src.render.documents.pdf.laid_out import laid_out
from site_src.render.documents.pdf.sheet_blanks import blanks_of
from site_src.render.documents.sheet.of_rubric import rubric_sheet
from site_src.render.documents.verdict_section import verdict_sections
from site_src.render.documents.word.rubric import rubric_docx
from tests.unit.render.documents.word.opened import controls, opened, printed
from tests.unit.render.documents.word.portal import FOOT, RUBRICS, rubric


@pytest.mark.parametrize("name", RUBRICS)
def test_pdf_and_word_have_the_same_boxes(name: str) -> None:
    asked = [field for _, field in placed(None, verdict_sections(rubric(name))) if isinstance(field, FormField)]
    assert asked
    document = opened(rubric_docx(rubric(name), None, FOOT))
    for field in asked:
        boxes = [control.title for control in controls(document) if control.tag == field.id]
        assert boxes == [f"{field.label}：{option}" for option in field.options]
    assert {field.id for field in asked} <= blanks_of(laid_out(rubric_sheet(rubric(name), None))).keys()


def test_a_veto_says_what_follows() -> None:
    text = printed(opened(rubric_docx(rubric("cz_rubric"), None, FOOT)))
    assert "达标线：95分以上（含本数）" in text
    assert "一票否决：发生泄密事件，不论得分多少，一律不予通过" in text


def test_a_rubric_without_marks_has_no_verdict() -> None:
    item = {"no": 1, "points": 5, "text": "有服务"}
    plain = {"title": "细则", "total": 5, "categories": [{"no": "一", "name": "服务", "items": [item]}]}
    assert verdict_sections(Rubric.model_validate(plain)) == ()
    band = {"bands": [{"least": 0, "most": 2, "verdict": "一般"}, {"least": 2.1, "most": 3, "verdict": "一般"},
                      {"least": 3.1, "most": 5, "verdict": "好"}]}  # fmt: skip
    (section,) = verdict_sections(Rubric.model_validate(plain | band))
    ((_, field),) = placed(None, (section,))
    assert isinstance(field, FormField)
    assert field.options == ("一般", "好")
