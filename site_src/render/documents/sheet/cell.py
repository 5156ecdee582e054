"""The cells and rows of a sheet's grid."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from site_src.render.documents.sheet.blank import Line

Role = Literal["label", "head", "text", "number", "blank", "line", "signing"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One cell over `span` columns and `rows` rows; it begins at `column`, counted from 0.

    A `label` names what stands to its right, a `head` what stands below; a `text` or a `number` is
    printed. `blank` and `signing` hold one blank each, a `line` printed text and blanks. `hint` is
    printed small. `caption` is the label of a blank that nothing beside it says. A cell of a table may be empty.
    """

    role: Role
    lines: tuple[Line, ...] = ()
    column: int = 0
    span: int = 1
    rows: int = 1
    hint: str = ""
    caption: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """The cells that begin in a row, from left to right; `height` in mm is the least, 0 where the form sets none."""

    cells: tuple[Cell, ...]
    height: float = 0
    kind: Literal["row"] = "row"
