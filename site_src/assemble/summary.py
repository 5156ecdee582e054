"""Titles of other entries in an excerpt: known only when everything has its place."""

from __future__ import annotations

import re
from collections.abc import Sequence

from site_src.assemble.live import LiveEntry
from site_src.assemble.target import Target
from site_src.digest import digest
from site_src.model.projection import excerpt

_TITLE = re.compile("\x01t([0-9]+)\x01")


def closed(entry: LiveEntry, targets: Sequence[Target]) -> LiveEntry:
    """Return `entry` with the titles of `targets` in its summary; its face tells what is shown.

    `targets` are those of its references, in order. Titles make an excerpt longer, so
    it is cut once more.
    """
    if "\x01" not in entry.card.summary:
        return entry
    summary = excerpt(_TITLE.sub(lambda mark: targets[int(mark[1])].shown, entry.card.summary))
    return entry._replace(card=entry.card._replace(summary=summary), face=digest(entry.face + summary.encode()))
