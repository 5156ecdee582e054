"""What all parts of one Word file need: the paper, and what stands in the blanks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from site_src.render.documents.word.paper import Paper

Answers = Mapping[str, str]
"""What stands in the blanks, by the name of the field; ticked options with ； between them."""


@dataclass(frozen=True, slots=True)
class Setting:
    """How a sheet is written: on which paper, with which answers."""

    paper: Paper
    answers: Answers

    @property
    def width(self) -> int:
        """Twips between the margins."""
        return self.paper.text_width
