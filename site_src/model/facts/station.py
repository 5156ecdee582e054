"""Stations of a service network."""

from __future__ import annotations

from typing import NamedTuple

from site_src.model.content_type import ContentType
from site_src.model.facts.opening import Opening


class StationFacts(NamedTuple):
    """What other pages see of a station; `parent` is the name of an entry, `zones` are names of rooms."""

    network: str
    level: int
    kind: str
    district: str
    parent: str | None
    host: str
    address: str
    phone: str | None
    hours: str
    opening: tuple[Opening, ...]
    booking: tuple[str, ...]
    services: tuple[str, ...]
    zones: tuple[str, ...]
    gaps: tuple[str, ...]
    verified_on: str | None


STATIONS = ContentType(
    folder="stations",
    model="site_src.model.types.station:Station",
    facts=StationFacts,
    title="驿站名录",
    name="驿站",
    heading="驿站",
    description="各级驿站的地址、开放时间、功能区和预约办法。",
    listing="whole",
    directory="驿站名录",
    shortcode="station",
)
