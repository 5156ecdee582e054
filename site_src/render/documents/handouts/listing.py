"""A list to print or to filter: columns, and rows under headings of their own."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from site_src.model.content_type import F
from site_src.plan.views.card import CardView

Text = str | int


class ListingColumn(NamedTuple):
    """A head and a width in full-width characters, which paper shrinks to fit; what is `centred` is short."""

    label: str
    width: float
    centred: bool = False


class ListGroup(NamedTuple):
    """Rows under a heading, which may have several parts; each row has a value for every column."""

    names: tuple[str, ...]
    rows: tuple[tuple[Text, ...], ...]

    @property
    def heading(self) -> str:
        return " · ".join(filter(None, self.names))


class Listing(NamedTuple):
    """A list: its heads stand on every page, its groups one below the other.

    `group_columns` are the columns that the parts of the headings become in a workbook,
    where headings between rows would be in the way.
    """

    title: str
    columns: tuple[ListingColumn, ...]
    groups: tuple[ListGroup, ...]
    group_columns: tuple[ListingColumn, ...] = ()
    subtitle: str = ""
    notes: tuple[str, ...] = ()
    landscape: bool = False
    sample: bool = False

    def without_empty_columns(self) -> Listing:
        """Return the list with just those columns in which a row says something."""
        rows = [row for group in self.groups for row in group.rows]
        kept = [index for index in range(len(self.columns)) if any(row[index] != "" for row in rows)]
        groups = (
            group._replace(rows=tuple(tuple(row[index] for index in kept) for row in group.rows))
            for group in self.groups
        )
        return self._replace(columns=tuple(self.columns[index] for index in kept), groups=tuple(groups))

    @property
    def flat(self) -> tuple[tuple[ListingColumn, ...], tuple[tuple[Text, ...], ...]]:
        """Columns and rows for a workbook: the group of each row stands in front of it."""
        rows = tuple((*group.names, *row) for group in self.groups for row in group.rows)
        return (*self.group_columns, *self.columns), rows


def grouped(
    cards: Iterable[CardView[F]],
    names: Callable[[CardView[F]], tuple[str, ...]],
    row: Callable[[CardView[F]], tuple[Text, ...]],
) -> tuple[ListGroup, ...]:
    """Return groups of rows in the order in which their first card comes."""
    found: dict[tuple[str, ...], list[tuple[Text, ...]]] = {}
    for card in cards:
        found.setdefault(names(card), []).append(row(card))
    return tuple(ListGroup(name, tuple(rows)) for name, rows in found.items())


def marked(card: CardView, *, whole: bool) -> str:
    """Return the title of a card, with a mark if it is a sample and the list as a `whole` is not marked."""
    return f"{card.title}（示例）" if card.sample and not whole else card.title


def all_samples(cards: Iterable[CardView]) -> bool:
    """Say whether the whole list is a sample: then it is said once."""
    return all(card.sample for card in cards)
