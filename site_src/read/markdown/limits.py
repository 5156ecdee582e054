"""What no page needs and what would keep the parser busy for minutes."""

from __future__ import annotations

import re

from site_src.problems import Problem
from site_src.read.markdown.source import Source

DEEPEST = 50
"""How many brackets may be open in one paragraph."""

_BRACKET = re.compile(r"[\[\]]|\n\n")


def too_deep(source: Source) -> Problem | None:
    """Return the place where more brackets are open in a paragraph than a page can need."""
    if source.prose.count("[") <= DEEPEST:
        return None
    depth = 0
    for found in _BRACKET.finditer(source.prose):
        match found.group():
            case "[":
                depth += 1
            case "]":
                depth = max(0, depth - 1)
            case _:
                depth = 0
        if depth > DEEPEST:
            before = source.prose[: found.start()]
            index, column = before.count("\n"), found.start() - before.rfind("\n")
            message = f"这一段里有 {DEEPEST} 个以上没有配对的“[”"
            return source.problem(index, column, "bracket-deep", message, "补上“]”，或写成 \\[")
    return None
