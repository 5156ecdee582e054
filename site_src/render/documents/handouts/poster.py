"""Numbers to call, to hang up and to carry along."""

from __future__ import annotations

from typing import NamedTuple

CARDS = 10
"""Cards on a sheet of A4, two beside each other."""
CARD_LINES = 4
"""Numbers that a card has room for."""


class PosterLine(NamedTuple):
    """One number: whose it is, when it answers, what for; an `urgent` one is for this minute."""

    number: str
    name: str
    hours: str = ""
    scope: str = ""
    urgent: bool = False
    sample: bool = False


class Poster(NamedTuple):
    """What is printed large, the most important line first.

    `lead` are the lines below the title, `name` and `foot` say who hung it up, `checked` when
    the numbers were last verified.
    """

    title: str
    lines: tuple[PosterLine, ...]
    lead: tuple[str, ...] = ()
    name: str = ""
    foot: str = ""
    checked: str = ""
