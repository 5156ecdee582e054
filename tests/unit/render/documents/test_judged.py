"""What a mark is held against stands on the sheet, whatever the total of its form adds up."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

import pytest

from site_src.model.types.form import Form
from site_src.model.types.rubric import Rubric
from site_src.render.documents.document import DocumentLook
from site_src.render.documents.pdf.form_pdf import form_pdf
from site_src.render.documents.pdf.rubric_pdf import rubric_pdf
from site_src.render.documents.verdict_section import verdict_sections
from site_src.render.documents.word.form import form_docx
from site_src.render.documents.word.rubric import rubric_docx
from site_src.scoring.rubric_result import result
from tests.pdf_reader import Reader, reader, scripts_of
from tests.unit.render.documents.pdf.conftest import look
from tests.unit.render.documents.pdf.reading import text_of
from tests.unit.render.documents.word.opened import opened, printed
from tests.unit.render.documents.word.portal import FOOT, form, rubric

__all__ = ["look"]

LINE = "计入总分的得分（自评；以此为准判定）："
LEFT = "分（满分100分，另计的10分不算在内）"


@pytest.fixture(scope="module")
def engine() -> Iterator[Reader]:
    with reader() as one:
        yield one


def test_a_bonus_lifts_nobody_over_a_line(engine: Reader, look: DocumentLook) -> None:
    cugb = rubric("cugb_home_rubric")
    data = rubric_pdf(cugb, look, fill=True, form=form("cugb_self_eval_form")).data
    most = {score.name: score.limits.most or Decimal(0) for part in cugb.arithmetic.parts for score in part.scores}
    given = most | {
        "1": Decimal(0),
        "2": Decimal(0),
        "3": Decimal(0),
        "4": Decimal(0),
        "5": Decimal(0),
        "6": Decimal(0),
    }
    typed = [(f"scores.{name}.self_score", str(points)) for name, points in given.items()]
    found = engine.fill(*scripts_of(data), typed)
    expected = result(cugb.arithmetic, given)
    assert (found.values["verdict_total_1"], found.values["self_total"]) == ("75", "85")
    assert (expected.total, expected.overall) == (Decimal(75), Decimal(85))
    assert expected.verdict == "未达到申报线，还差5分"


def test_the_line_is_printed_where_the_total_of_the_form_holds_more(look: DocumentLook) -> None:
    cugb, laid = rubric("cugb_home_rubric"), form("cugb_self_eval_form")
    texts = [
        text_of(rubric_pdf(cugb, look, fill=False, form=laid).data),
        printed(opened(rubric_docx(cugb, laid, FOOT))),
    ]
    assert [text for text in texts if LINE not in text or LEFT not in text] == []


def test_it_is_not_said_twice() -> None:
    cz = rubric("cz_rubric")
    assert verdict_sections(cz, form("cz_scoring_form")) == verdict_sections(cz)


def test_the_sum_of_a_table_of_scores_is_the_total_of_its_rubric(engine: Reader, look: DocumentLook) -> None:
    chosen = [{"no": no, "points": points, "text": "条", "either_or": "a"} for no, points in enumerate((5, 4, 6, 2), 1)]
    categories = [
        {"no": "一", "name": "服务", "items": [*chosen, {"no": 5, "points": 7, "text": "条"}]},
        {"no": "二", "name": "加分", "counted": "no", "items": [{"no": 1, "points": 3, "text": "条"}]},
    ]
    scored = Rubric.model_validate({"title": "细则", "total": 13, "categories": categories})
    columns = [
        {"id": "standard", "label": "标准", "type": "printed", "shows": ["item"]},
        {"id": "score", "label": "得分", "type": "score"},
    ]
    table = {
        "id": "scores",
        "label": "评分",
        "rubric": "one",
        "columns": columns,
        "total": {"label": "总分", "sums": ["score"]},
    }
    laid = Form.model_validate(
        {"title": "评分表", "kind": "评分表", "filled_by": "工会", "sections": [{"grid": [4, 1], "blocks": [table]}]}
    )
    data = form_pdf(laid, look, fill=True, rubrics={"one": scored}).data
    typed = [(f"scores.{row}.score", points) for row, points in enumerate("546273", 1)]
    assert engine.fill(*scripts_of(data), typed).values["scores.total.score"] == "13"
    texts = [text_of(data), printed(opened(form_docx(laid, FOOT, rubric=scored)))]
    assert [text for text in texts if "总分" not in text] == []
