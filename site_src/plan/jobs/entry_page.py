"""The page of one entry."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated

from site_src.plan.jobs.covered import COVERED, Covered
from site_src.plan.jobs.page import PageJob
from site_src.plan.jobs.references import REFERENCES, References
from site_src.plan.jobs.stored import Stored
from site_src.plan.key_part import DIGEST, FACE, FACES, NAMED_FACES, OF_IT, KeyPart
from site_src.plan.views.card import CardView
from site_src.plan.views.document import Offered


@dataclass(frozen=True, slots=True)
class EntryPage(PageJob):
    """The page of one entry; the fields are those of `EntryView`, before the body is fetched.

    `covered` are the rubrics that a page goes through,
    `shortcodes` is the digest of the templates that the body calls, `NOTHING` if it calls none.
    """

    entry: Annotated[Stored, OF_IT]
    card: Annotated[CardView, KeyPart(FACE.digest, name="standing")]
    above: Annotated[CardView | None, FACE]
    newer: Annotated[CardView | None, FACE]
    older: Annotated[CardView | None, FACE]
    current: Annotated[CardView | None, FACE]
    asked: Annotated[CardView | None, FACE]
    references: Annotated[References, REFERENCES]
    covered: Annotated[tuple[Covered, ...], COVERED]
    shortcodes: Annotated[bytes, DIGEST]
    related: Annotated[Mapping[str, CardView], NAMED_FACES]
    tags: Mapping[str, str]
    boards: Annotated[tuple[CardView, ...], FACES]
    documents: Offered
    calendar: str
    qr: str
    blanks: Mapping[str, str]
