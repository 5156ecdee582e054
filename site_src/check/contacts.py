"""Hotlines, offices and stations: numbers that only their own city can dial, and what nobody has verified in time."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from site_src.assemble.site import Site
from site_src.check.settings_places import SettingsPlaces
from site_src.dialling import lacks_area
from site_src.model.card import Card
from site_src.model.entry import Entry
from site_src.model.facts.contact import CONTACTS
from site_src.model.facts.station import STATIONS
from site_src.model.types.contact import Contact
from site_src.model.values.moment import Moment
from site_src.problems import Problem, Severity

_HOW = "打一次电话核对号码和时间，再把 verified_on 改成当天"


def contact_faults(site: Site, record: Callable[[Card], Entry]) -> Iterator[Problem]:
    """Yield a warning for each line that was never verified, is due again or was verified later than `site.now`."""
    for card, verified_on in _days(site):
        if verified_on and Moment.parse(verified_on).start > site.now:
            text = f"“{card.title}”的核对日期 {verified_on} 还没有到"
            yield _warning(card, "contact-ahead", text, "查对年、月、日：verified_on 写实际核对的那一天")
    for entry in site.of(CONTACTS):
        contact = record(entry.card)
        assert isinstance(contact, Contact)
        verified, due = contact.verified_on, contact.verification_due()
        if verified is None or due is None:
            if contact.kind in ("hotline", "emergency"):
                yield _warning(entry.card, "contact-unverified", f"“{contact.title}”没有写核对日期")
        elif due < site.now.date():
            days = (site.now.date() - verified.day).days
            text = (
                f"“{contact.title}”上次核对是 {verified}，已过 {days} 天（每 {contact.verify_every_days} 天核对一次）"
            )
            yield _warning(entry.card, "contact-overdue", text)


def office_faults(site: Site, places: SettingsPlaces) -> Iterator[Problem]:
    """Yield a warning if the number of the office in site.yaml lacks its area code."""
    if lacks_area(phone := site.config.phone):
        hint = f"在前面写上区号和一个减号，{phone} 照写"
        yield places.warning(("phone",), "phone-area", f"座机号码没有区号：{phone}，别的城市打不通", hint)


def _days(site: Site) -> Iterator[tuple[Card, str | None]]:
    """Yield each contact and station with the day of its verification."""
    for contact in site.of(CONTACTS):
        yield contact.card, contact.card.facts.verified_on
    for station in site.of(STATIONS):
        yield station.card, station.card.facts.verified_on


def _warning(card: Card, rule: str, message: str, hint: str = _HOW) -> Problem:
    return Problem(card.path, card.line, 1, rule, message, hint, severity=Severity.WARNING)
