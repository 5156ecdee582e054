"""The rows that a rubric gives to a table: a group per category, so that none is torn apart."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Literal

from site_src.model.form.table import Column, TableBlock, cell_name
from site_src.model.types.rubric import Category, Item, Rubric
from site_src.model.values.points import plain
from site_src.render.documents.pdf.blanks import line
from site_src.render.documents.pdf.sheet import Cell, Group, Line, Row

_MERGED = {"category", "content"}
_ROLES: dict[str, Literal["label", "blank"]] = {"number": "label", "points": "blank"}


def rubric_groups(table: TableBlock, rubric: Rubric) -> Iterator[Group]:
    """Yield the categories. Rows are counted by items through all of them, as their cells are named.

    The items of a category with one score for all stand in one cell, where the
    column prints them as one text.
    """
    first = 1
    whole = {"item", *_MERGED}.issuperset(shown for column in table.columns for shown in column.shows)
    for category in rubric.categories:
        batches = [category.items] if whole and category.shared_score else [(item,) for item in category.items]
        rows = []
        for index, items in enumerate(batches):
            place = _Place(table, category, len(batches), index, first + index)
            rows.append(Row(tuple(cell for column in table.columns for cell in place.cells(column, items))))
        first += len(category.items)
        yield Group(tuple(rows), "together")


def score_names(table: TableBlock, rubric: Rubric, column: Column, *, bonus: bool = False) -> tuple[str, ...]:
    """Return the names of the scores in `column` that make the total, on request those beside it too."""
    names, row = [], 0
    for category in rubric.categories:
        for index in range(len(category.items)):
            row += 1
            if (category.counted or bonus) and not (category.shared_score and index):
                names.append(cell_name(table, row, column))
    return tuple(names)


def heading_lines(category: Category) -> tuple[Line, ...]:
    """Return the printed lines of a category: number and name, its tag, its points."""
    tag = f"（{category.tag}）" if category.tag else ""
    points = "" if category.points is None else f"（{plain(category.points)}分）"
    return tuple((text,) for text in (f"{category.no}、{category.name}", tag, points) if text)


class _Place:
    """A row of a category: the `index`-th of `rows`, in the table the row `number`."""

    __slots__ = ("_category", "_index", "_number", "_rows", "_table")

    def __init__(self, table: TableBlock, category: Category, rows: int, index: int, number: int) -> None:
        self._table, self._category = table, category
        self._rows, self._index, self._number = rows, index, number

    def cells(self, column: Column, items: tuple[Item, ...]) -> Iterator[Cell]:
        """Yield the cells of one column; a merged one only in the first row."""
        if column.type == "printed":
            spans = [1] * (len(column.shows) - 1) + [column.span - len(column.shows) + 1]
            for shown, span in zip(column.shows, spans, strict=True):
                if shown not in _MERGED:
                    lines = tuple((_text(shown, item),) for item in items)
                    yield Cell(_ROLES.get(shown, "text"), lines, span)
                elif not self._index:
                    yield self._merged(shown, span)
        elif not (self._category.shared_score and self._index):
            yield self._score(column, items[0])

    def _merged(self, shown: str, span: int) -> Cell:
        if shown == "category":
            return Cell("label", heading_lines(self._category), span, self._rows)
        return Cell("text", ((self._category.content,),), span, self._rows)

    def _score(self, column: Column, item: Item) -> Cell:
        category = self._category
        shared = category.shared_score
        about = f"{category.no}、{category.name}" + ("" if shared else f"第{item.no}条")
        most = "" if shared else f"，最多{plain(item.points.most)}分"
        blank = line(column, cell_name(self._table, self._number, column))
        blank = replace(blank, tip=f"{about}：{blank.tip}{most}")
        return Cell("blank", ((blank,),), column.span, self._rows if shared else 1)


def _text(shown: str, item: Item) -> str:
    if shown == "item":
        return f"{item.no}.{item.text}（{item.points}分）"
    return {"number": str(item.no), "text": item.text}.get(shown, str(item.points))
