"""The official sheet of a rubric for its page: what it prints, and how its blanks are called."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from site_src.model.types.form import Form
from site_src.model.types.rubric import Rubric
from site_src.render.documents.document import DocumentLook
from site_src.render.documents.pdf.laid_out import laid_out
from site_src.render.documents.pdf.templates import filled
from site_src.render.documents.sheet.blank import Blank
from site_src.render.documents.sheet.block import Lines, Table
from site_src.render.documents.sheet.cell import Row
from site_src.render.documents.sheet.of_rubric import rubric_sheet
from site_src.render.documents.sheet.sheet import Sheet
from site_src.scoring.data import as_data

STYLE = "sheet.css"
_BODY = re.compile(r"<body.*</body>", re.DOTALL)


def rubric_sheet_data(rubric: Rubric, look: DocumentLook, form: Form | None, number: str) -> dict[str, Any]:
    """Return what the page prints: the HTML and the style of the PDF, the foot of each page, the names of the blanks.

    Inline styles are ``data-style``: a strict policy refuses them, a script may set them.
    """
    sheet = rubric_sheet(rubric, form, number)
    printed = laid_out(sheet)
    html = filled("sheet.html", look, sheet=printed, fill=True)
    body = _BODY.search(html)
    foot = f"{printed.title}{'（示例）' if printed.sample else ''}\n{look.foot}"
    return {
        "html": body[0].replace(' style="', ' data-style="') if body else "",
        "css": (look.print_folder / STYLE).read_text("utf-8"),
        "foot": foot,
        "names": blank_names(rubric, sheet),
    }


def blank_names(rubric: Rubric, sheet: Sheet) -> dict[str, Any]:
    """Return how the blanks of `sheet` are called that hold what is scored.

    `columns` are those for scores from left to right, each by the names that the arithmetic has for its scores; `computed`
    is what is worked out; boxes stand in the order of the vetoes, marks and bands of the arithmetic.
    """
    blanks = {blank.name: blank for blank in _blanks(sheet)}
    columns: dict[str, dict[str, str]] = {}
    for name in _scores(sheet):
        _, row, column = name.split(".")
        columns.setdefault(column, {})[row] = name
    conditions = [name for name in blanks if name.startswith("conditions.")]
    vetoes = [name for name in blanks if name.startswith("verdict_veto_")]
    return {
        "columns": list(columns.values()),
        "computed": {name: as_data(blank.computed) for name, blank in blanks.items() if blank.computed},
        "vetoes": [*conditions, *vetoes],
        "marks": [name for name in ("verdict_pass", "verdict_apply") if name in blanks],
        "band": "verdict_band" if rubric.bands else "",
    }


def _scores(sheet: Sheet) -> Iterator[str]:
    """Yield the names of the blanks for scores in the table of the rubric."""
    for section in sheet.sections:
        for block in section.blocks:
            if isinstance(block, Table) and block.by == "rubric":
                yield from (blank.name for row in block.rows for blank in _of_row(row) if blank.type == "score")


def _blanks(sheet: Sheet) -> Iterator[Blank]:
    for section in sheet.sections:
        for block in section.blocks:
            if isinstance(block, Row):
                yield from _of_row(block)
            elif isinstance(block, Table):
                for row in (*block.rows, *((block.total,) if block.total else ())):
                    yield from _of_row(row)
            elif isinstance(block, Lines):
                yield from (item for line in block.lines for item in line if isinstance(item, Blank))


def _of_row(row: Row) -> Iterator[Blank]:
    yield from (item for cell in row.cells for line in cell.lines for item in line if isinstance(item, Blank))
