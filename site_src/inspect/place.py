"""Where in a source something stands that a document has lost."""

from __future__ import annotations

from site_src.inspect.phrase import bare

_LONGEST = 12


def line_of(source: str, text: str, start: int = 1) -> int:
    """Return the line of `source` (from 1) that holds the beginning of `text`, from line `start` on if there is one; else 0.

    `text` is without blanks. The more of it a line holds, the surer it is the one.
    """
    lines = [bare(line) for line in source.split("\n")]
    order: list[int] = [*range(start - 1, len(lines)), *range(start - 1)]
    for length in range(min(_LONGEST, len(text)), 1, -1):
        for index in order:
            if text[:length] in lines[index]:
                return index + 1
    return 0
