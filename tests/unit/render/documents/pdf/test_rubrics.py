from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO

import pytest
from pikepdf import Pdf

from site_src.model.types.form import Form
from site_src.model.types.rubric import Rubric
from site_src.render.documents.document import DocumentLook, FinishedDocument
from site_src.render.documents.pdf.laid_out import laid_out
from site_src.render.documents.pdf.printed import Grid
from site_src.render.documents.pdf.rubric_pdf import rubric_pdf
from site_src.render.documents.sheet.of_rubric import rubric_sheet
from tests.pdf_fields import fields_of
from tests.unit.render.documents.pdf.reading import failures, text_of


@pytest.fixture(scope="module")
def cz(rubrics: Mapping[str, Rubric], forms: Mapping[str, Form], look: DocumentLook) -> FinishedDocument:
    return rubric_pdf(rubrics["cz_rubric"], look, fill=True, form=forms["cz_scoring_form"])


@pytest.mark.parametrize("name", ["cz_rubric", "cugb_home_rubric"])
@pytest.mark.parametrize("fill", [False, True])
def test_a_rubric_without_a_form_has_columns_of_its_own(
    name: str, fill: bool, rubrics: Mapping[str, Rubric], look: DocumentLook
) -> None:
    document = rubric_pdf(rubrics[name], look, fill=fill)
    assert failures(document.data) == []
    text = text_of(document.data)
    items = [item.text for category in rubrics[name].categories for item in category.items]
    assert [item for item in items if item not in text] == []


def test_one_with_a_form_has_its_columns_and_lies_across(cz: FinishedDocument) -> None:
    assert failures(cz.data) == []
    text = text_of(cz.data)
    assert "总体要求具体内容标准细则自评得分验收得分" in text
    with Pdf.open(BytesIO(cz.data)) as pdf:
        _, _, width, height = (float(value) for value in pdf.pages[0].mediabox)
    assert width > height


def test_totals_are_the_sums_of_the_items_that_count(cz: FinishedDocument, rubrics: Mapping[str, Rubric]) -> None:
    with Pdf.open(BytesIO(cz.data)) as pdf:
        fields = fields_of(pdf)
        script = str(fields["self_total"].AA.C.JS)
        assert {str(one.T) for one in pdf.Root.AcroForm.CO} == {"self_total", "review_total"}
        assert int(fields["self_total"].Ff) & 1
    counted = [item for category in rubrics["cz_rubric"].categories if category.counted for item in category.items]
    assert script.count(".self_score") == len(counted) == 32
    assert {f"scores.{row}.self_score" for row in range(1, 33)} <= fields.keys()


def test_bonus_counts_where_the_form_says_so(
    rubrics: Mapping[str, Rubric], forms: Mapping[str, Form], look: DocumentLook
) -> None:
    document = rubric_pdf(rubrics["cugb_home_rubric"], look, fill=True, form=forms["cugb_self_eval_form"])
    with Pdf.open(BytesIO(document.data)) as pdf:
        assert str(fields_of(pdf)["self_total"].AA.C.JS).count(".self_score") == 31


def test_the_verdict_is_ticked_with_its_mark_and_each_veto(cz: FinishedDocument) -> None:
    text = text_of(cz.data)
    assert "达标线：95分以上（含本数）" in text
    assert "一票否决：发生泄密事件，不论得分多少，一律不予通过" in text
    with Pdf.open(BytesIO(cz.data)) as pdf:
        assert [str(option) for option in fields_of(pdf)["verdict_veto_1"].Opt] == ["无", "有"]


def test_no_category_is_torn_apart(rubrics: Mapping[str, Rubric], forms: Mapping[str, Form]) -> None:
    sheet = laid_out(rubric_sheet(rubrics["cz_rubric"], forms["cz_scoring_form"]))
    groups = [group for part in sheet.parts if isinstance(part, Grid) for group in part.groups]
    assert [group.role for group in groups if len(group.rows) > 1] == ["together"] * 5


def test_items_with_one_score_stand_in_one_cell(rubrics: Mapping[str, Rubric], forms: Mapping[str, Form]) -> None:
    sheet = laid_out(rubric_sheet(rubrics["cz_rubric"], forms["cz_scoring_form"]))
    groups = [group for part in sheet.parts if isinstance(part, Grid) for group in part.groups]
    last = [group for group in groups if group.role == "together"][-1]
    assert len(last.rows) == 1
    assert [len(cell.lines) for cell in last.rows[0].cells] == [2, 1, 7, 1, 1]
