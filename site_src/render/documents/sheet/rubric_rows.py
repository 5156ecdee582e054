"""The rows that a rubric gives to a table: a group per category, so that none is torn apart."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from site_src.model.form.table import TableBlock, TableColumn, cell_name
from site_src.model.types.rubric import Category, Rubric, RubricItem
from site_src.render.documents.sheet.answers import blank_of
from site_src.render.documents.sheet.blank import Line
from site_src.render.documents.sheet.cell import Cell, Role, Row
from site_src.render.documents.sheet.item_notes import remarks
from site_src.scoring.number import plain

_MERGED = frozenset({"category", "content"})
_TEXTS = frozenset({"item", "text"})
_ROLES: dict[str, Role] = {"number": "label", "points": "number"}


def rubric_groups(table: TableBlock, rubric: Rubric, *, explained: bool = False) -> Iterator[tuple[Row, ...]]:
    """Yield the categories. Rows are counted by items through all of them, as their cells are named.

    The items of a category with one score for all stand in one cell, where the
    column prints them as one text. `explained` adds what the site says of the items.
    What a category is about stands above its items where no column shows it.
    """
    first = 1
    width = sum(column.span for column in table.columns)
    start = table.label_span if table.label_at == "side" else 0
    shows = {shown for column in table.columns for shown in column.shows}
    whole = shows <= {"item", *_MERGED}
    for category in rubric.categories:
        batches = [category.items] if whole and category.shared_score else [(item,) for item in category.items]
        rows = []
        if category.division:
            rows.append(
                Row(cells=(Cell(role="label", lines=((category.division.heading,),), column=start, span=width),))
            )
        if category.content and "content" not in shows:
            about = f"{category.heading}：{category.content}" if category.heading else category.content
            rows.append(Row(cells=(Cell(role="text", lines=((about,),), column=start, span=width),)))
        for index, items in enumerate(batches):
            place = _Place(table, category, len(batches), index, first + index, explained)
            rows.append(Row(cells=tuple(place.cells(items))))
        first += len(category.items)
        yield tuple(rows)


def heading_lines(category: Category) -> tuple[Line, ...]:
    """Return the printed lines of a category: number and name, its tag, its points, how they count."""
    tag = f"（{category.tag}）" if category.tag else ""
    points = "" if category.points is None or not category.heading else f"（{plain(category.points)}分）"
    weight = f"（{category.counts_as}）" if category.counts_as else ""
    return tuple((text,) for text in (category.heading, tag, points, weight) if text)


class _Place:
    """A row of a category: the `index`-th of `rows`, in the table the row `number`."""

    __slots__ = ("_category", "_explained", "_index", "_number", "_rows", "_table")

    def __init__(
        self, table: TableBlock, category: Category, rows: int, index: int, number: int, explained: bool
    ) -> None:
        self._table, self._category = table, category
        self._rows, self._index, self._number = rows, index, number
        self._explained = explained

    def cells(self, items: tuple[RubricItem, ...]) -> Iterator[Cell]:
        """Yield the cells of the row; merged ones only in the first."""
        start = self._table.label_span if self._table.label_at == "side" else 0
        for column in self._table.columns:
            if column.type == "printed":
                yield from self._printed(column, start, items)
            elif not (self._category.shared_score and self._index):
                yield replace(self._score(column, items[0]), column=start, span=column.span)
            start += column.span

    def _printed(self, column: TableColumn, start: int, items: tuple[RubricItem, ...]) -> Iterator[Cell]:
        for index, shown in enumerate(column.shows):
            last = index == len(column.shows) - 1
            span = column.span - index if last else 1
            if shown not in _MERGED:
                lines = tuple((text,) for item in items for text in self._texts(shown, item) if text)
                yield Cell(role=_ROLES.get(shown, "text"), lines=lines, column=start + index, span=span)
            elif not self._index:
                yield replace(self._merged(shown), column=start + index, span=span, rows=self._rows)

    def _texts(self, shown: str, item: RubricItem) -> Iterator[str]:
        yield from _text(shown, item)
        if shown in _TEXTS:
            apart = any("how" in column.shows for column in self._table.columns)
            yield from (f"（{one}）" for one in remarks(self._category, item, explained=self._explained, how=not apart))
            if self._explained and item.evidence:
                yield f"看什么：{item.evidence}"

    def _merged(self, shown: str) -> Cell:
        if shown == "category":
            return Cell(role="label", lines=heading_lines(self._category))
        return Cell(role="text", lines=((self._category.content,),))

    def _score(self, column: TableColumn, item: RubricItem) -> Cell:
        category = self._category
        shared = category.shared_score
        about = category.heading + ("" if shared else f"第{item.no or f'{self._number}行，无序号的一'}条")
        blank = blank_of(column, cell_name(self._table, self._number, column), about=about)
        limits = category.score_limits(self._number - self._index)[self._index]
        blank = replace(
            blank,
            least=plain(limits.least) if limits.least else "",
            most=plain(limits.most or Decimal(0)),
            steps=tuple(map(plain, limits.steps)),
            or_nothing=limits.or_nothing,
            or_absent=limits.or_absent,
        )
        return Cell(role="blank", lines=((blank,),), rows=self._rows if shared else 1)


def _text(shown: str, item: RubricItem) -> tuple[str, ...]:
    if shown == "item":
        first, *others = item.lines
        number = "" if item.no is None else f"{item.no}."
        *before, last = (f"{number}{first}", *others)
        return (*before, f"{last}（{item.points}分）")
    if shown == "text":
        return item.lines
    if shown == "how":
        return tuple(line for line in item.how.split("\n") if line.strip())
    return ("" if item.no is None else str(item.no),) if shown == "number" else (str(item.points),)
