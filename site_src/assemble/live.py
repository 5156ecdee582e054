"""An entry in its place on the site."""

from __future__ import annotations

from typing import Generic, NamedTuple

from site_src.assemble.status import Standing
from site_src.digest import digest
from site_src.model.card import Card
from site_src.model.content_type import F, F_co


class LiveEntry(NamedTuple, Generic[F_co]):
    """A published entry: its card, its permalink, where it stands in time.

    `face` is the digest of all that a list, a neighbour or a card of it shows.
    """

    card: Card[F_co]
    permalink: str
    standing: Standing
    face: bytes


def live(card: Card[F], permalink: str, standing: Standing) -> LiveEntry[F]:
    """Place `card` on the site."""
    face = digest(card.face + f"{permalink}\0{standing.state}\0{standing.expired}".encode())
    return LiveEntry(card, permalink, standing, face)
