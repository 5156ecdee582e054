"""Cut a list into pages that stay where they are when something new is published."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Generic, NamedTuple, TypeVar

Entry = TypeVar("Entry")


class Numbered(NamedTuple, Generic[Entry]):
    """One page of a list: file name, number of all, the entries, names of the pages beside it."""

    name: str
    number: int
    total: int
    entries: tuple[Entry, ...]
    newer: str
    older: str


def numbered(entries: Sequence[Entry], size: int | None, stem: str = "index") -> Iterator[Numbered[Entry]]:
    """Yield the pages of `entries` (newest first), the newest page first.

    Pages are counted from the oldest entry and each but the newest holds exactly
    `size`, so a new entry changes the newest page alone. That one, at ``stem.html``,
    holds from `size` to twice `size` minus one.
    """
    count = len(entries)
    total = max(1, count // size) if size else 1

    def name(number: int) -> str:
        if number == total:
            return f"{stem}.html"
        return f"page-{number}.html" if stem == "index" else f"{stem}-page-{number}.html"

    for number in range(total, 0, -1):
        end = count - (number - 1) * size if size else count
        start = 0 if number == total else end - (size or 0)
        newer = name(number + 1) if number < total else ""
        older = name(number - 1) if number > 1 else ""
        yield Numbered(name(number), number, total, tuple(entries[start:end]), newer, older)
