"""A Word file as a reader sees it: its controls, its tables, its parts."""

from __future__ import annotations

import io
import re
import zipfile
from collections import Counter
from collections.abc import Iterator
from typing import Any, NamedTuple

import docx
from docx.document import Document
from docx.oxml.ns import qn


class Found(NamedTuple):
    """A content control: its tag, its title, its kind, what shows in it, whether that is only its blank."""

    tag: str
    title: str
    kind: str
    text: str
    is_blank: bool


def opened(data: bytes) -> Document:
    return docx.Document(io.BytesIO(data))


def controls(document: Document) -> list[Found]:
    """Return the content controls in reading order."""
    return [_found(element) for element in document.element.body.iter(qn("w:sdt"))]


def _found(element: Any) -> Found:
    properties = element.find(qn("w:sdtPr"))
    kinds = ("w:text", "w:richText", "w:date", "w:dropDownList", "w14:checkbox")
    kind = next(kind for kind in kinds if properties.find(qn(kind)) is not None)
    text = "".join(letters.text or "" for letters in element.iter(qn("w:t")))
    blank = properties.find(qn("w:showingPlcHdr")) is not None
    tag, title = (properties.find(qn(name)).get(qn("w:val")) for name in ("w:tag", "w:alias"))
    return Found(tag, title, kind.partition(":")[2], text, blank)


def field_names(document: Document) -> list[str]:
    """Return the fields that the controls belong to, each once, in reading order of its first control."""
    return list(dict.fromkeys(map(field_of, controls(document))))


def field_of(control: Found) -> str:
    """Return the name of the field that a control belongs to.

    ``equipment.2.cost`` is ``equipment.cost``; the date of a sign-off belongs to it.
    """
    return re.sub(r"\.(\d+|total)\.", ".", control.tag).removesuffix(".date")


def printed(document: Document) -> str:
    """Return all text of the body without spaces and line ends."""
    letters = document.element.body.iter(qn("w:t"))
    return re.sub(r"\s", "", "".join(one.text or "" for one in letters))


def grids(document: Document) -> Iterator[tuple[int, list[int]]]:
    """Yield for each table the columns of its grid and how many each of its rows covers."""
    for table in document.tables:
        rows = [sum(cell.grid_span for cell in row.tc_lst) for row in table._tbl.tr_lst]
        yield len(table._tbl.tblGrid.gridCol_lst), rows


def merged_down(document: Document) -> Counter[int]:
    """Return how often cells cover so many rows (2 and more)."""
    found: Counter[int] = Counter()
    for table in document.tables:
        running: dict[int, int] = {}
        for row in [*table._tbl.tr_lst, None]:
            going: dict[int, int] = {}
            column = 0
            for cell in row.tc_lst if row is not None else ():
                merge = cell.find(f"{qn('w:tcPr')}/{qn('w:vMerge')}")
                if merge is not None:
                    going[column] = 1 if merge.get(qn("w:val")) == "restart" else running.pop(column) + 1
                column += cell.grid_span
            found.update(running.values())
            running = going
    return found


def parts(data: bytes) -> dict[str, bytes]:
    """Return the parts of the package by name."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}
