"""Entries of a directory as rows of a form's table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from site_src.model.form.blanks import tables
from site_src.model.form.table import TableBlock
from site_src.model.types.form import Form
from site_src.plan.views.card import CardView

TableRow = Mapping[str, str | int]
"""The cells of one row by the ids of their columns; what is left to be filled in is not there."""
TableRows = Mapping[str, Sequence[TableRow]]
"""The rows of the tables of a form that have some, by the ids of the tables."""
NO_ROWS: TableRows = MappingProxyType({})


def rows_of(form: Form, cards: Mapping[str, Sequence[CardView]]) -> TableRows:
    """Return the rows of every table of `form` that takes them from a directory; `cards` are those, by content type."""
    return {
        table.id: tuple(_row(table, card) for card in cards[table.rows_from])
        for table in tables(form)
        if table.rows_from
    }


def _row(table: TableBlock, card: CardView) -> TableRow:
    return {column.id: _cell(card, column.origin) for column in table.columns if column.origin}


def _cell(card: CardView, name: str) -> str | int:
    value = card.title if name == "title" else getattr(card.facts, name)
    if isinstance(value, tuple):
        return "、".join(value)
    return value or ""
