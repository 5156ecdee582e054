"""A notice as an official document after GB/T 9704-2012."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from markupsafe import Markup

from site_src.model.types.notice import Notice
from site_src.plan.views.card import CardView
from site_src.render.documents.body.card import contact_note
from site_src.render.documents.document import DocumentLook, FinishedDocument
from site_src.render.documents.measure import ems
from site_src.render.documents.pdf.finish import finished
from site_src.render.documents.pdf.notice_body import official
from site_src.render.documents.pdf.press import printed
from site_src.render.documents.pdf.templates import filled
from site_src.words import lines_of

_TITLE = 20.0
"""Full-width characters of 2号 in a line of 156 mm."""


def notice_pdf(
    notice: Notice,
    body_html: str,
    look: DocumentLook,
    *,
    contacts: Sequence[CardView] = (),
    enclosed: Collection[str] = (),
) -> FinishedDocument:
    """Return `notice` to print and to keep.

    `body_html` is its body with its salutation, with references resolved, and with the words that stand for
    shortcodes on paper. `contacts` are the cards of the offices that answer questions,
    `enclosed` are the addresses of what is handed out with the notice. Raises as `press.printed`.
    """
    body = official(body_html, notice.attachments, enclosed)
    html = filled(
        "notice.html",
        look,
        notice=notice,
        title=lines_of(notice.title, _TITLE, ems),
        body=Markup(body),
        contacts=[contact_note(contact) for contact in contacts],
    )
    return finished(printed(html, "notice.css", look))
