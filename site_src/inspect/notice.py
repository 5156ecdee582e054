"""The official document of a notice, held against the page of the notice."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from site_src.inspect.compare import Difference, differences
from site_src.inspect.page_text import body_phrases
from site_src.inspect.phrase import bare
from site_src.model.facts.contact import ContactFacts
from site_src.model.types.notice import Notice
from site_src.plan.views.card import CardView
from site_src.render.documents.body.tree import runs, tree_of
from site_src.render.documents.pdf.notice_body import listed_from
from site_src.signs import Covers, printable


def notice_differences(
    notice: Notice, body: str, contacts: Sequence[CardView], text: str, covers: Covers
) -> tuple[Difference, ...]:
    """Return what `text`, that of the PDF, does not say of `notice`, or says beside it.

    `body` is the HTML of the page's body, with its salutation, and with the words that
    stand for cards on paper; `contacts` are the offices that answer questions, `covers` says which signs can be printed.
    """
    blocks = list(runs(tree_of(body)))
    upright = [block for block in blocks if block.get("class") != "footnote"]
    listed = upright[listed_from(upright, notice.attachments) :]
    phrases = body_phrases([block for block in blocks if block not in listed])
    told = tuple(phrase._replace(text=bare(printable(phrase.text, covers))) for phrase in phrases)
    framed = [bare(printable(one, covers)) for one in _frame(notice, contacts)]
    whole = "\0".join([*framed, "".join(phrase.text for phrase in told if phrase.needed)])
    lost = (Difference(one, "") for one in dict.fromkeys(framed) if one and text.count(one) < whole.count(one))
    return (*differences([one for one in told if one.text], text), *lost)


def _frame(notice: Notice, contacts: Sequence[CardView]) -> Iterator[str]:
    """Yield what an official document says around the body."""
    yield from filter(None, (*notice.issuers, notice.doc_number, notice.title))
    yield from (attachment.name for attachment in notice.attachments)
    if notice.signature:
        yield from notice.signatories
        yield notice.signature.date
    for contact in contacts:
        if isinstance(contact.facts, ContactFacts):
            yield from (contact.title, *contact.facts.phones)
    if notice.issued:
        yield f"{notice.issued}印发"
        yield from notice.issuers
