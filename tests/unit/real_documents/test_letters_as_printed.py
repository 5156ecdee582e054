"""A letter of commitment that several sign, in PDF and Word."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO

from pikepdf import Pdf

from tests.pdf_fields import fields_of
from tests.unit.real_documents.printed import said

SIGNED = ("承诺单位（盖章）：", "法定代表人（签字）：", "驿站负责人（签字）：", "见证人（签字）：", "日期：")


def test_all_who_sign_stand_in_their_order(tree: Mapping[str, bytes]) -> None:
    for path in ("forms/letter.html", "files/forms/letter.pdf", "files/forms/letter.docx"):
        text = said(tree, path)
        places = [text.index(one) for one in SIGNED]
        assert places == sorted(places), path


def test_the_place_for_a_seal_is_as_wide_as_a_name_and_at_the_right(tree: Mapping[str, bytes]) -> None:
    with Pdf.open(BytesIO(tree["files/forms/letter-fill.pdf"])) as pdf:
        left, _, right, _ = map(float, fields_of(pdf)["stamp"].Rect.as_list())
        middle = float(pdf.pages[0].MediaBox.as_list()[2]) / 2
    assert left > middle
    assert right - left < 200
