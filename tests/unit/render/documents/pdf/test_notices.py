from __future__ import annotations

import re
from collections.abc import Mapping
from io import BytesIO

import pypdfium2
import pytest
from pikepdf import Pdf

from site_src.model.types.notice import Notice
from site_src.render.documents.document import DocumentLook
from site_src.render.documents.pdf.notice_pdf import notice_pdf
from site_src.render.documents.pdf.press import printed
from tests.unit.render.documents.pdf.reading import embedded, failures, text_of

MARKS = re.compile("\x01[rts][0-9]+\x01")


def made(notices: Mapping[str, tuple[Notice, str]], name: str, look: DocumentLook) -> bytes:
    notice, body = notices[name]
    return notice_pdf(notice, MARKS.sub("", body), look).data


def lines_of(data: bytes, number: int) -> list[str]:
    """Return the lines of one page from top to bottom, as far as characters stand at one height."""
    with pypdfium2.PdfDocument(data) as pdf:
        text = pdf[number].get_textpage()
        heights: dict[int, str] = {}
        for index in range(text.count_chars()):
            character = text.get_text_range(index, 1)
            if character.strip():
                _, bottom, *_ = text.get_charbox(index, loose=True)
                heights[round(bottom)] = heights.get(round(bottom), "") + character
    return [heights[height] for height in sorted(heights, reverse=True)]


def test_a_page_holds_22_lines_of_28_characters(look: DocumentLook) -> None:
    characters = "一二三四五六七八九十" * 62
    html = f'<html lang="zh-CN"><title>页</title><body><p style="text-indent:0">{characters}</p></body></html>'
    document = printed(html, "notice.css", look)
    assert document.pages == 2
    first = [line for line in lines_of(document.data, 0) if len(line) == 28]
    assert len(first) == 22
    assert "".join(first) == characters[: 22 * 28]


@pytest.mark.parametrize("name", ["cz2024", "cugb2023", "wh2025", "bj2020", "course-order-2027"])
def test_a_notice_is_accessible(name: str, notices: Mapping[str, tuple[Notice, str]], look: DocumentLook) -> None:
    assert failures(made(notices, name, look)) == []


def test_it_prints_what_an_official_document_has(notices: Mapping[str, tuple[Notice, str]], look: DocumentLook) -> None:
    notice, _ = notices["cugb2023"]
    text = text_of(made(notices, "cugb2023", look))
    for part in (notice.issuer, notice.doc_number, notice.title, "各分工会：", "2023年5月5日印发", "—1—", "—2—"):
        assert part in text
    assert (
        "附件：1.《北京市教育系统建设职工小家自查验收标准》自评表2.中国地质大学（北京）职工暖心驿站申报测评表" in text
    )
    assert text.count("附件：1.") == 1


def test_page_numbers_stand_right_on_odd_and_left_on_even_pages(
    notices: Mapping[str, tuple[Notice, str]], look: DocumentLook
) -> None:
    with pypdfium2.PdfDocument(made(notices, "cugb2023", look)) as pdf:
        for number in range(2):
            width = pdf[number].get_width()
            text = pdf[number].get_textpage()
            place = text.get_text_range().replace("\r\n", "  ").index(f"— {number + 1} —")
            left, *_ = text.get_charbox(place)
            assert (left > width / 2) == (number % 2 == 0)


def test_levels_are_set_in_their_faces(notices: Mapping[str, tuple[Notice, str]], look: DocumentLook) -> None:
    with Pdf.open(BytesIO(made(notices, "cugb2023", look))) as pdf:
        assert set(embedded(pdf)) == {"Song", "Hei", "Kai", "Biaosong"}


def test_it_holds_no_link_since_a_path_would_tell_where_it_was_made(
    notices: Mapping[str, tuple[Notice, str]], look: DocumentLook
) -> None:
    with Pdf.open(BytesIO(made(notices, "cz2024", look))) as pdf:
        assert [sheet for sheet in pdf.pages if "/Annots" in sheet] == []


def written(look: DocumentLook, body: str, **fields: object) -> bytes:
    given = {"title": "关于健步走的通知", "issuer": "示例市教育工会", **fields}
    return notice_pdf(Notice.model_validate(given), body, look).data


def test_a_signature_is_whole_and_never_alone_on_a_page(look: DocumentLook) -> None:
    signed = {"signature": {"organisation": "示例市教育工会", "date": "2026年11月2日"}, "issued": "2026年11月2日"}
    for lines in range(8, 16):
        data = written(look, "<p>正文。</p>" * lines, **signed)
        with pypdfium2.PdfDocument(data) as pdf:
            pages = [page.get_textpage().get_text_range() for page in pdf]
        last = next(page for page in pages if "2026年11月2日\r" in page or page.count("2026年11月2日") > 1)
        assert last.count("示例市教育工会") >= 2
        assert "正文" in last


def test_the_date_begins_two_characters_behind_the_name_and_the_longer_ends_two_from_the_right(
    look: DocumentLook,
) -> None:
    for name in ("校工会", "示例市教育系统工会联合委员会办公室"):
        with pypdfium2.PdfDocument(
            written(look, "<p>正文。</p>", signature={"organisation": name, "date": "2026年11月2日"})
        ) as pdf:
            text = pdf[0].get_textpage()
            said = text.get_text_range()
            place, day = said.rindex(name), said.index("2026年11月2日")
            boxes = [text.get_charbox(index, loose=True) for index in range(text.count_chars())]
            em = 156 / 28 * 72 / 25.4
            assert boxes[day][0] - boxes[place][0] == pytest.approx(2 * em, abs=1)
            right = max(boxes[place + len(name) - 1][2], boxes[day + len("2026年11月2日") - 1][2])
            assert (210 - 26) * 72 / 25.4 - right == pytest.approx(2 * em, abs=1.5)
