"""What a document is expected to say, phrase by phrase."""

from __future__ import annotations

import re
from typing import NamedTuple

_UNSEEN = re.compile("[\\s\u00ad\u200b-\u200d\u2060\ufeff]+")


class Phrase(NamedTuple):
    """A piece of text without blanks; one that is not `needed` may be missing."""

    text: str
    needed: bool = True


def bare(text: str) -> str:
    """Return `text` as it is compared: without blanks, which paper and page set as they like."""
    return _UNSEEN.sub("", text)
