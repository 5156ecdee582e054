"""A text as YAML takes it for sure: in the quotes that it does not hold itself."""

from __future__ import annotations


def quoted(value: str) -> str:
    """Return `value` in double quotes, or in single ones if it holds what double quotes would change."""
    if '"' in value or "\\" in value:
        return "'" + value.replace("'", "''") + "'"
    return f'"{value}"'
