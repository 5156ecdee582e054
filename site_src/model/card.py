"""The small face of an entry: all that other pages, lists and checks may see of it."""

from __future__ import annotations

from typing import Generic, NamedTuple

from site_src.model.content_type import F_co
from site_src.model.unusual import Unusual
from site_src.read.body import Reference


class Card(NamedTuple, Generic[F_co]):
    """The projection of one entry that every build loads; its body stays in the cache.

    Moments are text as in the source (``2025-04-10`` or ``2025-04-10 09:00``), empty
    when not given. `summary` may hold the marks of titles (see `read.body.Body`), which
    `assemble` closes. `shows` says whether one of them shows an
    entry (a shortcode, a form named in the front matter). `facts` is the record of its
    type (see `model.facts`), empty in the card of a refused entry. `anchors` are the ids in the
    body, one a line, `unusual` the characters that a font may lack. `number` counts the
    entries of one source from 0, `links` are the references of body and front matter in order,
    `digest` covers the whole entry, `face` only what is shown elsewhere.
    """

    id: str
    type: str
    path: str
    number: int
    line: int
    slug: str
    title: str
    summary: str
    date: str
    updated: str
    expires: str
    on_expiry: str
    draft: bool
    sample: bool
    tags: tuple[str, ...]
    systems: tuple[str, ...]
    opens: str
    closes: str
    timed: bool
    shows: bool
    anchors: str
    unusual: tuple[Unusual, ...]
    digest: bytes
    face: bytes
    facts: F_co
    links: tuple[Reference, ...]
