"""The line of YAML as it was meant, where the parser's complaint leaves no doubt: a mark that is missing, an indent."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from site_src.problems import Remedy

_INDENT = re.compile(r" *")
_HOLDS_VALUE = re.compile(r"( *)[^\s#:-][^:]*:[ ]+[^\s#|>]")
_ESCAPED = re.compile(r'"[^"\']*"')
_CHINESE_QUOTES = "“”‘’"


def mended(rule: str, lines: Sequence[str], number: int, column: int, hint: str) -> tuple[str, Remedy | None]:
    """Return what to write for a complaint of `rule` at a line and column (from 0) and its remedy; else `hint` as it is."""
    if number >= len(lines) or rule not in _REPAIRS:
        return hint, None
    found = _REPAIRS[rule](lines, number, column)
    if found is None:
        return hint, None
    said, remedy = found
    return f"{hint}{said}", remedy


Said = tuple[str, Remedy]
"""What the hint adds, and the remedy."""


def _closed_quote(lines: Sequence[str], number: int, column: int) -> Said | None:
    """Close a quote that is the only one of its kind on its line."""
    line = lines[number].rstrip()
    mark, rest = line[column : column + 1], line[column + 1 :]
    if mark not in ("'", '"') or not rest or mark in rest:
        return None
    kept = rest.rstrip(_CHINESE_QUOTES)
    value = f"{mark}{kept or rest}{mark}"
    return f"：{value}", Remedy(column + 1, len(line) - column, value)


def _closed_bracket(lines: Sequence[str], number: int, column: int) -> Said | None:
    """Close a list that opens and does not end on its line, of which the next line is no part."""
    line = lines[number].rstrip()
    value = line[column:]
    below = lines[number + 1] if number + 1 < len(lines) else ""
    goes_on = below.strip() and _INDENT.match(below)[0] > _INDENT.match(line)[0]  # type: ignore[index]
    if not value.startswith("[") or value.count("[") - value.count("]") != 1 or "{" in value or goes_on:
        return None
    whole = f"{value.rstrip(' ,')}]"
    return f"，写成：{whole}", Remedy(column + 1, len(value), whole)


def _aligned(lines: Sequence[str], number: int, column: int) -> Said | None:
    """Bring a key that is deeper than the one above it, which has its value already, to its left edge."""
    above = next((line for line in reversed(lines[:number]) if line.strip()), "")
    found, here = _HOLDS_VALUE.match(above), _INDENT.match(lines[number])
    if found is None or here is None or len(here[0]) <= len(found[1]):
        return None
    said = f"，行首空 {len(found[1])} 格" if found[1] else "，行首不空格"
    return said, Remedy(1, len(here[0]), found[1])


def _in_single_quotes(lines: Sequence[str], number: int, column: int) -> Said | None:
    """Put a text with backslashes, on one line and without quotes in it, in single quotes."""
    for found in _ESCAPED.finditer(lines[number]):
        if found.start() <= column < found.end():
            value = f"'{found[0][1:-1]}'"
            return f"。写成：{value}", Remedy(found.start() + 1, len(found[0]), value)
    return None


_REPAIRS: dict[str, Callable[[Sequence[str], int, int], Said | None]] = {
    "yaml-quote": _closed_quote,
    "yaml-bracket": _closed_bracket,
    "yaml-indent": _aligned,
    "yaml-escape": _in_single_quotes,
}
