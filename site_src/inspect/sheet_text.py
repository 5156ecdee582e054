"""What a sheet says, from top to bottom, as each format that is laid out has to say it.

What formats set at different places or not at all may stand there and need not: hints, what is
printed in a blank from the beginning. That the hints are there at all is
looked for apart (`sheet.py`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from site_src.inspect.phrase import Phrase, bare
from site_src.render.documents.sheet.blank import Blank, Item, Signing
from site_src.render.documents.sheet.block import Block, Break, Lines, Subheading, Table, Text
from site_src.render.documents.sheet.cell import Cell, Row
from site_src.render.documents.sheet.sheet import Sheet

SAMPLE = "示例"


def sheet_phrases(sheet: Sheet) -> tuple[Phrase, ...]:
    """Return what `sheet` prints in reading order."""
    return tuple(phrase for phrase in _sheet(sheet) if phrase.text.strip())


def head_lines(sheet: Sheet) -> frozenset[str]:
    """Return what the heads of tables say, without blanks: they may stand on each page that a table reaches."""
    heads = [block.head for section in sheet.sections for block in section.blocks if isinstance(block, Table)]
    return frozenset(
        "".join(_head_text(cell, hinted=hinted) for cell in head.cells) for head in heads for hinted in (True, False)
    )


def _head_text(cell: Cell, *, hinted: bool) -> str:
    words = [item for line in cell.lines for item in line if isinstance(item, str)]
    return bare("".join((*words, cell.hint if hinted else "")))


def _may(*texts: str) -> Iterator[Phrase]:
    yield from (Phrase(text, needed=False) for text in texts)


def _sheet(sheet: Sheet) -> Iterator[Phrase]:
    yield Phrase(sheet.cover.mark if sheet.cover else sheet.mark)
    yield from _may(SAMPLE, f"（{SAMPLE}）")
    yield Phrase(sheet.title + sheet.edition)
    yield from _may(SAMPLE, f"（{SAMPLE}）")
    if sheet.cover:
        for blank in sheet.cover.blanks:
            yield Phrase(blank.label)
            yield from _may(blank.preprinted)
        yield from map(Phrase, sheet.cover.imprint)
    for section in sheet.sections:
        yield Phrase(section.title)
        yield from _may(section.hint)
        for block in section.blocks:
            yield from _block(block)
    yield from map(Phrase, sheet.notes)


def _block(block: Block) -> Iterator[Phrase]:
    if isinstance(block, Row):
        yield from _row(block)
    elif isinstance(block, Table):
        yield from _table(block)
    elif isinstance(block, Subheading):
        yield Phrase(block.text)
        yield from _may(block.hint)
    elif isinstance(block, Lines):
        for line in block.lines:
            yield from _line(line)
    elif isinstance(block, Text):
        yield Phrase(block.text)
    else:
        assert isinstance(block, Break)


def _table(table: Table) -> Iterator[Phrase]:
    if table.label_at != "none":
        yield Phrase(table.label)
        yield from _may(table.hint)
    yield from _row(table.head)
    for row in table.rows:
        yield from _row(row)
    if table.total:
        yield from _row(table.total)


def _row(row: Row) -> Iterator[Phrase]:
    for cell in row.cells:
        yield from _cell(cell)


def _cell(cell: Cell) -> Iterator[Phrase]:
    yield Phrase(cell.caption)
    hints = [cell.hint, *(item.hint for line in cell.lines for item in line if isinstance(item, Blank))]
    yield from _may(*hints)
    for line in cell.lines:
        yield from _line(line)
    yield from _may(*hints)


def _line(line: Iterable[Item]) -> Iterator[Phrase]:
    for item in line:
        if isinstance(item, str):
            yield Phrase(item)
        elif isinstance(item, Signing):
            yield from _may(item.preprinted)
            yield Phrase(item.signature)
            yield from map(Phrase, item.seals)
            yield Phrase(item.date)
        else:
            yield from _blank(item)


def _blank(blank: Blank) -> Iterator[Phrase]:
    yield from _may(blank.hint)
    if blank.options and not blank.picked:
        apart = [option for option in blank.options if blank.other_apart and option == blank.other]
        yield from (Phrase(option) for option in blank.options if option not in apart)
        yield from map(Phrase, apart)
    elif blank.type == "date_range":
        yield Phrase(blank.joiner or "至")
    yield from _may(blank.preprinted, blank.hint)
