"""Notices: who must do what by when, with which forms."""

from __future__ import annotations

from typing import Any, NamedTuple

from site_src.model.content_type import ContentType


class DeadlineFacts(NamedTuple):
    """What is due and when: at a moment, or `days` after something that is not fixed."""

    what: str
    date: str | None
    days: int | None


class AttachmentFacts(NamedTuple):
    """One attachment by its printed name; `form` and `rubric` are names of entries, `file` a path beside the notice."""

    no: int | None
    name: str
    form: str | None
    rubric: str | None
    file: str | None


class NoticeFacts(NamedTuple):
    """What other pages see of a notice; `issuer` names all who issue it, `contact` are names of entries."""

    kind: str
    issuer: str
    doc_number: str
    closes: str | None
    programme: str | None
    deadlines: tuple[DeadlineFacts, ...]
    attachments: tuple[AttachmentFacts, ...]
    contact: tuple[str, ...]


def _restored(kept: tuple[Any, ...]) -> NoticeFacts:
    facts = NoticeFacts._make(kept)
    if not (facts.deadlines or facts.attachments):
        return facts
    deadlines = tuple(map(DeadlineFacts._make, facts.deadlines))
    return facts._replace(deadlines=deadlines, attachments=tuple(map(AttachmentFacts._make, facts.attachments)))


NOTICES = ContentType(
    folder="notices",
    model="site_src.model.types.notice:Notice",
    facts=NoticeFacts,
    restored=_restored,
    title="通知公告",
    name="通知",
    heading="通知",
    description="各级工会关于健康驿站的通知、办法和安排，附期限与要交的材料。",
    words=("公告",),
    fresh_days=183,
    listing="chosen",
    news=True,
    passed_on=True,
    written=True,
)
