"""Calendars to subscribe to (iCalendar, RFC 5545)."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from uuid import NAMESPACE_URL, uuid5
from zoneinfo import ZoneInfo

from icalendar import Alarm, Calendar, Event, Timezone

from site_src.cache.store import Store
from site_src.model.values.moment import Moment
from site_src.model.values.month_day import MonthDay, occurrence
from site_src.plan.jobs.timed import TimedJob
from site_src.plan.occasions import Occasion, occasions
from site_src.plan.views.card import CardView
from site_src.render.context import RenderContext

PRODUCT = "-//yizhan//yizhan//ZH"
DAY = timedelta(days=1)
BEFORE_A_DAY = timedelta(hours=-15)
"""A day counts from midnight, and nobody wants to be called then: nine in the morning of the day before."""
EPOCH = datetime(1970, 1, 2)
"""Nothing is stamped as older: programs count from 1970."""
ZONE_KNOWN_FROM = date(1992, 1, 1)
"""No entry is older; the clocks of China have not been changed since."""


def calendar(job: TimedJob, context: RenderContext, store: Store) -> bytes:
    """Return the calendar of a job's entries. Its times are those of the content: no clock is read."""
    config = context.site.config
    zone = ZoneInfo(config.timezone)
    made = Calendar()
    made.add("prodid", PRODUCT)
    made.add("version", "2.0")
    made.add("calscale", "GREGORIAN")
    made.add("method", "PUBLISH")
    made.add("x-wr-calname", " ".join(job.title.split()))
    made.add("x-wr-timezone", config.timezone)
    items = [(card, one) for card in job.entries for one in occasions(card)]
    if config.timezone != "UTC":
        days = [Moment.parse(one.starts).day for _, one in items if not one.yearly]
        made.add_component(_rules(config.timezone, max(days, default=ZONE_KNOWN_FROM).year))
    for card, one in items:
        made.add_component(_event(one, card, zone, context.site.base_url, config.name))
    return bytes(made.to_ical())


@lru_cache(maxsize=16)
def _rules(zone: str, year: int) -> Timezone:
    """Return the rules of a time zone to the end of the year after `year`; to find them takes longer than all else."""
    rules = Timezone.from_tzid(zone, first_date=ZONE_KNOWN_FROM, last_date=date(min(year + 2, date.max.year), 1, 1))
    rules.pop("comment", None)  # says, in English, how far they reach
    return rules


def _event(one: Occasion, card: CardView, zone: ZoneInfo, base: str, site: str) -> Event:
    event = Event()
    event.add("uid", str(uuid5(NAMESPACE_URL, f"yizhan:{site}:{card.id}#{one.key}")))
    known = card.updated or card.date or (f"2000-{one.starts}" if one.yearly else one.starts)
    stamp = max(Moment.parse(known).start, EPOCH).replace(tzinfo=zone).astimezone(UTC)
    event.add("dtstamp", stamp)
    event.add("last-modified", stamp)
    event.add("summary", f"【示例】{one.title}" if card.sample else one.title)
    if card.summary:
        event.add("description", card.summary)
    if one.place:
        event.add("location", one.place)
    if base:
        event.add("url", base + card.url)
    if one.yearly:
        _every_year(event, one, card.date)
    else:
        _once(event, one, zone)
    if one.deadline:
        event.add("transp", "TRANSPARENT")
        event.add_component(_alarm(one))
    return event


def _once(event: Event, one: Occasion, zone: ZoneInfo) -> None:
    first = Moment.parse(one.starts)
    last = Moment.parse(one.ends) if one.ends else first
    if first.minute is None and last.minute is None:
        event.add("dtstart", first.day)
        if last.day < date.max:  # what lasts for ever ends nowhere
            event.add("dtend", last.day + DAY)
        return
    # Both ends are times or both are days: where one has no time, it is the beginning or the end of its day.
    event.add("dtstart", first.start.replace(tzinfo=zone))
    if last != first and last.day < date.max and (last.minute is not None or last.day != first.day):
        event.add("dtend", last.end.replace(tzinfo=zone))


def _every_year(event: Event, one: Occasion, published: str) -> None:
    """Begin with the days that run or come next when the entry was published."""
    day = Moment.parse(published).day if published else date(2000, 1, 1)
    run = occurrence(MonthDay.parse(one.starts), MonthDay.parse(one.ends), day)
    event.add("dtstart", run.first)
    event.add("dtend", run.last + DAY)
    event.add("rrule", {"freq": "yearly"})
    event.add("transp", "TRANSPARENT")


def _alarm(one: Occasion) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", one.title)
    alarm.add("trigger", BEFORE_A_DAY if Moment.parse(one.starts).minute is None else -DAY)
    return alarm
