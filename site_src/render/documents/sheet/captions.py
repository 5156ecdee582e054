"""Labels of blanks that nothing printed beside them says: they are printed with the blank."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from site_src.render.documents.sheet.blank import Blank, Item, Line, Signing
from site_src.render.documents.sheet.block import Block, Lines, Subheading, Table
from site_src.render.documents.sheet.cell import Cell, Row

_LEFT_OUT = re.compile(r"[\s：:]+")


def captioned(blocks: Sequence[Block], title: str) -> tuple[Block, ...]:
    """Return `blocks` of a section with captions.

    A label is said if the section's `title`, a heading, a head or a label above has the same words,
    or if the row has them, merged cells that reach into it counted.
    """
    return tuple(_captioned(blocks, title))


def _captioned(blocks: Sequence[Block], title: str) -> Iterator[Block]:
    said = {_bare(title)}
    held: list[tuple[Cell, int]] = []
    for block in blocks:
        if isinstance(block, Row):
            reaching = [(cell, left) for cell, left in held if left > 0]
            made = _row(block, [cell for cell, _ in reaching], said)
            held = [*((cell, left - 1) for cell, left in reaching), *((cell, cell.rows - 1) for cell in block.cells)]
            said |= {_printed(cell) for cell in block.cells}
            yield made
            continue
        held = []
        if isinstance(block, Subheading):
            said.add(_bare(block.text))
        elif isinstance(block, Table):
            said |= {_bare(block.label), *(_printed(cell) for cell in block.head.cells)}
        yield (
            replace(block, lines=tuple(_line(line, said) for line in block.lines))
            if isinstance(block, Lines)
            else block
        )


def _row(row: Row, reaching: Sequence[Cell], said: set[str]) -> Row:
    beside = sorted((*reaching, *row.cells), key=lambda cell: cell.column)
    text = "".join(map(_printed, beside))
    return replace(row, cells=tuple(_cell(cell, text, said) for cell in row.cells))


def _cell(cell: Cell, beside: str, said: set[str]) -> Cell:
    if cell.role == "line":
        return replace(cell, lines=tuple(_line(line, said | {beside}) for line in cell.lines))
    item = cell.lines[0][0]
    if isinstance(item, str) or _bare(item.label) in said or _bare(item.label) in beside:
        return cell
    return replace(cell, caption=item.label)


def _line(line: Line, said: set[str]) -> Line:
    """Return `line` with the label before a place to sign or a longer text that no text before it says."""
    parts: list[Item] = []
    for item in line:
        large = isinstance(item, Signing) or (isinstance(item, Blank) and item.type == "multiline")
        if large and not isinstance(item, str):
            label, text = _bare(item.label), _bare("".join(part for part in parts if isinstance(part, str)))
            if label not in text and not any(label in one for one in said):
                parts.append(f"{item.label.rstrip('：:')}：")
        parts.append(item)
    return tuple(parts)


def _printed(cell: Cell) -> str:
    """Return the words that a cell prints before anybody writes into it."""
    return _bare("".join(item for line in cell.lines for item in line if isinstance(item, str)))


def _bare(text: str) -> str:
    return _LEFT_OUT.sub("", text)
