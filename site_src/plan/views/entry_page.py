"""The page of one entry."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from site_src.model.facts.form import FormFacts
from site_src.model.facts.notice import NoticeFacts
from site_src.plan.views.card import CardView
from site_src.plan.views.coverage import CoveredRubric
from site_src.plan.views.document import Offered
from site_src.plan.views.link import Link
from site_src.plan.views.named import Named
from site_src.plan.views.page import PageView
from site_src.plan.views.site import SiteView

if TYPE_CHECKING:
    from markupsafe import Markup

    from site_src.model.entry import Entry
    from site_src.read.body import Heading


@dataclass(frozen=True, slots=True)
class EntryView:
    """The page of one entry.

    `above` is the page that has the name of the folder in which this one lies.
    `current` is the notice for which a form is filled in now, or the later round of one that is over; `asked` is the form
    that one fills in after reading, to which `current` then belongs.
    `related` holds, by id, the entries of which the page shows more than a link, `named` gives
    those of its front matter by field and name, `links` what is only linked to there, by name,
    `covered` the rubrics that it goes through item by item, `files` the output path of each file it
    names, `tags` the path of the page of each of its tags, `boards` the data that the page
    presents, `documents` the files to download of this entry and of those it names, by
    their ids, `sheet` a form as blocks, cells and blanks, None for other types. `calendar`
    and `qr` are the paths of its calendar and of its QR code, empty if it has none. `blanks` are the paths of
    scripts that carry what the page fills in, by the kinds of that.
    """

    page: PageView
    site: SiteView
    entry: Entry
    card: CardView
    body: Markup
    outline: tuple[Heading, ...]
    above: CardView | None
    newer: CardView | None
    older: CardView | None
    current: CardView[NoticeFacts] | None
    asked: CardView[FormFacts] | None
    related: Mapping[str, CardView]
    named: Named
    links: Mapping[str, Link]
    covered: tuple[CoveredRubric, ...]
    files: Mapping[str, str]
    tags: Mapping[str, str]
    boards: tuple[CardView, ...]
    documents: Offered
    sheet: object | None
    calendar: str
    qr: str
    blanks: Mapping[str, str]
