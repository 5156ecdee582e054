"""How a field of a job counts in its key: the parts that ``explain`` names, and what of other entries stands behind them.

A field that says nothing of itself counts as plain data. One whose value has a digest
already, or a small one that covers all it shows, says so: ``newer: Annotated[CardView | None, FACE]``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from site_src.digest import SIZE, combined, digest, digest_of
from site_src.plan.views.card import CardView

NOTHING = bytes(SIZE)
"""Stands for a part that is not there."""


class KeyPart(NamedTuple):
    """What a field puts into the key.

    `digest` is that of its value; `faces`, if given, returns one for each entry or file that the value shows,
    so that a change has a name. `name` is that of the part, of the field where it is empty.
    """

    digest: Callable[[Any], bytes]
    faces: Callable[[Any], dict[str, bytes]] | None = None
    name: str = ""


def plain(value: Any) -> bytes:
    """Return the digest of plain data; of text, lists and mappings that are empty, nothing."""
    if value is None or value in ("", (), {}):
        return NOTHING
    return digest(value.encode()) if type(value) is str else digest_of(value)


def itself(value: bytes) -> bytes:
    """Return a digest that stands in the job for what it was made of."""
    return value


def of_it(value: Any) -> bytes:
    """Return the digest that a value carries."""
    found: bytes = value.digest
    return found


def _face(card: CardView | None) -> bytes:
    return card.face if card else NOTHING


def _faces(cards: tuple[CardView, ...]) -> bytes:
    return combined([card.face for card in cards]) if cards else NOTHING


def _named_faces(groups: Mapping[str, CardView | tuple[CardView, ...]]) -> bytes:
    """Return the digest of names and faces, in their order."""
    if not groups:
        return NOTHING
    names = digest("\n".join(groups).encode())
    return combined([names, *(_face(one) if isinstance(one, CardView) else _faces(one) for one in groups.values())])


def _shown(value: CardView | None) -> dict[str, bytes]:
    return {value.id: value.face} if value else {}


def _all_shown(cards: tuple[CardView, ...]) -> dict[str, bytes]:
    return {card.id: card.face for card in cards}


def _groups_shown(groups: Mapping[str, CardView | tuple[CardView, ...]]) -> dict[str, bytes]:
    found: dict[str, bytes] = {}
    for one in groups.values():
        found |= _shown(one) if isinstance(one, CardView) else _all_shown(one)
    return found


PLAIN = KeyPart(plain)
DIGEST = KeyPart(itself)
OF_IT = KeyPart(of_it)
FACE = KeyPart(_face, _shown)
"""An entry beside the page's own, or none."""
FACES = KeyPart(_faces, _all_shown)
"""Entries in their order."""
NAMED_FACES = KeyPart(_named_faces, _groups_shown)
"""Entries, or groups of them, by name."""
