"""Events, and days that come back every year."""

from __future__ import annotations

from typing import NamedTuple

from site_src.model.content_type import ContentType


class EventFacts(NamedTuple):
    """What other pages see of an event.

    `yearly` are the first and the last day of every year (``05-25``), empty for a single
    event; `station` is the name of an entry, `registers` says whether one has to register.
    """

    kind: str
    starts: str
    ends: str
    yearly: tuple[str, ...]
    place: str
    station: str | None
    organiser: str
    audience: str
    capacity: int | None
    free: bool
    registers: bool
    register_by: str


EVENTS = ContentType(
    folder="events",
    model="site_src.model.types.event:Event",
    facts=EventFacts,
    title="活动日历",
    name="活动",
    heading="通知",
    description="讲座、团体活动和每年的健康主题日。",
    listing="chosen",
    news=True,
)
