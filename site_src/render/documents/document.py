"""What a document is once it is made, and what it looks like beyond its content."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from site_src.palette import Recolouring


class FinishedDocument(NamedTuple):
    """The bytes of one document and how many pages it has."""

    data: bytes
    pages: int


@dataclass(frozen=True, slots=True)
class DocumentLook:
    """What a document shows besides its own content, and where its fonts and templates are.

    `print_folder` is the theme's folder ``print/`` and `print_digest` the digest of all
    files in it: templates and styles are read again when it changes. `font_store` is a
    folder of the cache in which fonts are kept that were cut down to what documents use.
    `version`, `date` and `digest` are printed in the foot as they are; empty ones are not.
    `colours` are those that a theme changes in its styles.
    `original` says of a summary what it sums up and what holds; it has a line of its own there.
    """

    print_folder: Path
    print_digest: bytes
    font_store: Path
    portal: str = ""
    version: str = ""
    date: str = ""
    digest: str = ""
    original: str = ""
    colours: tuple[Recolouring, ...] = ()

    @property
    def foot(self) -> str:
        """The stamp, and below it what the document sums up, if it does."""
        return f"{self.stamp}\n{self.original}" if self.original else self.stamp

    @property
    def stamp(self) -> str:
        """What the foot says beside the title: ``2024年4月 · 校验码 1f3a9c``."""
        return " · ".join(part for part in (self.portal, self.version, self.date, self.checked) if part)

    @property
    def checked(self) -> str:
        """What tells one state of the content from another: ``校验码 1f3a9c``."""
        return f"校验码 {self.digest}" if self.digest else ""
