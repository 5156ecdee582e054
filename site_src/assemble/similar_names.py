"""Which of many names a wrong one was probably meant to be, without comparing it with all of them."""

from __future__ import annotations

import functools
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

COMPARED = 120
"""KnownNames that a wrong one is compared with, those first that share its rarest pairs of letters."""

_NUMBER = re.compile(r"(?:.*/)?[0-9]+")


class KnownNames:
    """KnownNames that exist. A number is near to no other: who meant one line must not be led to another."""

    def __init__(self, names: Iterable[str]) -> None:
        self._names = tuple(dict.fromkeys(name for name in names if not _NUMBER.fullmatch(name)))

    def near(self, wrong: str) -> str:
        """Return the name that is most like `wrong`, or nothing if none is."""
        from difflib import get_close_matches  # only a mistake needs it

        if _NUMBER.fullmatch(wrong):
            return ""
        return next(iter(get_close_matches(wrong, self._worth_comparing(wrong), 1, 0.6)), "")

    def _worth_comparing(self, wrong: str) -> list[str]:
        if len(self._names) <= COMPARED:
            return list(self._names)
        shared = sorted((self._places_by_pair.get(part, ()) for part in set(_letter_pairs(wrong))), key=len)
        found: dict[int, None] = {}
        for places in shared:
            found |= dict.fromkeys(places[: COMPARED - len(found)])
            if len(found) >= COMPARED:
                break
        return [self._names[place] for place in found]

    @functools.cached_property
    def _places_by_pair(self) -> dict[str, list[int]]:
        places_by_pair: defaultdict[str, list[int]] = defaultdict(list)
        for place, name in enumerate(self._names):
            for part in set(_letter_pairs(name)):
                places_by_pair[part].append(place)
        return places_by_pair


def _letter_pairs(name: str) -> Iterator[str]:
    """Yield single letters and pairs of neighbours."""
    low = name.casefold()
    yield from low
    yield from (low[at : at + 2] for at in range(len(low) - 1))
