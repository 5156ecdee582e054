"""One page of a list: of a section, a column, a tag."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from site_src.model.facts.form import FormFacts
from site_src.model.facts.notice import NoticeFacts
from site_src.plan.views.card import CardView
from site_src.plan.views.document import DocumentView, Offered
from site_src.plan.views.link import SectionLink
from site_src.plan.views.page import PageView
from site_src.plan.views.site import SiteView


@dataclass(frozen=True, slots=True)
class ListView:
    """One page of a list. `newer` and `older` are the paths of the pages beside it, or empty.

    `current` has, by the id of a form, the notice for which it is filled in now or was last;
    `asked` is the form that one fills in after looking at the list.
    `handouts`, on the first page, are the documents of the section, `documents` those of the entries, by their ids.
    """

    page: PageView
    site: SiteView
    shelf: SectionLink
    cards: tuple[CardView, ...]
    number: int
    total: int
    newer: str
    older: str
    current: Mapping[str, CardView[NoticeFacts]]
    asked: CardView[FormFacts] | None
    documents: Offered
    handouts: tuple[DocumentView, ...]
