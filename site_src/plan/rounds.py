"""Which notice a form is filled in for now, and what came after a notice that is over."""

from __future__ import annotations

from collections.abc import Iterator

from site_src.assemble.live import LiveEntry
from site_src.assemble.site import Site
from site_src.assemble.status import State
from site_src.model.facts.form import FORMS
from site_src.model.facts.notice import NOTICES, NoticeFacts
from site_src.plan.overview_jobs import ACTING


def rounds_of(site: Site) -> dict[str, LiveEntry[NoticeFacts]]:
    """Return the notice that holds now in the place of an entry, by the id of that.

    For a form it is the one that encloses it and closes next, else the newest that did.
    For a notice that is over it is the newest of the same programme, else one that can
    still be answered and encloses one of its forms.
    """
    notices = site.of(NOTICES)
    acting = [entry for entry in notices if entry.standing.state in ACTING and entry.card.closes]
    acting.sort(key=lambda entry: (entry.card.closes, entry.card.id))
    found: dict[str, LiveEntry[NoticeFacts]] = {}
    for entry in (*acting, *notices):
        for form in _forms(entry):
            found.setdefault(form, entry)
    newest: dict[str, LiveEntry[NoticeFacts]] = {}
    for entry in notices:
        if programme := entry.card.facts.programme:
            newest.setdefault(programme, entry)
    for entry in notices:
        if entry.standing.state is State.CLOSED:
            later = newest.get(entry.card.facts.programme or "", entry)
            others = (found[form] for form in _forms(entry) if found[form].standing.state in ACTING)
            later = later if later is not entry else next(others, entry)
            if later.card.date > entry.card.date:
                found[entry.card.id] = later
    return found


def asked_of(site: Site, section: str) -> LiveEntry | None:
    """Return the form that one fills in after looking at the entries of a section; None if there is none."""
    name = site.config.sections[section].form
    return site.by_id.get(FORMS.id(name)) if name else None


def _forms(entry: LiveEntry[NoticeFacts]) -> Iterator[str]:
    return (FORMS.id(one.form) for one in entry.card.facts.attachments if one.form)
