"""The source line that a problem shows, and where an offset of a text stands."""

from __future__ import annotations

from site_src.problems import masked

LONGEST = 160
"""Characters of a line that a problem shows; of a longer line, those around the place."""

_NUMBER = 50
"""More characters than a number that is masked has."""


def excerpt(text: str, line: int, column: int = 1) -> str:
    """Return line `line` (from 1) of `text`, with personal numbers masked; empty if there is none."""
    lines = text.split("\n", line)
    if not 1 <= line <= len(lines):
        return ""
    whole = lines[line - 1].rstrip()
    if len(whole) <= LONGEST:
        return masked(whole)
    start = max(0, min(column - LONGEST // 2, len(whole) - LONGEST))
    end = start + LONGEST
    # Masking keeps lengths; a number that reaches over the end is seen as a whole.
    before = max(0, start - _NUMBER)
    shown = masked(whole[before : end + _NUMBER])[start - before : end - before]
    return ("…" if start else "") + shown + ("…" if end < len(whole) else "")


def line_and_column(text: str, offset: int) -> tuple[int, int]:
    """Return the line and the column (both from 1) of the character at `offset`."""
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)
