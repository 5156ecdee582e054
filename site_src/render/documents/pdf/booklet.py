"""Several documents as one file to print in one go, as accessible as each of them.

Pages keep their size, their orientation and what their feet say. No blank page is put
in to start each document on a right-hand page: printed on one side, as most offices do,
it would be a wasted sheet.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from io import BytesIO
from typing import NamedTuple

from pikepdf import Array, Dictionary, Name, Object, OutlineItem, Pdf, String

from site_src.render.documents.document import FinishedDocument
from site_src.render.documents.pdf.conformance import declare
from site_src.render.documents.pdf.saved import saved
from site_src.render.documents.pdf.table_headers import elements


class BookletPart(NamedTuple):
    """One document as `finish` left it, and the bookmark that leads to it."""

    bookmark: str
    data: bytes


def booklet(title: str, parts: Sequence[BookletPart]) -> FinishedDocument:
    """Return `parts` one behind the other; each is a part of the structure with its own bookmarks below it."""
    with Pdf.open(BytesIO(parts[0].data)) as whole:
        bookmarks = [_bookmark(parts[0].bookmark, whole, 0)]
        _name_apart(whole, 0)
        for number, part in enumerate(parts[1:], start=1):
            with Pdf.open(BytesIO(part.data)) as other:
                bookmarks.append(_bookmark(part.bookmark, other, len(whole.pages)))
                _name_apart(other, number)
                _append(whole, other)
        _enclose(whole)
        with whole.open_outline() as outline:
            outline.root[:] = bookmarks
        whole.docinfo["/Title"] = title
        declare(whole)
        return FinishedDocument(saved(whole), len(whole.pages))


def _append(whole: Pdf, other: Pdf) -> None:
    """Add the pages of `other` and its structure, whose content is found by numbers that follow on."""
    numbers = whole.Root.StructTreeRoot.ParentTree.Nums
    start = int(numbers[-2]) + 1
    for holder in _holders(other):
        for key in ("/StructParents", "/StructParent"):
            if key in holder:
                holder[key] = int(holder[key]) + start
    # Pages first: what is copied later finds its references to them.
    whole.pages.extend(other.pages)
    copied = whole.copy_foreign(other.Root.StructTreeRoot)
    found = copied.ParentTree.Nums
    for index in range(0, len(found), 2):
        numbers.append(int(found[index]) + start)
        numbers.append(found[index + 1])
    whole.Root.StructTreeRoot.K.extend(copied.K)


def _holders(pdf: Pdf) -> Iterator[Object]:
    """Yield what has an entry in the parent tree: pages, and what stands on them."""
    for page in pdf.pages:
        yield page.obj
        yield from page.obj.get("/Annots", Array()).as_list()


def _enclose(whole: Pdf) -> None:
    """Make the documents in the structure parts of one."""
    root = whole.Root.StructTreeRoot
    top = whole.make_indirect(Dictionary(Type=Name.StructElem, S=Name.Document, P=root, K=Array(root.K.as_list())))
    for part in top.K.as_list():
        part.S = Name.Part
        part.P = top
    root.K = Array([top])


def _name_apart(pdf: Pdf, number: int) -> None:
    """Begin the ids of table headers with `number`: those of two documents may be the same."""
    for element in elements(pdf.Root.StructTreeRoot):
        if "/ID" in element:
            element.ID = _apart(element.ID, number)
        attributes = element.get("/A", Array())
        for one in attributes.as_list() if isinstance(attributes, Array) else [attributes]:
            if "/Headers" in one:
                one.Headers = Array([_apart(id, number) for id in one.Headers.as_list()])


def _apart(id: Object, number: int) -> String:
    return String(f"{number}-".encode() + bytes(id))


def _bookmark(title: str, pdf: Pdf, start: int) -> OutlineItem:
    """Return the bookmark of a document whose first page will be page `start`, those of its headings below it."""
    numbers = {page.obj.objgen: number for number, page in enumerate(pdf.pages, start)}
    made = OutlineItem(title, start)
    with pdf.open_outline() as outline:
        tops = outline.root
        # The title of the document is the bookmark itself.
        for item in tops[0].children if len(tops) == 1 else tops:
            made.children.append(_moved(item, numbers))
    return made


def _moved(item: OutlineItem, numbers: dict[tuple[int, int], int]) -> OutlineItem:
    place = item.destination
    assert isinstance(place, Array)
    top = float(place[3])  # [page /XYZ left top zoom]
    made = OutlineItem(item.title, numbers[place[0].objgen], "XYZ", left=float(place[2]), top=top)
    made.children.extend(_moved(child, numbers) for child in item.children)
    return made
