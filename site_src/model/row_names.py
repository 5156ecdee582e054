"""What the rows of a table are called that has no column for it: by their titles, as a file is by its name."""

from __future__ import annotations

import re

from site_src.read.document import Document

_SIGNS = re.compile(r"[\W_]+")


class RowNames:
    """Names the rows of one document, each once."""

    __slots__ = ("_given", "table")

    def __init__(self, document: Document) -> None:
        self.table = document.path.endswith(".csv")
        bare = self.table and not any("id" in tree.value for tree in document.trees)
        self._given: dict[str, int] | None = {} if bare else None

    def name(self, title: str) -> str | None:
        """Return the name of the next row, with a number from the second of that title on; None where rows name themselves."""
        if self._given is None:
            return None
        name = _SIGNS.sub("-", title).strip("-")
        self._given[name] = self._given.get(name, 0) + 1
        return name if self._given[name] == 1 else f"{name}-{self._given[name]}"
