"""The source line that a problem shows, and where an offset of a text stands."""

from __future__ import annotations

from site_src.problems import masked

LONGEST = 160
"""Characters of a line that a problem shows; of a longer line, those around the place."""


def excerpt(text: str, line: int, column: int = 1) -> str:
    """Return line `line` (from 1) of `text`, with personal numbers masked; empty if there is none."""
    lines = text.split("\n", line)
    if not 1 <= line <= len(lines):
        return ""
    shown = masked(lines[line - 1].rstrip())
    if len(shown) <= LONGEST:
        return shown
    start = max(0, min(column - LONGEST // 2, len(shown) - LONGEST))
    end = start + LONGEST
    return ("…" if start else "") + shown[start:end] + ("…" if end < len(shown) else "")


def line_and_column(text: str, offset: int) -> tuple[int, int]:
    """Return the line and the column (both from 1) of the character at `offset`."""
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)
