"""The order in which a directory lists its entries."""

from __future__ import annotations

from collections.abc import Iterable

from site_src.assemble.live import LiveEntry
from site_src.model.content_type import F
from site_src.model.facts.course import CourseFacts
from site_src.model.facts.expert import ExpertFacts
from site_src.model.facts.station import StationFacts


def catalogued(entries: Iterable[LiveEntry[F]]) -> tuple[LiveEntry[F], ...]:
    """Return courses and experts by their number, stations by network, level and district; else as their files have them."""
    return tuple(sorted(entries, key=_place))


def _place(entry: LiveEntry) -> tuple[str, int, int, str, str, int]:
    card, facts = entry.card, entry.card.facts
    if isinstance(facts, StationFacts):
        return facts.network, facts.level, 0, facts.district, card.path, card.number
    number = facts.number if isinstance(facts, CourseFacts | ExpertFacts) else 0
    return "", 0, number, "", card.path, card.number
