from __future__ import annotations

from io import BytesIO
from typing import Literal

import pytest
from pikepdf import Pdf

from site_src.render.documents.document import DocumentLook
from site_src.render.documents.handouts.listing import ListGroup, Listing, ListingColumn
from site_src.render.documents.handouts.poster import CARDS, Poster, PosterLine
from site_src.render.documents.pdf.listing_pdf import listing_pdf
from site_src.render.documents.pdf.poster_pdf import card_pdf, poster_pdf
from tests.unit.render.documents.pdf.reading import failures, text_of

COLUMNS = (ListingColumn("序号", 1, centred=True), ListingColumn("课程", 6), ListingColumn("时长", 2, centred=True))
ROWS = tuple((str(number), f"第{number}讲", "90分钟") for number in range(1, 61))
POSTER = Poster(
    "需要时，打这些电话",
    (
        PosterLine("12356", "心理援助热线", "每天", "情绪困扰"),
        PosterLine("12351", "工会热线"),
        PosterLine("120", "急救"),
    ),
    lead=("说出来，有人听。",),
    foot="示例站",
)


def test_a_list_has_its_heads_on_every_page_and_all_rows(look: DocumentLook) -> None:
    groups = (ListGroup(("甲类",), ROWS), ListGroup(("乙类",), ROWS[:3]))
    document = listing_pdf(Listing("课程目录", COLUMNS, groups, notes=("说明一条",), sample=True), look)
    text = text_of(document.data)
    assert failures(document.data) == []
    assert document.pages > 1
    assert text.count("序号课程时长") == document.pages
    assert [row for row in ROWS if "".join(row) not in text] == []
    assert all(part in text for part in ("课程目录（示例）", "甲类", "乙类", "说明一条"))


def test_a_row_must_fit_the_heads(look: DocumentLook) -> None:
    with pytest.raises(ValueError, match="课程目录"):
        listing_pdf(Listing("课程目录", COLUMNS, (ListGroup(("",), (("1", "少一格"),)),)), look)


@pytest.mark.parametrize(("paper", "millimetres"), [("a4", (210, 297)), ("a3", (297, 420))])
def test_a_poster_is_one_page_of_its_paper(
    paper: Literal["a4", "a3"], millimetres: tuple[int, int], look: DocumentLook
) -> None:
    document = poster_pdf(POSTER, look, paper)
    with Pdf.open(BytesIO(document.data)) as pdf:
        size = tuple(round(float(value) / 72 * 25.4) for value in pdf.pages[0].mediabox[2:])
    assert failures(document.data) == []
    assert (document.pages, size) == (1, millimetres)
    text = text_of(document.data)
    assert [line for line in POSTER.lines if line.number + line.name not in text] == []


def test_a_poster_with_too_much_to_say_keeps_its_first_numbers_on_one_page(look: DocumentLook) -> None:
    lines = tuple(
        PosterLine(f"1230{number}", "一条热线" * 4, "每天" * 20, "能帮的事很多。" * 12) for number in range(9)
    )
    document = poster_pdf(POSTER._replace(lines=lines), look)
    text = text_of(document.data)
    assert document.pages == 1
    assert "12300一条热线" in text
    kept = [line for line in lines if line.number + line.name in text]
    assert kept == list(lines[: len(kept)])


def test_cards_fill_one_sheet(look: DocumentLook) -> None:
    document = card_pdf(POSTER, look)
    assert document.pages == 1
    assert failures(document.data) == []
    assert text_of(document.data).count("12356心理援助热线") == CARDS


def test_the_same_list_gives_the_same_bytes(look: DocumentLook) -> None:
    listing = Listing("课程目录", COLUMNS, (ListGroup(("",), ROWS),))
    assert listing_pdf(listing, look) == listing_pdf(listing, look)


def test_a_card_with_long_names_says_no_hours_of_its_last_lines_and_keeps_all_numbers(look: DocumentLook) -> None:
    long = "示例市教职工身心健康服务总站心理咨询预约电话"
    lines = tuple(PosterLine(f"0519-0123456{one}", f"{long}{one}", f"每天{one}点到22点") for one in range(4))
    text = text_of(card_pdf(POSTER._replace(lines=lines), look).data)
    assert all(text.count(f"0519-0123456{one}") == CARDS for one in range(4))
    assert "每天3点到22点" not in text
    short = tuple(PosterLine(f"1235{one}", "热线", f"每天{one}点到22点") for one in range(4))
    text = text_of(card_pdf(POSTER._replace(lines=short), look).data)
    assert all(text.count(f"每天{one}点到22点") == CARDS for one in range(4))
