"""What a rendered Markdown body is: HTML with open references, and its outline."""

from __future__ import annotations

from typing import NamedTuple


class Heading(NamedTuple):
    """One heading of the outline; `level` is 2 to 6, `id` is unique in the body."""

    level: int
    id: str
    title: str


PLAIN_KINDS = frozenset({"link", "image", "asset"})
"""Kinds of references that show a link, a picture or a file; all others show the entry itself."""


class Reference(NamedTuple):
    """A pointer out of the body that only `assemble` can resolve.

    `kind` is ``link`` (to an entry or another file of content/), ``image`` (an asset
    beside the source) or the name of a shortcode that shows an entry
    (``hotline``, ``deadline``, ``form``, ``station``).
    `target` is as the editor wrote it, without the fragment: ``@notices/cz2024`` or
    ``@cz2024`` (by id), ``../notices/cz2024.md``, ``photo.jpg``. `fragment` is the
    part after ``#`` or empty. `line` and `column` are those of the source file.
    """

    kind: str
    target: str
    fragment: str
    line: int
    column: int


class Body(NamedTuple):
    """The rendered body of one document.

    `html` holds, for the reference with index n in `references`, the marks
    ``\\x01r{n}\\x01`` (its URL, inside an attribute), ``\\x01t{n}\\x01`` (the title of
    its target, as escaped text) and, on a line of their own, ``\\x01s{n}\\x01`` (the
    whole shortcode). U+0001 cannot occur in a source, so no text can imitate a mark.
    `anchors` are all ids in the html, `text` is the plain text (for excerpts), in which
    the marks of titles are the same.
    """

    html: str
    outline: tuple[Heading, ...]
    references: tuple[Reference, ...]
    anchors: tuple[str, ...]
    text: str


EMPTY_BODY = Body("", (), (), (), "")
