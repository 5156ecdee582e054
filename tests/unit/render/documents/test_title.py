"""The title of a form is printed in the same lines in every format, and never broken inside a word."""

from __future__ import annotations

from typing import Any

import pytest

from site_src.model.types.form import Form
from site_src.render.documents.pdf.laid_out import laid_out
from site_src.render.documents.sheet.of_form import form_sheet
from site_src.render.documents.title import title_lines
from site_src.render.documents.word.paper import LANDSCAPE, PORTRAIT
from site_src.render.documents.word.text import room
from site_src.render.documents.word.typeface import TITLE
from tests.unit.render.documents.word.portal import FORMS, form, rubric_of


def titled(title: str, **keys: Any) -> Form:
    line = {"lines": [["单位：", {"id": "unit", "type": "text"}]]}
    return Form.model_validate(
        {"title": title, "kind": "表", "filled_by": "各单位", "sections": [{"blocks": [line]}], **keys}
    )


@pytest.mark.parametrize("name", FORMS)
def test_pdf_and_word_break_it_at_the_same_places(name: str) -> None:
    one, rubric = form(name), rubric_of(form(name))
    paper = LANDSCAPE if one.orientation == "landscape" else PORTRAIT
    rubrics = {"cz_rubric": rubric, "cugb_home_rubric": rubric} if rubric else {}
    assert laid_out(form_sheet(one, rubrics)).title_lines == title_lines(one, room(paper.text_width, TITLE))


def test_it_is_broken_where_a_quotation_ends_nearest_to_the_middle() -> None:
    title = "某市总工会“惠心”职工“健康驿站”建设标准登记表"
    assert title_lines(titled(title), 40) == (title,)
    assert title_lines(titled(title), 18) == ("某市总工会“惠心”", "职工“健康驿站”建设标准登记表")
    assert title_lines(titled(title), 5) == (title,)


def test_an_edition_goes_to_a_line_of_its_own() -> None:
    long = "职工心理服务助推项目评选申报表"
    assert title_lines(titled(long, edition="（2020版）"), 16) == (long, "（2020版）")


def test_the_lines_that_a_form_gives_are_kept() -> None:
    assert title_lines(titled("推荐表", title_lines=["推荐", "表"]), 40) == ("推荐", "表")
