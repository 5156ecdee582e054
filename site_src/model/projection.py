"""From an entry to its card: what others may see of it."""

from __future__ import annotations

import json
import re

from site_src.digest import digest, digest_of
from site_src.model.card import Card
from site_src.model.content_type import named
from site_src.model.entry import Entry
from site_src.model.unusual import Unusual
from site_src.read.body import PLAIN_KINDS, Body, Reference

SHOWN_IN_LISTS = (
    "id",
    "title",
    "summary",
    "date",
    "updated",
    "expires",
    "draft",
    "sample",
    "tags",
    "opens",
    "closes",
    "facts",
)
"""What other pages show of an entry: a change of anything else leaves them as they are."""


def card_of(
    entry: Entry,
    record: str,
    body: Body,
    *,
    id: str,
    path: str,
    number: int,
    line: int,
    mentions: tuple[Reference, ...],
    unusual: tuple[Unusual, ...] = (),
) -> Card:
    """Return the card of `entry`, whose source begins at `line` of `path`; `record` is the entry as JSON."""
    life = entry.lifecycle()
    card = Card(
        id=id,
        type=entry.content_type.folder,
        path=path,
        number=number,
        line=line,
        slug=entry.slug or "",
        title=entry.title,
        summary=entry.summary or excerpt(body.text),
        date=str(entry.date or ""),
        updated=str(entry.updated or ""),
        expires=str(entry.expires or ""),
        on_expiry=entry.on_expiry,
        draft=entry.draft,
        sample=entry.sample,
        tags=entry.tags,
        systems=entry.systems,
        opens=str((life and life.opens) or ""),
        closes=str((life and life.closes) or ""),
        timed=life is not None,
        links=(*body.references, *mentions),
        shows=any(link.kind not in PLAIN_KINDS for link in (*body.references, *mentions)),
        anchors="\n".join((*body.anchors, *entry.anchors())),
        unusual=unusual,
        digest=b"",
        face=b"",
        facts=entry.facts(),
    )
    kinds = [link.kind for link in body.references]
    rest = json.dumps([body.outline, kinds, mentions], ensure_ascii=False)
    whole = digest(f"{record}\0{body.html}\0{rest}".encode())
    return card._replace(digest=whole, face=digest_of([named(getattr(card, name)) for name in SHOWN_IN_LISTS]))


def refused_card(
    body: Body, *, type: str, path: str, number: int, line: int, mentions: tuple[Reference, ...] = ()
) -> Card:
    """Return the card of an entry that cannot be published for a mistake: what it refers to is checked all the same."""
    return Card(
        id="", type=type, path=path, number=number, line=line, slug="", title="", summary="", date="", updated="",
        expires="", on_expiry="", draft=False, sample=False, tags=(), systems=(), opens="", closes="", timed=False,
        shows=False, anchors="\n".join(body.anchors), unusual=(), digest=b"", face=b"", facts=(),
        links=(*body.references, *mentions),
    )  # fmt: skip


_GOES_ON = re.compile(r"[0-9A-Za-z\-][0-9A-Za-z\-]")
_BEGUN = re.compile(r"(?<=.)[0-9A-Za-z\-]{1,30}$")
"""The beginning of a number or a word, which would be another one."""


def excerpt(text: str, length: int = 90) -> str:
    """Return the beginning of a plain text: whole sentences if they fit in `length` characters.

    The mark of a title (see `read.body.Body`) is not cut.
    """
    text = " ".join(text.split())
    if len(text) <= length:
        return text
    head = text[:length]
    stop = max(head.rfind(mark) for mark in "。！？；")
    if stop >= length // 3:
        return head[: stop + 1]
    head = _BEGUN.sub("", head[: length - 1]) if _GOES_ON.match(head, length - 2) else head[: length - 1]
    return (head if head.count("\x01") % 2 == 0 else head[: head.rindex("\x01")]) + "…"
