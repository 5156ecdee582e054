"""Every sheet to score with says of an item what its page says: quantity, levels, alternatives, evidence."""

from __future__ import annotations

from io import BytesIO

import openpyxl
import pytest

from site_src.inspect.office_text import excel_text
from site_src.inspect.sheet import workbook_differences
from site_src.model.types.form import Form
from site_src.model.types.rubric import Rubric
from site_src.render.documents.document import DocumentLook
from site_src.render.documents.excel.rubric import rubric_xlsx
from site_src.render.documents.pdf.rubric_pdf import rubric_pdf
from site_src.render.documents.sheet.item_notes import EVIDENCE
from site_src.render.documents.word.form import form_docx
from site_src.render.documents.word.rubric import rubric_docx
from tests.unit.render.documents.pdf.conftest import look
from tests.unit.render.documents.pdf.reading import text_of
from tests.unit.render.documents.word.opened import opened, printed

__all__ = ["look"]

SAID = ["数量要求：每年2次", "分级：区级1分，市级2分", "第3、4条只计最高的一条"]


@pytest.fixture
def rubric() -> Rubric:
    items = [
        {"no": 1, "points": 3, "text": "定期开展讲座", "threshold": "每年2次", "evidence": "签到记录"},
        {"no": 2, "points": "1-2", "text": "获得表彰", "levels": {"区级": 1, "市级": 2}},
        {"no": 3, "points": 4, "text": "设有专用场地", "either_or": "a"},
        {"no": 4, "points": 2, "text": "设有兼用场地", "either_or": "a"},
    ]
    categories = [{"no": "一", "name": "服务", "points": 9, "items": items}]
    return Rubric.model_validate({"title": "示例评分细则", "total": 9, "categories": categories})


@pytest.fixture
def form() -> Form:
    columns = [
        {"id": "standard", "label": "标准细则", "type": "printed", "shows": ["item"]},
        {"id": "self_score", "label": "自评得分", "type": "score"},
    ]
    table = {"id": "scores", "label": "评分", "rubric": "sample", "columns": columns}
    sections = [{"grid": [4, 1], "blocks": [table]}]
    return Form.model_validate({"title": "示例评分表", "kind": "评分表", "filled_by": "工会", "sections": sections})


@pytest.mark.parametrize("own", [False, True])
def test_pdf_and_word_print_them_in_columns_of_their_own_and_in_those_of_a_form(
    rubric: Rubric, form: Form, own: bool, look: DocumentLook
) -> None:
    laid = form if own else None
    texts = [text_of(rubric_pdf(rubric, look, fill=fill, form=laid).data) for fill in (False, True)]
    texts.append(printed(opened(rubric_docx(rubric, laid, ""))))
    for text in texts:
        assert [said for said in (*SAID, "看什么：签到记录", EVIDENCE) if said not in text] == []


def test_the_workbook_has_them_beside_the_item(rubric: Rubric) -> None:
    page = openpyxl.load_workbook(BytesIO(rubric_xlsx(rubric, ""))).worksheets[0]
    text = "\n".join(str(cell.value) for row in page.iter_rows() for cell in row if cell.value)
    assert [said for said in (*SAID, "签到记录") if said not in text] == []


def test_an_original_form_keeps_its_words_and_the_alternatives_alone(rubric: Rubric, form: Form) -> None:
    text = printed(opened(form_docx(form, "", rubric=rubric)))
    assert "第3、4条只计最高的一条" in text
    assert "看什么" not in text
    assert "数量要求" not in text


@pytest.mark.parametrize("own", [False, True])
def test_what_a_category_is_about_is_printed_in_every_format(
    rubric: Rubric, form: Form, own: bool, look: DocumentLook
) -> None:
    (category,) = rubric.categories
    about = category.model_copy(update={"content": "定期为教职工服务"})
    told = rubric.model_copy(update={"categories": (about,)})
    laid = form if own else None
    texts = [text_of(rubric_pdf(told, look, fill=fill, form=laid).data) for fill in (False, True)]
    texts.append(printed(opened(rubric_docx(told, laid, ""))))
    texts.append(excel_text(rubric_xlsx(told, "")))
    assert [text.count("定期为教职工服务") for text in texts] == [1, 1, 1, 1]


def test_the_inspection_asks_for_what_a_category_is_about(rubric: Rubric) -> None:
    (category,) = rubric.categories
    told = rubric.model_copy(update={"categories": (category.model_copy(update={"content": "定期为教职工服务"}),)})
    found = workbook_differences(told, "", (), excel_text(rubric_xlsx(rubric, "")))
    assert [one.lost for one in found] == ["定期为教职工服务"]
