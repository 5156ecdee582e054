"""What documents look like and what their feet say, from their jobs."""

from __future__ import annotations

from collections.abc import Sequence

from site_src.model.content_type import Facts
from site_src.model.entry import Entry
from site_src.model.facts.contact import ContactFacts
from site_src.model.facts.station import StationFacts
from site_src.model.types.form import Form
from site_src.model.types.notice import Notice
from site_src.model.types.rubric import Rubric
from site_src.plan.jobs.document import DocumentJob
from site_src.plan.jobs.handout import HandoutJob
from site_src.plan.key_part import FACES
from site_src.plan.views.card import CardView
from site_src.plan.views.document import mark_of
from site_src.render.context import RenderContext
from site_src.render.documents.document import DocumentLook


def document_look(job: DocumentJob, record: Entry, context: RenderContext) -> DocumentLook:
    """Return the look of a document of `record`, which is the entry of the job."""
    original = record.original if isinstance(record, Form | Notice | Rubric) else None
    return DocumentLook(
        print_folder=context.print_folder,
        print_digest=job.look,
        font_store=context.fonts,
        portal=job.portal.brief,
        version=getattr(record, "version", ""),
        date=str(record.updated or record.date or ""),
        digest=mark_of(job.entry.digest),
        original=original.words if original else "",
    )


def handout_look(job: HandoutJob, context: RenderContext) -> DocumentLook:
    """Return the look of a handout; it is as old as the newest of its entries where the section names no day."""
    return DocumentLook(
        print_folder=context.print_folder,
        print_digest=job.look,
        font_store=context.fonts,
        portal=job.portal.brief,
        date=job.portal.as_of or _newest(job.entries),
        digest=mark_of(FACES.digest(job.entries)),
        colours=job.colours,
    )


def _newest(cards: Sequence[CardView]) -> str:
    """Return the newest day that an entry gives: changed, published or verified."""
    return max((card.updated or card.date or _verified(card.facts) for card in cards), default="")[:10]


def _verified(facts: Facts) -> str:
    return (facts.verified_on or "") if isinstance(facts, ContactFacts | StationFacts) else ""
