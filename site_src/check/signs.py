"""Signs that no font of the documents has: they are printed as 〓, and a letter cannot be printed at all."""

from __future__ import annotations

from collections.abc import Iterator

from site_src.assemble.site import Site
from site_src.check.print_signs import font_covers
from site_src.discover.source import SETTINGS, Inventory
from site_src.discover.text import Texts
from site_src.model.facts.contact import CONTACTS
from site_src.model.facts.course import COURSES
from site_src.model.facts.dataset import DATA
from site_src.model.facts.event import EVENTS
from site_src.model.facts.expert import EXPERTS
from site_src.model.facts.form import FORMS
from site_src.model.facts.notice import NOTICES
from site_src.model.facts.rubric import RUBRICS
from site_src.model.facts.station import STATIONS
from site_src.model.unusual import Unusual, unusual
from site_src.problems import Problem, Severity
from site_src.signs import MISSING, Covers, is_missing, unprintable
from site_src.theme import Theme

_PRINTED = (NOTICES, FORMS, RUBRICS, CONTACTS, COURSES, EXPERTS, STATIONS, EVENTS)


def sign_faults(site: Site, theme: Theme, inventory: Inventory, text: Texts) -> Iterator[Problem]:
    """Yield a warning for each sign of a printed entry or name that is printed as 〓, an error for each letter that no font has."""
    if not any(path.startswith("print/") for path in theme.digests):
        return
    covers: Covers | None = None
    for path, (sign, line, column) in (*_in_settings(site, text), *_in_entries(site)):
        if covers is None:
            covers = font_covers(theme, inventory)
        if is_missing(sign, covers):
            yield _missing(path, line, column, sign)
        elif any(unprintable(sign, covers)):
            yield _unprintable(path, line, column, sign)


def _in_settings(site: Site, text: Texts) -> Iterator[tuple[str, Unusual]]:
    """Yield the unusual signs in the names that feet and posters print."""
    config = site.config
    names = f"{config.name}{config.brief}{config.organisation}"
    if unusual(names, "", "", 1):
        yield from ((SETTINGS, one) for one in unusual(names, "", text(SETTINGS), 1))


def _in_entries(site: Site) -> Iterator[tuple[str, Unusual]]:
    for kind in _PRINTED:
        yield from (
            (entry.card.path, one) for entry in site.sections.get(kind.folder, ()) for one in entry.card.unusual
        )
    # The days of a calendar stand in that of the year.
    days = (entry for entry in site.of(DATA) if entry.card.facts.kind == "calendar")
    yield from ((entry.card.path, one) for entry in days for one in entry.card.unusual)


def _missing(path: str, line: int, column: int, sign: str) -> Problem:
    text = f"印刷的字体里没有“{sign}”（U+{ord(sign):04X}），文档里印成“{MISSING}”"
    return Problem(path, line, column, "sign-not-printed", text, "换成文字，或删去它", severity=Severity.WARNING)


def _unprintable(path: str, line: int, column: int, letter: str) -> Problem:
    text = f"没有字体能印出“{letter}”（U+{ord(letter):04X}）"
    hint = "查对原件，换成通行的写法；人名、地名确实用这个字的，给主题换一个有它的 print/fonts/Kai.woff2"
    return Problem(path, line, column, "letter-not-printed", text, hint)
