"""What a section of a sheet is made of beside rows: tables, lines, headings, texts, page breaks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from site_src.render.documents.sheet.blank import Line
from site_src.render.documents.sheet.cell import Row


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table: a head, groups of rows, perhaps a row of sums.

    `pattern` is one row as its columns say, with names of blanks that hold no row. `groups` keep
    together what a page must not tear: the rows of a category. They are filled `by` hand, have
    questions in `print`, or are those of a `rubric` or of a `directory`; `source` names the rubric or the directory, and `groups` are empty
    where its rows are not at hand. Beside the name at the `side`, cells begin at column `label_span`.
    """

    name: str
    label: str
    label_at: Literal["side", "above", "none"]
    label_span: int
    hint: str
    attachment: str
    by: Literal["hand", "print", "rubric", "directory"]
    source: str
    count: int
    inferred: bool
    head: Row
    pattern: Row
    groups: tuple[tuple[Row, ...], ...]
    total: Row | None
    kind: Literal["table"] = "table"

    @property
    def rows(self) -> tuple[Row, ...]:
        """All rows between head and total."""
        return tuple(row for group in self.groups for row in group)


@dataclass(frozen=True, slots=True, kw_only=True)
class Lines:
    """Lines of text and blanks, free on the page or together in one `boxed` full-width cell.

    Running text begins two characters in, by `indent`; a signature may stand at the right.
    """

    lines: tuple[Line, ...]
    boxed: bool = False
    align: Literal["left", "right"] = "left"
    indent: bool = False
    kind: Literal["lines"] = "lines"


@dataclass(frozen=True, slots=True, kw_only=True)
class Subheading:
    """A heading inside a section."""

    text: str
    hint: str = ""
    kind: Literal["heading"] = "heading"


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """A printed paragraph."""

    text: str
    kind: Literal["text"] = "text"


@dataclass(frozen=True, slots=True, kw_only=True)
class Break:
    """What follows starts on a new page."""

    kind: Literal["break"] = "break"


Block = Row | Table | Lines | Subheading | Text | Break


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetSection:
    """A part of a sheet; `columns` are relative widths of its grid, empty where it has none."""

    title: str
    title_at: Literal["row", "above"]
    hint: str
    columns: tuple[int, ...]
    blocks: tuple[Block, ...]
