"""What a reference points to, once all permalinks are known."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

from site_src.digest import digest


class Outcome(Enum):
    """How resolving a reference ended; all but FOUND and HIDDEN are mistakes."""

    FOUND = "found"
    HIDDEN = "hidden"
    MISSING = "missing"
    AMBIGUOUS = "ambiguous"
    NO_ANCHOR = "no-anchor"
    CASE = "case"
    OUTSIDE = "outside"


UNPUBLISHED = "（未发布）"
"""Stands for the title of an entry that is not published: it could tell what is coming."""


class Target(NamedTuple):
    """The end of a reference.

    `url` is a path from the root of the output, with its fragment; empty if there is
    nothing to link to. `entry` is the id of the entry, empty for an asset or a
    section. `detail` says more about a mistake: the right spelling, the candidates.
    """

    outcome: Outcome
    url: str
    title: str
    entry: str
    detail: str
    digest: bytes

    @property
    def shown(self) -> str:
        """The title as others may show it."""
        return UNPUBLISHED if self.outcome is Outcome.HIDDEN else self.title


def target(outcome: Outcome, url: str = "", title: str = "", entry: str = "", detail: str = "") -> Target:
    """Make a target with its digest."""
    return Target(outcome, url, title, entry, detail, digest(f"{outcome.value}\0{url}\0{title}\0{entry}".encode()))
