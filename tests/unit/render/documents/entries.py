"""Entries of the demonstration, and made-up ones, as documents see them."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from site_src.assemble.live import live
from site_src.assemble.status import SETTLED
from site_src.model.entries import read_entries
from site_src.plan.catalogue import catalogued
from site_src.plan.views.card import CardView, card_view

CONTENT = Path(__file__).parents[4] / "content"


def cards_in(path: str, data: bytes) -> tuple[CardView[Any], ...]:
    """Return the cards of the source `data` at ``content/...``, in the order of a directory."""
    reading = read_entries(path, data)
    assert [problem for problem in reading.problems if problem.is_error] == []
    return tuple(map(card_view, catalogued(live(card, f"{card.id}.html", SETTLED) for card in reading.cards)))


@cache
def cards_of(section: str) -> tuple[CardView[Any], ...]:
    """Return the cards of the tables (CSV) and lists (YAML) of a section of the demonstration."""
    files = sorted(file for file in (CONTENT / section).iterdir() if file.suffix in (".csv", ".yaml"))
    return tuple(card for file in files for card in cards_in(f"content/{section}/{file.name}", file.read_bytes()))


def event(title: str, **fields: Any) -> CardView[Any]:
    """Return the card of one event."""
    lines = [f"title: {title}", "kind: 讲座", *(f"{key}: {value}" for key, value in fields.items())]
    return cards_in("content/events/one.yaml", "\n".join(lines).encode())[0]
