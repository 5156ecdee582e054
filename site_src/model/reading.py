"""What reading one source gave: the unit that the cache keeps."""

from __future__ import annotations

from typing import NamedTuple

from site_src.model.card import Card
from site_src.problems import Problem
from site_src.read.body import Heading


class Payload(NamedTuple):
    """The part of an entry that only its own pages need: its record as JSON, its body."""

    record: str
    html: str
    outline: tuple[Heading, ...]


class Reading(NamedTuple):
    """What one source gave: one card and one payload for each of its entries, and problems.

    `refused` are the cards of entries with a mistake: nothing is known of them but what their bodies refer to.
    """

    path: str
    digest: bytes
    cards: tuple[Card, ...]
    payloads: tuple[Payload, ...]
    problems: tuple[Problem, ...]
    refused: tuple[Card, ...] = ()
