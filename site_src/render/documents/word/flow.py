"""What a form is made of from top to bottom, and how it becomes the body of a document."""

from __future__ import annotations

import enum
from collections.abc import Callable, Iterable, Iterator, Sequence

from site_src.render.documents.word.element import Element
from site_src.render.documents.word.table import BoxRow, table
from site_src.render.documents.word.text import hairline


class FlowBreak(enum.Enum):
    """PAGE: what follows begins a new page. TABLE: it begins a new table, a little below."""

    PAGE = enum.auto()
    TABLE = enum.auto()


FlowItem = BoxRow | FlowBreak | Element
"""A row of a table, a break, or a paragraph or table that is complete."""


def body(items: Iterable[FlowItem], width: int) -> Iterator[Element]:
    """Yield paragraphs and tables; rows that follow each other make one table of `width` twips.

    A table is never the last: Word adds an empty line after it, and with it perhaps a page.
    """
    rows: list[BoxRow] = []
    for item in items:
        if isinstance(item, BoxRow):
            rows.append(item)
            continue
        if rows:
            yield table(rows, width)
        if not isinstance(item, FlowBreak):
            yield item
        elif rows or item is FlowBreak.PAGE:
            yield hairline(new_page=item is FlowBreak.PAGE)
        rows = []
    if rows:
        yield table(rows, width)
        yield hairline()


def paged(
    head: Callable[[], BoxRow], groups: Sequence[Sequence[BoxRow]], first: int, rest: int, tail: int
) -> Iterator[FlowItem]:
    """Yield tables of whole groups, each under its own head: no group is torn by the end of a page.

    `first` is the room on the first page, `rest` on the others, `tail` what must stay
    free after the last group (twips). A group higher than a page flows over its end.
    """
    top = head()
    yield top
    room, rest = first - top.least, rest - top.least
    for index, group in enumerate(groups):
        height = sum(row.least for row in group) + (tail if index == len(groups) - 1 else 0)
        if room < height <= rest:
            yield FlowBreak.PAGE
            yield head()
            room = rest
        yield from group
        room -= height
