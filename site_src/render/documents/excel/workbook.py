"""A workbook of one printed sheet: its paper, its foot, its formats; no author and no date."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from datetime import datetime
from textwrap import wrap
from typing import NamedTuple

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from site_src.render.documents.packed import PACKED

LINE = 16.0
"""Height of one line of text, points."""

A4 = 9
# What an editor wrote is shown as written: a cell that begins with = computes nothing.
LITERAL = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}

# The width of a column is counted in digits of this font: one that has the same digits on every system.
COUNTED_IN = {"font_name": "Arial", "font_size": 10}

TEXT = "@"
"""Number format of a cell that keeps what is typed: a phone its leading zero, ``=1+1`` its sign."""

LONGEST_FOOT, FOOT_WIDTH = 200, 50
"""Characters of the whole and of one line; Excel takes no more than 255 with its codes."""

_DATES = re.compile(rb"<dcterms:(created|modified)[^>]*>[^<]*</dcterms:\1>")
_PROPERTIES = "docProps/core.xml"


class Formats(NamedTuple):
    """How cells look; what is to be filled in has a light ground and is not locked."""

    mark: Format
    title: Format
    head: Format
    label: Format
    text: Format
    middle: Format
    number: Format
    note: Format
    answer: Format
    answer_number: Format
    answer_date: Format
    result: Format


class Spreadsheet(NamedTuple):
    """What a writer fills: the workbook, its only sheet and the formats."""

    book: xlsxwriter.Workbook
    page: Worksheet
    formats: Formats


def workbook(
    title: str, name: str, foot: str, fill: Callable[[Spreadsheet], None], *, landscape: bool = False
) -> bytes:
    """Return the bytes of a workbook with the sheet `name`, written by `fill`.

    Printed it is as wide as a sheet of A4, with `foot` and the page number below.
    """
    data = io.BytesIO()
    # Copied, because xlsxwriter adds to it.
    book = xlsxwriter.Workbook(data, {**LITERAL, "default_format_properties": dict(COUNTED_IN)})
    book.set_properties({"title": title, "created": datetime(*PACKED)})
    page = book.add_worksheet(name)
    page.set_paper(A4)
    if landscape:
        page.set_landscape()
    page.fit_to_pages(1, 0)
    page.set_margins(left=0.7, right=0.7, top=0.8, bottom=0.9)
    page.center_horizontally()
    page.set_footer(_foot(foot))
    fill(Spreadsheet(book, page, _formats(book)))
    book.close()
    return _undated(data.getvalue())


def fitting(foot: str) -> tuple[str, str]:
    """Return the foot that Excel takes, and what is too long for it: the line below the stamp, which a sheet then notes."""
    if len(foot) <= LONGEST_FOOT:
        return foot, ""
    stamp, _, original = foot.partition("\n")
    return stamp, original


def _foot(foot: str) -> str:
    """Return the foot with the page number beside it, or above it where it has several lines."""
    # The space ends the size: a foot that begins with a year would be set in 82024 points.
    if "\n" not in foot:
        return f"&L&8 {foot[:LONGEST_FOOT].replace('&', '&&')}&C— &P —"
    lines = [part for line in foot[:LONGEST_FOOT].split("\n") for part in wrap(line, FOOT_WIDTH)]
    return "&C— &P —\n&8 " + "\n".join(lines).replace("&", "&&")


def _formats(book: xlsxwriter.Workbook) -> Formats:
    shared = {"font_name": "宋体", "font_size": 11, "valign": "vcenter", "text_wrap": True, "num_format": TEXT}
    cell = {"border": 1}
    middle = {**cell, "align": "center"}
    to_fill = {"locked": False, "bg_color": "#FFFBE6"}

    def made(looks: dict[str, object]) -> Format:
        return book.add_format({**shared, **looks})

    return Formats(
        mark=made({"font_name": "黑体", "font_size": 14}),
        title=made({"font_name": "黑体", "font_size": 16, "align": "center"}),
        head=made({**middle, "bold": True, "bg_color": "#EDEFF2"}),
        label=made({**cell, "bold": True}),
        text=made({**cell}),
        middle=made({**middle}),
        number=made({**middle, "num_format": "General"}),
        note=made({"font_size": 9, "font_color": "#444444"}),
        answer=made({**cell, **to_fill}),
        answer_number=made({**middle, **to_fill, "num_format": "General"}),
        answer_date=made({**middle, **to_fill, "num_format": "yyyy-mm-dd"}),
        result=made({**middle, "bold": True, "num_format": "General"}),
    )


def _undated(data: bytes) -> bytes:
    """Return the package without the dates that xlsxwriter always writes."""
    bare = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(bare, "w") as target:
        for name in source.namelist():
            part = source.read(name)
            part = _DATES.sub(b"", part) if name == _PROPERTIES else part
            target.writestr(zipfile.ZipInfo(name, PACKED), part, zipfile.ZIP_DEFLATED)
    return bare.getvalue()
