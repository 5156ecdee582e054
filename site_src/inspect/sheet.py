"""A form or a rubric in one of its formats, held against what its page prints of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from site_src.inspect.compare import Difference
from site_src.inspect.phrase import Phrase, bare
from site_src.inspect.sheet_text import head_lines, sheet_phrases
from site_src.inspect.strict import strict_differences
from site_src.inspect.workbook_text import form_cells, rubric_cells
from site_src.model.types.form import Form
from site_src.model.types.rubric import Rubric
from site_src.render.documents.sheet.block import Lines, Subheading, Table, Text
from site_src.render.documents.sheet.cell import Cell, Row
from site_src.render.documents.sheet.of_form import form_sheet
from site_src.render.documents.sheet.sheet import Sheet
from site_src.render.documents.table_rows import TableRow
from site_src.signs import Covers, printable


def sheet_differences(record: Form | Rubric, sheet: Sheet, text: str, covers: Covers) -> tuple[Difference, ...]:
    """Return what `text`, that of a form or a rubric as PDF or Word, says otherwise than its `sheet`.

    It says all of it in its order, and nothing else; and the words of the record are in it.
    """
    told = [phrase._replace(text=bare(printable(phrase.text, covers))) for phrase in sheet_phrases(sheet)]
    found = strict_differences(told, _without_boxes(text), head_lines(sheet))
    words = _of_rubric(record) if isinstance(record, Rubric) else _of_form(record)
    said = dict.fromkeys(bare(word) for word in words)
    missing = (one for one in said if one not in text and bare(printable(one, covers)) not in text)
    told_already = {one.lost for one in found}
    return (*found, *(Difference(one, "") for one in missing if one not in told_already))


def workbook_differences(
    record: Form | Rubric, number: str, rows: Sequence[TableRow], text: str, note: str = ""
) -> tuple[Difference, ...]:
    """Return what `text`, that of the workbook of a form or a rubric, says otherwise than its record.

    `number` is what a rubric is called as an attachment, `rows` are those that a form takes from a directory,
    `note` is what its foot has no room for.
    """
    cells = rubric_cells(record, number) if isinstance(record, Rubric) else form_cells(record, rows)
    told = (phrase._replace(text=bare(phrase.text)) for phrase in (*cells, Phrase(note)))
    return strict_differences([phrase for phrase in told if phrase.text], text)


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
    yield rubric.converted.name if rubric.converted else ""
    yield from rubric.notes


def _of_form(form: Form) -> Iterator[str]:
    sheet = form_sheet(form, {})
    yield sheet.title
    yield from form.notes
    for section in sheet.sections:
        yield section.title
        for block in section.blocks:
            if isinstance(block, Table):
                yield from (word for cell in block.head.cells for word in _of_cell(cell))
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
