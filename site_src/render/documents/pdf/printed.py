"""A sheet to be printed or filled in, as the templates of the theme see it.

Nothing here knows of forms or rubrics: a sheet is a title, perhaps a cover, and parts
from top to bottom, of which a grid of cells is the one that matters.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar, Literal, NamedTuple

from site_src.scoring.expression import Expression
from site_src.scoring.limits import Limits


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedBlank:
    """A place to write: one line, an area of `height` mm, a `short` one of two lines, or one to pick from `options`.

    `width` is a CSS width inside a line of text; without it the blank fills its cell.
    `size` is the size of typed text in points, 0 fits it to the blank; one that is `worded` takes
    no more words than fit. `date` is the
    format of a date, in the words of PDF readers. `limits` say which numbers are taken,
    `computes` how one is worked out from other fields.
    """

    kind: Literal["line", "area", "short", "pick"] = "line"
    name: str
    tip: str
    value: str = ""
    width: str = ""
    height: Decimal = Decimal(0)
    size: float = 0
    most: int = 0
    required: bool = False
    readonly: bool = False
    worded: bool = False
    date: str = ""
    limits: Limits | None = None
    computes: Expression | None = None
    options: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Tick:
    """A box to tick, its answer printed behind it, then room for words if the answer asks for them.

    Of those with one name a `single` one clears the others.
    """

    kind: ClassVar[str] = "tick"
    name: str
    tip: str
    answer: str
    single: bool = False
    framed: bool = True
    other: PrintedBlank | None = None
    required: bool = False


class Rule(NamedTuple):
    """A line across the cell."""

    kind: str = "rule"


LineItem = str | PrintedBlank | Tick | Rule
Line = tuple[LineItem, ...]


class PrintedSigning(NamedTuple):
    """A place to sign and seal: room for the opinion, then what is printed around the seals."""

    opinion: PrintedBlank
    preprinted: str = ""
    signature: str = ""
    seals: tuple[str, ...] = ()
    date: str = ""


class PrintedCell(NamedTuple):
    """One cell over `span` columns and `rows` rows; a signing cell has no lines."""

    role: Literal["label", "head", "text", "blank", "title", "heading", "note", "signing"]
    lines: tuple[Line, ...] = ()
    span: int = 1
    rows: int = 1
    hint: str = ""
    signing: PrintedSigning | None = None
    caption: str = ""


class PrintedRow(NamedTuple):
    """Cells from left to right; `height` in mm is the least."""

    cells: tuple[PrintedCell, ...]
    height: Decimal | None = None


class Group(NamedTuple):
    """Rows: a `head` is repeated on each page, rows `together` stay on one page, `listed` ones are filled and small."""

    rows: tuple[PrintedRow, ...]
    role: Literal["head", "body", "together", "listed"] = "body"


class Grid(NamedTuple):
    """A table; `columns` are widths in per cent. One that is `joined` touches the grid above it."""

    columns: tuple[float, ...]
    groups: tuple[Group, ...]
    joined: bool = False
    kind: str = "grid"


class Free(NamedTuple):
    """Text outside of any grid: a heading, lines with blanks, or a box of such lines."""

    kind: Literal["heading", "lines", "box"]
    lines: tuple[Line, ...]
    hint: str = ""
    joined: bool = False
    align: Literal["left", "right"] = "left"
    indent: bool = False


class PrintedBreak(NamedTuple):
    """What follows starts on a new page."""

    kind: str = "break"


Piece = Grid | Free | PrintedBreak


class PrintedCover(NamedTuple):
    """A page of its own with the title; each blank with its printed label."""

    mark: str
    blanks: tuple[tuple[str, PrintedBlank], ...]
    imprint: tuple[str, ...]


class PrintedSheet(NamedTuple):
    """All that is printed. `mark` is the corner mark of a sheet without a cover."""

    title: str
    title_lines: tuple[str, ...]
    mark: str
    sample: bool
    landscape: bool
    cover: PrintedCover | None
    parts: tuple[Piece, ...]
    notes: tuple[str, ...] = ()
