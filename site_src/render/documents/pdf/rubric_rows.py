"""The rows that a rubric gives to a table: a group per category, so that none is torn apart."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from site_src.model.form_table import Column, TableBlock, cell_name
from site_src.model.points import plain
from site_src.model.rubric import Category, Item, Rubric
from site_src.render.documents.pdf.blanks import line
from site_src.render.documents.pdf.sheet import Cell, Group, Row


def rubric_groups(table: TableBlock, rubric: Rubric) -> Iterator[Group]:
    """Yield the categories; rows are counted through all of them, as the cells are named."""
    row = 0
    for category in rubric.categories:
        rows = []
        for index, item in enumerate(category.items):
            row += 1
            cells = [cell for column in table.columns for cell in _cells(table, column, category, item, index, row)]
            rows.append(Row(tuple(cells)))
        yield Group(tuple(rows), "together")


def score_names(table: TableBlock, rubric: Rubric, column: Column, *, counted: bool) -> tuple[str, ...]:
    """Return the names of the scores in `column`: of the categories that count, or of the others."""
    names, row = [], 0
    for category in rubric.categories:
        for index in range(len(category.items)):
            row += 1
            if category.counted == counted and not (category.shared_score and index):
                names.append(cell_name(table, row, column))
    return tuple(names)


def _cells(
    table: TableBlock, column: Column, category: Category, item: Item, index: int, row: int
) -> Iterator[Cell]:
    if column.type == "printed":
        yield from _printed(column, category, item, index)
    elif category.shared_score and index:
        return
    else:
        blank = line(column, cell_name(table, row, column))
        about = f"{category.no}、{category.name}" + ("" if category.shared_score else f" 第{item.no}条")
        most = "" if category.shared_score else f"，最多{plain(item.points.most)}分"
        rows = len(category.items) if category.shared_score else 1
        yield Cell("blank", ((replace(blank, tip=f"{about}：{blank.tip}{most}"),),), column.span, rows)


def _printed(column: Column, category: Category, item: Item, index: int) -> Iterator[Cell]:
    spans = [1] * (len(column.shows) - 1) + [column.span - len(column.shows) + 1]
    for shown, span in zip(column.shows, spans, strict=True):
        if shown in ("category", "content"):
            if not index:
                role = "label" if shown == "category" else "text"
                text = heading_of(category) if shown == "category" else (category.content,)
                yield Cell(role, tuple((part,) for part in text), span, len(category.items))
        else:
            yield Cell("text", ((_text(shown, item),),), span, hint="centred" if shown != "text" else "")


def heading_of(category: Category) -> tuple[str, ...]:
    """Return the printed lines of a category: number and name, its points, its tag."""
    points = "" if category.points is None else f"（{plain(category.points)}分）"
    tag = f"（{category.tag}）" if category.tag else ""
    return tuple(filter(None, (f"{category.no}、{category.name}", tag, points)))


def _text(shown: str, item: Item) -> str:
    points = f"{item.points}分"
    return {
        "item": f"{item.no}.{item.text}。（{points}）",
        "number": str(item.no),
        "text": item.text,
        "points": str(item.points),
    }[shown]
