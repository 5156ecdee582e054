"""Hotlines and offices whose particulars nobody has verified for too long."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from site_src.assemble.site import Site
from site_src.model.card import Card
from site_src.model.entry import Entry
from site_src.model.facts.contact import CONTACTS
from site_src.model.types.contact import Contact
from site_src.problems import Problem, Severity

_HOW = "打一次电话核对号码和时间，再把 verified_on 改成当天"


def contact_faults(site: Site, record: Callable[[Card], Entry]) -> Iterator[Problem]:
    """Yield a warning for each line that was never verified or is due again as of `site.now`."""
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


def _warning(card: Card, rule: str, message: str) -> Problem:
    return Problem(card.path, card.line, 1, rule, message, _HOW, severity=Severity.WARNING)
