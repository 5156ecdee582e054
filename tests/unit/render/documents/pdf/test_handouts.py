"""What sections give to take away, from the demonstration's own content."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import pytest

from site_src.plan.jobs.handout import Publisher
from site_src.plan.views.card import CardView
from site_src.render.documents.document import DocumentLook
from site_src.render.documents.excel.listing import listing_xlsx
from site_src.render.documents.handouts.courses import course_list
from site_src.render.documents.handouts.events import calendar_list
from site_src.render.documents.handouts.experts import expert_list
from site_src.render.documents.handouts.hotlines import poster_of
from site_src.render.documents.handouts.listing import Listing
from site_src.render.documents.handouts.poster import Poster
from site_src.render.documents.handouts.stations import station_list
from site_src.render.documents.pdf.listing_pdf import listing_pdf
from site_src.render.documents.pdf.poster_pdf import card_pdf, poster_pdf
from tests.unit.render.documents.entries import cards_in, cards_of
from tests.unit.render.documents.excel.opened import page, parts
from tests.unit.render.documents.pdf.reading import failures, text_of

PUBLISHER = Publisher("示例市教职工健康驿站", "健康驿站", "示例市教育工会", "https://www.example.org/", "")
DIRECTORIES: Mapping[str, Callable[[str, Sequence[CardView[Any]]], Listing]] = {
    "courses": course_list,
    "experts": expert_list,
    "stations": station_list,
}


def squeezed(text: object) -> str:
    return re.sub(r"\s", "", str(text))


@pytest.mark.parametrize("section", DIRECTORIES)
def test_a_directory_prints_every_cell_of_every_entry(section: str, look: DocumentLook) -> None:
    listing = DIRECTORIES[section]("名录", cards_of(section)).without_empty_columns()
    document = listing_pdf(listing, look)
    text = text_of(document.data)
    assert failures(document.data) == []
    heads = "".join(squeezed(column.label) for column in listing.columns)
    assert text.count(heads) == document.pages
    missing = {cell for group in listing.groups for row in group.rows for cell in row if squeezed(cell) not in text}
    assert missing == set()
    assert [group.heading for group in listing.groups if squeezed(group.heading) not in text] == []


@pytest.mark.parametrize("section", DIRECTORIES)
def test_a_directory_in_excel_has_the_same_rows_to_filter(section: str) -> None:
    cards = cards_of(section)
    listing = DIRECTORIES[section]("名录", cards).without_empty_columns()
    data = listing_xlsx(listing, "健康驿站")
    sheet = page(data)
    columns, rows = listing.flat
    assert [cell.value for cell in sheet[2]] == [column.label for column in columns]
    found = [tuple(cell.value or "" for cell in row) for row in sheet.iter_rows(min_row=3)]
    assert found == list(rows)
    assert len(found) == len(cards)
    assert sheet.auto_filter.ref == f"A2:{sheet.cell(len(cards) + 2, len(columns)).coordinate}"
    assert b"<f>" not in parts(data)["xl/worksheets/sheet1.xml"]


def test_a_directory_of_samples_says_so_once_and_a_mixed_one_at_each_sample() -> None:
    courses = course_list("课程目录", cards_of("courses"))
    assert courses.sample
    assert not any("示例" in str(cell) for group in courses.groups for row in group.rows for cell in row)
    stations = station_list("驿站名录", cards_of("stations"))
    assert not stations.sample
    marked = [str(row[0]) for group in stations.groups for row in group.rows if "（示例）" in str(row[0])]
    assert len(marked) == sum(card.sample for card in cards_of("stations"))


def test_the_calendar_of_the_demonstration_conforms(look: DocumentLook) -> None:
    listing = calendar_list("2026年活动日历", "2026", (*cards_of("events"), *_days("calendar_days")))
    document = listing_pdf(listing.without_empty_columns(), look)
    assert failures(document.data) == []
    assert "5月25日（周一）" in text_of(document.data)


def _days(name: str) -> Sequence[CardView[Any]]:
    return [card for card in cards_of("data") if card.id.endswith(name) or card.facts.kind == "calendar"]


Make = Callable[[DocumentLook], bytes]


@pytest.mark.parametrize(
    "make",
    [
        lambda look: poster_pdf(_poster(), look, "a4").data,
        lambda look: poster_pdf(_poster(), look, "a3").data,
        lambda look: card_pdf(_poster(), look).data,
    ],
    ids=["a4", "a3", "cards"],
)
def test_posters_and_cards_have_the_first_number_and_conform(make: Make, look: DocumentLook) -> None:
    data = make(look)
    assert failures(data) == []
    assert make(look) == data
    text = text_of(data)
    assert text.index("12356") < text.index("医疗急救") < text.index("驿站咨询电话")


def test_a_poster_says_when_the_numbers_were_checked_only_if_all_were() -> None:
    cards = _lines()
    assert poster_of(cards, PUBLISHER).checked == "号码核对于2026-11-02"
    unchecked = cards[0]._replace(facts=cards[0].facts._replace(verified_on=None))
    assert poster_of((*cards, unchecked), PUBLISHER).checked == ""


def test_the_number_stands_before_the_name_and_not_in_it() -> None:
    line = poster_of(_lines(), PUBLISHER).lines[0]
    assert (line.number, line.name) == ("12356", "全国统一心理援助热线")


def test_a_second_number_of_a_line_is_not_lost() -> None:
    source = "id: two\ntitle: 两个号码\nkind: hotline\nphones: ['12356', '12351']\nhours: 全天\n"
    line = poster_of(cards_in("content/contacts/two.yaml", source.encode()), PUBLISHER).lines[0]
    assert (line.number, line.hours) == ("12356", "全天；另有12351")


def test_a_column_without_a_word_is_left_out() -> None:
    listing = course_list("课程目录", cards_of("courses")[:3])
    empty = {column.label for column in listing.columns} - {
        column.label for column in listing.without_empty_columns().columns
    }
    assert empty == {"备注", "开课时间", "课次", "费用"}
    assert all(len(row) == 9 for group in listing.without_empty_columns().groups for row in group.rows)


def test_the_same_entries_give_the_same_bytes(look: DocumentLook) -> None:
    def made() -> tuple[bytes, bytes]:
        listing: Listing = station_list("驿站名录", cards_of("stations"))
        return listing_pdf(listing, look).data, listing_xlsx(listing, look.stamp)

    assert made() == made()


def _lines() -> tuple[CardView[Any], ...]:
    """Return the hotlines of the demonstration in the order of their priority."""
    cards = [card for card in cards_of("contacts") if card.facts.kind in ("hotline", "emergency")]
    return tuple(sorted(cards, key=lambda card: card.facts.priority))


def _poster() -> Poster:
    return poster_of(_lines(), PUBLISHER)
