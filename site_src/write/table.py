"""Edits of a CSV table: a row that stays keeps its bytes, a cell that changes its quotes."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from site_src.read.csv_table import SEPARATOR_LINE
from site_src.write.difference import aligned
from site_src.write.edits import Change, Insert, Remove, Set, Unwritable

# As csv reads it in its strict mode, in which a quote begins a cell or means itself.
_CELL = re.compile(r'("(?:[^"]|"")*"|[^,\n]*)(,|\n|\Z)')
_NEEDS_QUOTES = re.compile(r'[,"\n]')

Row = tuple[int | None, dict[str, str]]
"""Which row of the table it was, and its cells by field; an empty cell is left out."""


class Record(NamedTuple):
    """A row as it is written: its cells with their quotes, and where it begins and ends without its line break."""

    cells: tuple[str, ...]
    start: int
    end: int


def table_edited(
    text: str, rows: Sequence[Mapping[str, str]], edits: Sequence[Change], columns: Mapping[str, str]
) -> tuple[str, list[dict[str, str]]]:
    """Return the table `text` after `edits`, and its rows as they are then meant; `rows` is how it reads now.

    A field without a column gets one, headed as `columns` (title -> field) says. Raise Unwritable for a place
    that is no row and field.
    """
    kept: list[Row] = [(number, dict(row)) for number, row in enumerate(rows)]
    for edit in edits:
        kept = _applied(kept, edit)
    written = [record for record in _records(text) if any(_value(cell) for cell in record.cells)]
    told = SEPARATOR_LINE.fullmatch(text, written[0].start, written[0].end) and not written[0].start
    written = written[1:] if told else written
    head, *records = written
    titles = {field: title for title, field in columns.items()}
    known = {**columns, **{field: field for field in titles}}
    names = [known.get("".join(_value(cell).split()), "") for cell in head.cells]
    added = list(dict.fromkeys(field for _, row in kept for field in row if field not in names))
    if not titles.keys() >= set(added) or len(records) != len(rows):
        raise Unwritable(edits)
    heads = ",".join([*head.cells, *(_cell(titles[field], "") for field in added)])
    pieces = [text[: head.start], heads]
    for origin, row in kept:
        # The gap above a row, which may hold empty rows, belongs to it.
        above = text[written[origin].end : records[origin].start] if origin is not None else "\n"
        cells = records[origin].cells if origin is not None else ()
        # A new row is written as the first one is.
        like = cells or (records[0].cells if records else ())
        pieces += [above, _line(row, cells, like, [*names, *added])]
    pieces.append(text[written[-1].end :])
    return "".join(pieces), [row for _, row in kept]


def _applied(rows: list[Row], edit: Change) -> list[Row]:
    if isinstance(edit, Set) and not edit.at:
        if isinstance(edit.value, str | Mapping) or edit.value is None:
            raise Unwritable(edit)
        new = [_row(row) for row in edit.value]
        origins = aligned([row for _, row in rows], new)
        return [(None if at is None else rows[at][0], row) for at, row in zip(origins, new, strict=True)]
    match edit:
        case Insert((), index, value) if 0 <= index <= len(rows):
            return [*rows[:index], (None, _row(value)), *rows[index:]]
        case Remove((int(index),)) if 0 <= index < len(rows):
            return rows[:index] + rows[index + 1 :]
        case Set((int(index),), value) if 0 <= index < len(rows):
            row = _row(value)
        case Set((int(index), str(field)), value) if 0 <= index < len(rows):
            row = _row({**rows[index][1], field: value})
        case Remove((int(index), str(field))) if 0 <= index < len(rows):
            row = {name: cell for name, cell in rows[index][1].items() if name != field}
        case _:
            raise Unwritable(edit)
    return [*rows[:index], (rows[index][0], row), *rows[index + 1 :]]


def _row(value: Any) -> dict[str, str]:
    """Return the cells of a record: a list is one cell, its items between ；."""
    if not isinstance(value, Mapping):
        raise Unwritable(value)
    cells = {}
    for field, item in value.items():
        if isinstance(item, Mapping):
            raise Unwritable(value)
        cell = item if isinstance(item, str) else "；".join(item or ())
        if cell := cell.replace("\r\n", "\n").replace("\r", "\n").strip():
            cells[field] = cell
    return cells


def _line(row: Mapping[str, str], written: Sequence[str], like: Sequence[str], names: Sequence[str]) -> str:
    cells = []
    for index, name in enumerate(names):
        value = row.get(name, "")
        if index < len(written) and (not name or _value(written[index]) == value):
            cells.append(written[index])
        else:
            cells.append(_cell(value, like[index] if index < len(like) else ""))
    return ",".join([*cells, *written[len(names) :]])


def _records(text: str) -> list[Record]:
    records: list[Record] = []
    cells: list[str] = []
    start = at = 0
    while at < len(text):
        cell = _CELL.match(text, at)
        if cell is None:
            raise Unwritable(text[at : at + 20])
        cells.append(cell[1])
        at = cell.end()
        if cell[2] != ",":
            records.append(Record(tuple(cells), start, cell.end(1)))
            cells, start = [], at
        elif at == len(text):  # a comma ends the table: the cell behind it is empty
            records.append(Record((*cells, ""), start, at))
    return records


def _value(cell: str) -> str:
    return (cell[1:-1].replace('""', '"') if cell.startswith('"') else cell).strip()


def _cell(value: str, old: str) -> str:
    """Return `value` in quotes if it needs them, or if the cell `old` had some without need."""
    wished = old.startswith('"') and not _NEEDS_QUOTES.search(_value(old))
    if wished or _NEEDS_QUOTES.search(value):
        return '"' + value.replace('"', '""') + '"'
    return value
