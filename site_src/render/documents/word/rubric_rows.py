"""The rows of a rubric in a form's table: categories merged down, no category torn by a page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from site_src.model.form.table import Column, Shown, TableBlock, cell_name
from site_src.model.types.rubric import Category, Item, Rubric
from site_src.model.values.points import plain
from site_src.render.documents.word.blank import SHORT
from site_src.render.documents.word.columns import column_edges, label_box
from site_src.render.documents.word.control import Control
from site_src.render.documents.word.element import Element
from site_src.render.documents.word.sheet import Sheet
from site_src.render.documents.word.table import AIR, PADDING, Box, Row
from site_src.render.documents.word.text import Align, line_count, paragraph, twips
from site_src.render.documents.word.typeface import SMALL, TWIPS_PER_POINT

LEAST = twips(7.5)
MERGED = frozenset({"category", "content"})


def rubric_groups(block: TableBlock, rubric: Rubric, edges: Sequence[int], sheet: Sheet) -> Iterator[list[Row]]:
    """Yield the rows of each category; rows are numbered through the whole rubric."""
    number = 1
    for category in rubric.categories:
        yield _group(block, category, number, edges, sheet)
        number += len(category.items)


def head_row(block: TableBlock, edges: Sequence[int]) -> Row:
    """Return the head of a rubric's table; it heads every page."""
    places = zip(block.columns, column_edges(block, edges), strict=True)
    return Row(
        tuple(label_box(*place, column.label, column.hint, SMALL) for column, place in places),
        LEAST,
        head=True,
    )


def _group(block: TableBlock, category: Category, number: int, edges: Sequence[int], sheet: Sheet) -> list[Row]:
    items = category.items
    boxes: list[list[Box]] = [[] for _ in items]
    heights = [LEAST] * len(items)
    whole = 0
    for column, (left, right) in zip(block.columns, column_edges(block, edges), strict=True):
        if column.type != "printed":
            for index in range(1 if category.shared_score else len(items)):
                rows = len(items) if category.shared_score else 1
                boxes[index].append(Box(left, right, _score(block, number + index, column, sheet), rows))
            continue
        for part, (start, end) in zip(column.shows, _parts(column, left, right, edges), strict=True):
            if part in MERGED or (part == "item" and category.shared_score):
                texts = _merged_text(category, part)
                boxes[0].append(Box(start, end, _printed(texts, part), len(items)))
                whole = max(whole, sum(_height(text, start, end) for text in texts))
                continue
            for index, item in enumerate(items):
                text = _item_text(item, part)
                boxes[index].append(Box(start, end, _printed([text], part)))
                heights[index] = max(heights[index], _height(text, start, end))
    more = max(0, whole - sum(heights)) // len(items)
    return [Row(tuple(row), height + more) for row, height in zip(boxes, heights, strict=True)]


def _parts(column: Column, left: int, right: int, edges: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield left and right of each part of a printed column: all but the last are one grid column wide."""
    first = edges.index(left)
    for index in range(len(column.shows)):
        last = index == len(column.shows) - 1
        yield edges[first + index], right if last else edges[first + index + 1]


def _merged_text(category: Category, part: Shown) -> list[str]:
    if part == "content":
        return [category.content]
    if part == "item":
        return [_item_text(item, part) for item in category.items]
    lines = [f"{category.no}、{category.name}", f"（{category.tag}）", f"（{points_text(category)}）"]
    return [line for line in lines if line != "（）"]


def points_text(category: Category) -> str:
    """Return the printed points of a category, empty where none are printed."""
    return f"{plain(category.points)}分" if category.points is not None else ""


def _item_text(item: Item, part: Shown) -> str:
    texts: dict[Shown, str] = {"number": str(item.no), "text": item.text, "points": str(item.points)}
    return texts.get(part) or f"{item.no}.{item.text}（{item.points}分）"


def _printed(texts: Sequence[str], part: Shown) -> tuple[Element, ...]:
    align: Align = "left" if part in ("item", "text", "content") else "center"
    return tuple(paragraph((text,), SMALL, align, keep=True) for text in texts)


def _score(block: TableBlock, row: int, column: Column, sheet: Sheet) -> tuple[Element, ...]:
    name = cell_name(block, row, column)
    control = Control(name, column.label, sheet.answers.get(name, ""), SHORT)
    return (paragraph((control.text(),), SMALL, "center"),)


def _height(text: str, left: int, right: int) -> int:
    lines = line_count(text, SMALL, right - left - 2 * PADDING)
    return round(lines * SMALL.pitch * TWIPS_PER_POINT) + 3 * AIR
