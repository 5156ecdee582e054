"""A whole sheet: its title, perhaps a cover, its sections, its notes."""

from __future__ import annotations

from dataclasses import dataclass

from site_src.render.documents.sheet.blank import Blank
from site_src.render.documents.sheet.block import SheetSection


@dataclass(frozen=True, slots=True, kw_only=True)
class Cover:
    """A page of its own: corner mark, the title, some blanks, the imprint."""

    mark: str
    blanks: tuple[Blank, ...]
    imprint: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """All that a form or a rubric prints and asks for, as plain data (``dataclasses.asdict`` gives JSON).

    `title` is without its `edition`; `title_lines` are the lines that the original breaks it into,
    empty where it is left to the paper. `mark` is the number of the attachment. `sample` says that it
    is invented. `notes` have their numbers.
    """

    title: str
    edition: str
    title_lines: tuple[str, ...]
    mark: str
    sample: bool
    landscape: bool
    cover: Cover | None
    sections: tuple[SheetSection, ...]
    notes: tuple[str, ...]
