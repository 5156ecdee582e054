"""Tables from boxes that know where they stand: one table may join rows of several grids."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Literal, NamedTuple

from site_src.render.documents.word.element import Element, w
from site_src.render.documents.word.text import hairline, height_of, twips

PADDING = twips(0.9)
"""Between the border of a cell and its text, left and right: four characters fit a column of 19 mm."""

AIR = 10
"""Between the border of a cell and its text, above and below."""

OUTER, INNER = 12, 4
"""Width of the borders, eighths of a point."""

Vertical = Literal["top", "center", "bottom"]


class Box(NamedTuple):
    """One cell from `left` to `right` (twips from the table's edge) that covers `rows` rows.

    On its sides that are `bare` it has no border.
    """

    left: int
    right: int
    content: tuple[Element, ...]
    rows: int = 1
    vertical: Vertical = "center"
    bare: tuple[Literal["top", "bottom"], ...] = ()

    @property
    def inside(self) -> int:
        """The width for text, twips."""
        return self.right - self.left - 2 * PADDING

    @property
    def needed(self) -> int:
        """The height of its content, twips."""
        return 2 * AIR + sum(height_of(one, self.inside) for one in self.content) if self.content else 0


class BoxRow(NamedTuple):
    """The boxes that begin in a row, from left to right; `height` (twips) is the least asked for.

    A `head` at the top of its table is printed again on each page. No row goes on over
    the end of a page, unless it is higher than a page.
    """

    boxes: tuple[Box, ...]
    height: int
    head: bool = False

    @property
    def least(self) -> int:
        """The height that the printed words of its own boxes need as well.

        It is stated, so that a row is as high on a machine whose fonts are narrower, or that has none.
        """
        return max([self.height, *(box.needed for box in self.boxes if box.rows == 1)])


def table(rows: Sequence[BoxRow], width: int) -> Element:
    """Return a table of `width` twips with all `rows` on the finest grid that they need."""
    edges = sorted({0, width, *(edge for row in rows for box in row.boxes for edge in (box.left, box.right))})
    number = {edge: index for index, edge in enumerate(edges)}
    columns = (w("gridCol", w=right - left) for left, right in pairwise(edges))
    made = w("tbl", _properties(width), w("tblGrid", *columns))
    heads = next((index for index, row in enumerate(rows) if not row.head), len(rows))
    heights = _heights(rows)
    held: list[tuple[Box, int]] = []
    for index, row in enumerate(rows):
        line = w("tr", _row_properties(heights[index], repeated=index < heads))
        started = [(box, box.rows) for box in row.boxes]
        open_boxes = sorted([*held, *started], key=lambda one: one[0].left)
        for box, left_over in open_boxes:
            span = number[box.right] - number[box.left]
            line.append(_cell(box, span, begins=left_over == box.rows))
        held = [(box, left_over - 1) for box, left_over in open_boxes if left_over > 1]
        made.append(line)
    return made


def _heights(rows: Sequence[BoxRow]) -> list[int]:
    """Return the height of each row; the last under a merged box is higher where the box needs it."""
    heights = [row.least for row in rows]
    for index, row in enumerate(rows):
        for box in row.boxes:
            last = index + box.rows - 1
            heights[last] += max(0, box.needed - sum(heights[index : last + 1]))
    return heights


def _properties(width: int) -> Element:
    sides = {"top": OUTER, "left": OUTER, "bottom": OUTER, "right": OUTER, "insideH": INNER, "insideV": INNER}
    margins = {"top": AIR, "left": PADDING, "bottom": AIR, "right": PADDING}
    return w(
        "tblPr",
        w("tblW", w=width, type="dxa"),
        w("jc", val="center"),
        w("tblBorders", *(w(side, val="single", sz=size, space=0, color="000000") for side, size in sides.items())),
        w("tblLayout", type="fixed"),
        w("tblCellMar", *(w(side, w=gap, type="dxa") for side, gap in margins.items())),
    )


def _row_properties(height: int, *, repeated: bool) -> Element:
    properties = w("trPr", w("cantSplit"), w("trHeight", val=height, hRule="atLeast"))
    if repeated:
        properties.append(w("tblHeader"))
    return properties


def _cell(box: Box, span: int, *, begins: bool) -> Element:
    properties = w("tcPr", w("tcW", w=box.right - box.left, type="dxa"))
    if span > 1:
        properties.append(w("gridSpan", val=span))
    if box.rows > 1:
        properties.append(w("vMerge", val="restart") if begins else w("vMerge"))
    if box.bare:
        properties.append(w("tcBorders", *(w(side, val="nil") for side in box.bare)))
    properties.append(w("vAlign", val=box.vertical))
    # A cell must hold a paragraph, even one that the cell above covers.
    return w("tc", properties, *(box.content if begins and box.content else (hairline(),)))


def edges(grid: Sequence[int], width: int) -> tuple[int, ...]:
    """Return the edges of columns with relative widths `grid`, from 0 to `width`."""
    return tuple(_edges(grid, width))


def _edges(grid: Sequence[int], width: int) -> Iterator[int]:
    passed, whole = 0, sum(grid)
    for part in (0, *grid):
        passed += part
        yield round(passed * width / whole)
