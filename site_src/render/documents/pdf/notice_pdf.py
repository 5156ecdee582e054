"""A notice as an official document after GB/T 9704-2012."""

from __future__ import annotations

from markupsafe import Markup

from site_src.model.types.notice import Notice
from site_src.render.documents.document import Document, DocumentLook
from site_src.render.documents.pdf.finish import finished
from site_src.render.documents.pdf.notice_body import official
from site_src.render.documents.pdf.press import printed
from site_src.render.documents.pdf.templates import filled


def notice_pdf(notice: Notice, body_html: str, look: DocumentLook) -> Document:
    """Return `notice` to print and to keep.

    `body_html` is its body with references resolved and without shortcodes: what they
    show changes with the day. Raises as `press.printed`.
    """
    body = official(body_html)
    addressees = body.addressees or ("，".join(notice.audience) + "：" if notice.audience else "")
    html = filled("notice.html", look, notice=notice, addressees=addressees, body=Markup(body.html))
    return finished(printed(html, "notice.css", look))
