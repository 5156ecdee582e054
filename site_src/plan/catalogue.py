"""The order in which a directory lists its entries."""

from __future__ import annotations

from collections.abc import Iterable

from site_src.assemble.live import LiveEntry


def catalogued(entries: Iterable[LiveEntry]) -> tuple[LiveEntry, ...]:
    """Return courses and experts by their number, stations by network, level and district."""
    return tuple(sorted(entries, key=_place))


def _place(entry: LiveEntry) -> tuple[str, int, int, str, str]:
    facts = entry.card.facts
    numbers = facts.get("level", 0), facts.get("number", 0)
    return facts.get("network", ""), *numbers, facts.get("district", ""), entry.card.id
