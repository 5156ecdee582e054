"""What all parts of one Word form need: the paper, the answers, the rubric behind its table."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from site_src.model.types.rubric import Rubric
from site_src.render.documents.table_rows import TableRows
from site_src.render.documents.word.paper import Paper

Answers = Mapping[str, str]
"""What stands in the blanks, by the name of the field; ticked options with ； between them."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """The form as it is written: where, with which answers, after which rubric, with which rows from a directory."""

    paper: Paper
    answers: Answers
    rubric: Rubric | None = None
    rows: TableRows = field(default_factory=dict)

    @property
    def width(self) -> int:
        """Twips between the margins."""
        return self.paper.text_width
