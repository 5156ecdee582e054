"""A label is printed with its blank where nothing printed beside it says the same, and nowhere else."""

from __future__ import annotations

from typing import Any

import pytest

from site_src.model.types.form import Form
from site_src.render.documents.document import DocumentLook
from site_src.render.documents.pdf.form_pdf import form_pdf
from site_src.render.documents.sheet.blank import Blank, Line, Signing
from site_src.render.documents.sheet.block import Lines
from site_src.render.documents.sheet.cell import Row
from site_src.render.documents.sheet.of_form import form_sheet
from site_src.render.documents.word.form import form_docx
from tests.unit.render.documents.pdf.conftest import look
from tests.unit.render.documents.pdf.reading import text_of
from tests.unit.render.documents.word.opened import opened, printed
from tests.unit.render.documents.word.portal import FORMS, form

__all__ = ["look"]

SEAL = {"type": "signoff", "seals": ["（公章）"], "date": "年 月 日"}


def made(*blocks: dict[str, Any], grid: tuple[int, ...] = (1, 1)) -> Form:
    section = {"grid": grid, "blocks": blocks}
    return Form.model_validate({"title": "示例表", "kind": "表", "filled_by": "工会", "sections": [section]})


def captions(one: Form) -> list[str]:
    sheet = form_sheet(one, {})
    rows = [block for section in sheet.sections for block in section.blocks if isinstance(block, Row)]
    return [cell.caption for row in rows for cell in row.cells if cell.caption]


def spoken(line: Line) -> str:
    return "|".join(item if isinstance(item, str) else item.name for item in line)


def test_a_cell_to_sign_or_to_write_into_says_its_own_label() -> None:
    row = {
        "cells": [
            {"id": "says", "label": "本单位意见", **SEAL},
            {"id": "more", "label": "补充说明", "type": "multiline"},
        ]
    }
    assert captions(made(row)) == ["本单位意见", "补充说明"]


@pytest.mark.parametrize(
    "rows",
    [
        [{"cells": [{"label": "意见"}, {"id": "says", **SEAL}]}],
        [{"cells": [{"label": "意见：", "span": 2}]}, {"cells": [{"id": "says", "label": "意见", "span": 2, **SEAL}]}],
        [
            {"cells": [{"text": "意见", "rows": 2}, {"text": "甲"}]},
            {"cells": [{"id": "says", "label": "意见", **SEAL}]},
        ],
    ],
    ids=["beside", "above", "merged"],
)
def test_a_label_that_is_said_already_is_not_printed_twice(rows: list[dict[str, Any]]) -> None:
    assert captions(made(*rows)) == []


def test_a_place_to_sign_in_a_line_has_its_label_seal_and_date_in_every_format(look: DocumentLook) -> None:
    says = {"id": "says", "label": "单位印章", "signature": "签字：", **SEAL}
    alone = {**says, "id": "alone", "label": "工会印章"}
    one = made({"cells": [{"label": "意见"}, {"inline": ["经办人意见", says]}]}, {"lines": [["经办人意见"], [alone]]})
    blocks = form_sheet(one, {}).sections[0].blocks
    assert isinstance(blocks[0], Row)
    assert spoken(blocks[0].cells[1].lines[0]) == "经办人意见|单位印章：|says"
    assert isinstance(blocks[1], Lines)
    assert [spoken(one) for one in blocks[1].lines] == ["经办人意见", "工会印章：|alone"]
    texts = [text_of(form_pdf(one, look, fill=fill).data) for fill in (False, True)]
    for text in (*texts, printed(opened(form_docx(one, "")))):
        assert (text.count("印章："), text.count("签字："), text.count("（公章）"), text.count("日")) == (
            2,
            2,
            2,
            2,
        )


@pytest.mark.parametrize("name", FORMS)
def test_no_form_of_the_portal_says_a_label_twice(name: str) -> None:
    assert captions(form(name)) == []
    for section in form_sheet(form(name), {}).sections:
        for block in section.blocks:
            if isinstance(block, Lines):
                for line in block.lines:
                    large = [
                        one
                        for one in line
                        if isinstance(one, Signing) or (isinstance(one, Blank) and one.type == "multiline")
                    ]
                    assert not large or line.index(large[0]) == 1
