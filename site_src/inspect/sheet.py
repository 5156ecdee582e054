"""A form or a rubric in one of its formats, held against what its page prints of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from site_src.inspect.compare import Difference
from site_src.inspect.office_text import excel_text, word_text
from site_src.inspect.pdf_text import pdf_text
from site_src.inspect.phrase import bare
from site_src.inspect.sheet_text import head_lines, sheet_phrases
from site_src.inspect.strict import strict_differences
from site_src.model.types.form import Form
from site_src.model.types.rubric import Rubric
from site_src.render.documents.sheet.block import Lines, Subheading, Table, Text
from site_src.render.documents.sheet.cell import Cell, Row
from site_src.render.documents.sheet.of_form import form_sheet
from site_src.render.documents.sheet.sheet import Sheet
from site_src.signs import Covers, printable

_READERS: dict[str, Callable[[bytes], str]] = {".pdf": pdf_text, ".docx": word_text, ".xlsx": excel_text}


def sheet_differences(
    record: Form | Rubric, sheet: Sheet, data: bytes, ending: str, covers: Covers
) -> tuple[Difference, ...]:
    """Return what the document `data` of a form or a rubric, a file with that `ending`, says otherwise than its `sheet`.

    What is laid out says all of it in its order, and nothing else. A workbook has an order of its own; the words of
    the record must be in it.
    """
    text = _READERS[ending](data)
    found: tuple[Difference, ...] = ()
    if ending != ".xlsx":
        told = [phrase._replace(text=bare(printable(phrase.text, covers))) for phrase in sheet_phrases(sheet)]
        found = strict_differences(told, _without_boxes(text), head_lines(sheet))
    words = _of_rubric(record) if isinstance(record, Rubric) else _of_form(record, listed=ending == ".xlsx")
    said = dict.fromkeys(bare(word) for word in words)
    missing = (one for one in said if one not in text and bare(printable(one, covers)) not in text)
    told_already = {one.lost for one in found}
    return (*found, *(Difference(one, "") for one in missing if one not in told_already))


def _without_boxes(text: str) -> str:
    """Return `text` without the boxes to tick, which are letters in Word and drawn in PDF."""
    return text.replace("☐", "")


def _of_rubric(rubric: Rubric) -> Iterator[str]:
    yield rubric.title
    for category in rubric.categories:
        yield from (category.name, category.content)
        yield category.division.heading if category.division else ""
    for item in rubric.items:
        yield from (*item.lines, *item.how.split("\n"), *(part.text for part in item.parts))
    yield from (veto.when for veto in rubric.arithmetic.vetoes)
    yield from rubric.notes


def _of_form(form: Form, *, listed: bool) -> Iterator[str]:
    """Yield the words of a form; `listed` says that it is a workbook, which has the list of it alone."""
    sheet = form_sheet(form, {})
    yield sheet.title
    yield from form.notes
    for section in sheet.sections:
        yield "" if listed else section.title
        for block in section.blocks:
            if isinstance(block, Table):
                yield from (word for cell in block.head.cells for word in _of_cell(cell))
            elif listed:
                continue
            elif isinstance(block, Row):
                yield from (word for cell in block.cells for word in _of_cell(cell))
            elif isinstance(block, Subheading | Text):
                yield block.text
            elif isinstance(block, Lines):
                yield from (item for line in block.lines for item in line if isinstance(item, str))


def _of_cell(cell: Cell) -> Iterator[str]:
    yield from (item for line in cell.lines for item in line if isinstance(item, str))
    yield cell.hint
    yield cell.caption
