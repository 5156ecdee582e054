"""Headers of merged tables, as a screen reader finds them."""

from __future__ import annotations

from io import BytesIO

import pytest
from pikepdf import Object, Pdf

from site_src.render.documents.document import DocumentLook
from site_src.render.documents.pdf.finish import finished
from site_src.render.documents.pdf.press import printed
from tests.unit.render.documents.pdf.reading import kids

PAGE = '<html lang="zh-CN"><title>表</title><body><table>{}</table></body></html>'


def headers(rows: str, look: DocumentLook) -> list[list[int]]:
    """Return for each data cell in order, the positions of its headers among the table's headers, in twos."""
    document = finished(printed(PAGE.format(rows), "sheet.css", look))
    with Pdf.open(BytesIO(document.data)) as pdf:
        cells = [cell for cell in _below(pdf.Root.StructTreeRoot) if str(cell.get("/S", "")) in ("/TH", "/TD")]
        ids = [str(cell.ID) for cell in cells if str(cell.S) == "/TH"]
        return [[ids.index(str(one)) for one in cell.A.Headers] for cell in cells if str(cell.S) == "/TD"]


def _below(element: Object) -> list[Object]:
    found = []
    for kid in kids(element):
        if hasattr(kid, "get") and "/S" in kid:
            found += [kid, *_below(kid)]
    return found


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ("<tr><th>甲<th>乙<tr><td>1<td>2<tr><td>3<td>4", [[0], [1], [0], [1]]),
        ("<tr><th>甲<td>1<th>乙<td>2", [[0], [1]]),
        ("<tr><th>甲<th>乙<th>丙<tr><td rowspan=2>1<td>2<td>3<tr><td>4<td>5", [[0], [1], [2], [1], [2]]),
        ("<tr><th rowspan=3>侧<th>乙<th>丙<tr><td>1<td>2<tr><td>3<td>4", [[0, 1], [0, 2], [0, 1], [0, 2]]),
        ("<tr><th colspan=2>甲乙<tr><td>1<td>2", [[0], [0]]),
    ],
)
def test_each_cell_has_the_headers_of_its_row_and_column(
    rows: str, expected: list[list[int]], look: DocumentLook
) -> None:
    assert headers(rows, look) == expected
