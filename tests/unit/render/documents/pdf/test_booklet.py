from __future__ import annotations

import re
from collections.abc import Mapping
from io import BytesIO

import pytest
from pikepdf import Array, Dictionary, Object, Pdf

from site_src.model.types.form import Form
from site_src.model.types.notice import Notice
from site_src.render.documents.document import DocumentLook
from site_src.render.documents.pdf.booklet import BookletPart, booklet
from site_src.render.documents.pdf.form_pdf import form_pdf
from site_src.render.documents.pdf.notice_pdf import notice_pdf
from site_src.render.documents.pdf.table_headers import elements
from tests.unit.render.documents.pdf.reading import failures, kids, text_of

MARKS = re.compile("\x01[rts][0-9]+\x01")
TITLE = "推选通知 <2024> & 附件"


@pytest.fixture(scope="module")
def parts(
    notices: Mapping[str, tuple[Notice, str]], forms: Mapping[str, Form], look: DocumentLook
) -> tuple[BookletPart, ...]:
    """An upright notice, two different forms of which one lies on its side, and the first of them once more."""
    notice, body = notices["cz2024"]
    upright, flat = (form_pdf(forms[name], look, fill=False) for name in ("wh_demand_form", "cz_summary_form"))
    return (
        BookletPart("通知", notice_pdf(notice, MARKS.sub("", body), look).data),
        BookletPart("附件1 登记表", upright.data),
        BookletPart("附件2 汇总表", flat.data),
        BookletPart("附件3 登记表", upright.data),
    )


@pytest.fixture(scope="module")
def whole(parts: tuple[BookletPart, ...]) -> bytes:
    return booklet(TITLE, parts).data


def test_it_is_as_accessible_and_as_fit_for_the_archive_as_its_parts(whole: bytes) -> None:
    assert failures(whole) == []
    with Pdf.open(BytesIO(whole)) as pdf:
        assert str(pdf.Root.Lang) == "zh-CN"
        assert str(pdf.docinfo["/Title"]) == TITLE
        assert "推选通知 &lt;2024&gt; &amp; 附件".encode() in pdf.Root.Metadata.read_bytes()


def test_every_page_is_there_in_its_size_with_its_text(parts: tuple[BookletPart, ...], whole: bytes) -> None:
    sizes = []
    for part in parts:
        with Pdf.open(BytesIO(part.data)) as pdf:
            sizes += [[float(side) for side in sheet.mediabox.as_list()] for sheet in pdf.pages]
    with Pdf.open(BytesIO(whole)) as pdf:
        assert [[float(side) for side in sheet.mediabox.as_list()] for sheet in pdf.pages] == sizes
        assert booklet(TITLE, parts).pages == len(sizes)
    assert text_of(whole) == "".join(text_of(part.data) for part in parts)


def test_each_part_has_a_bookmark_with_those_of_its_headings_below(
    parts: tuple[BookletPart, ...], whole: bytes
) -> None:
    first = []
    count = 0
    for part in parts:
        with Pdf.open(BytesIO(part.data)) as pdf:
            first.append(count)
            count += len(pdf.pages)
    with Pdf.open(BytesIO(whole)) as pdf:
        numbers = {sheet.obj.objgen: number for number, sheet in enumerate(pdf.pages)}
        with pdf.open_outline() as outline:
            tops = [(item.title, _page(item.destination, numbers)) for item in outline.root]
            below = [(item.title, _page(item.destination, numbers)) for item in outline.root[0].children]
    assert tops == [(part.bookmark, number) for part, number in zip(parts, first, strict=True)]
    assert ("一、推选范围", 1) in below
    assert all(number < first[1] for _, number in below)


def _page(destination: object, numbers: Mapping[tuple[int, int], int]) -> int:
    assert isinstance(destination, Array)
    return numbers[destination[0].objgen]


def test_all_content_finds_its_place_in_the_structure(whole: bytes) -> None:
    with Pdf.open(BytesIO(whole)) as pdf:
        nums = pdf.Root.StructTreeRoot.ParentTree.Nums.as_list()
        keys = [int(key) for key in nums[::2]]
        assert keys == sorted(set(keys))
        tree = dict(zip(keys, nums[1::2], strict=True))
        for sheet in pdf.pages:
            for number, element in enumerate(tree[int(sheet.obj.StructParents)].as_list()):
                assert _holds(element, number, sheet.obj)
        assert [str(part.S) for part in pdf.Root.StructTreeRoot.K[0].K.as_list()] == ["/Part"] * 4


def _holds(element: Object, number: int, sheet: Object) -> bool:
    """Say whether the marked content `number` of a page is one of the kids of a structure element."""
    for kid in kids(element):
        if isinstance(kid, Dictionary):
            where, what = kid.get("/Pg", element.get("/Pg")), kid.get("/MCID")
        else:
            where, what = element.get("/Pg"), kid
        if isinstance(where, Dictionary) and where.objgen == sheet.objgen and what == number:
            return True
    return False


def test_each_cell_finds_its_headers_in_its_own_table(whole: bytes) -> None:
    with Pdf.open(BytesIO(whole)) as pdf:
        ids = [bytes(one.ID) for one in elements(pdf.Root.StructTreeRoot) if "/ID" in one]
        assert len(ids) == len(set(ids)) > 0
        for table in elements(pdf.Root.StructTreeRoot, "/Table"):
            own = {bytes(one.ID) for one in elements(table) if "/ID" in one}
            for cell in elements(table, "/TD"):
                attributes = cell.A[0] if isinstance(cell.A, Array) else cell.A
                assert {bytes(id) for id in attributes.get("/Headers", Array()).as_list()} <= own


def test_the_same_parts_give_the_same_bytes(parts: tuple[BookletPart, ...], whole: bytes) -> None:
    assert booklet(TITLE, parts).data == whole
