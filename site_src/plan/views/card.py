"""An entry as others show it: lists, neighbours, shortcodes, documents."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Generic, NamedTuple, cast

from site_src.assemble.live import LiveEntry
from site_src.assemble.status import WORDS
from site_src.assemble.wording import REGISTRATION, label, words_for
from site_src.model.content_type import ContentType, F, F_co


class CardView(NamedTuple, Generic[F_co]):
    """An entry as lists, neighbours and shortcodes show it; `url` from the root of the output.

    `words` are those for its states if they are not those of most entries, `bare` if they say no time that is left.
    `face` is the digest of all the rest; `in_words` is the title with a line feed wherever it may break, empty where nobody has looked.
    """

    id: str
    type: str
    title: str
    url: str
    summary: str
    date: str
    updated: str
    opens: str
    closes: str
    state: str
    state_label: str
    words: Mapping[str, str]
    bare: bool
    expired: bool
    draft: bool
    sample: bool
    tags: tuple[str, ...]
    facts: F_co
    face: bytes
    in_words: str = ""


def card_view(entry: LiveEntry[F], in_words: str = "") -> CardView[F]:
    """Return the view of a published entry; `in_words` is its title with a line feed wherever it may break."""
    card = entry.card
    state = entry.standing.state
    words = words_for(card)
    own = {} if words is WORDS else {one.value: word for one, word in words.items()}
    bare = bool(own) and words is not REGISTRATION
    return CardView(
        card.id, card.type, card.title, entry.permalink, card.summary, card.date, card.updated, card.opens, card.closes,
        state.value, label(card, state), own, bare, entry.standing.expired, card.draft, card.sample, card.tags,
        card.facts, entry.face, in_words,
    )  # fmt: skip


def printed_view(entry: LiveEntry[F]) -> CardView[F]:
    """Return the view of an entry for paper, which says nothing of what is open today, nor where the page is."""
    card = entry.card
    return CardView(
        card.id, card.type, card.title, "", card.summary, card.date, card.updated, card.opens, card.closes,
        "", "", {}, False, False, card.draft, card.sample, card.tags, card.facts, card.face,
    )  # fmt: skip


def cards_of(kind: ContentType[F], cards: Iterable[CardView]) -> tuple[CardView[F], ...]:
    """Return those of `cards` that are of one content type."""
    return tuple(cast("CardView[F]", card) for card in cards if card.type == kind.folder)
