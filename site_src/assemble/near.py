"""Which of many names a wrong one was probably meant to be, without comparing it with all of them."""

from __future__ import annotations

import functools
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

COMPARED = 120
"""Names that a wrong one is compared with, those first that share its rarest pairs of letters."""

_NUMBER = re.compile(r"(?:.*/)?[0-9]+")


class Names:
    """Names that exist. A number is near to no other: who meant one line must not be led to another."""

    def __init__(self, names: Iterable[str]) -> None:
        self._names = tuple(dict.fromkeys(name for name in names if not _NUMBER.fullmatch(name)))

    def near(self, wrong: str) -> str:
        """Return the name that is most like `wrong`, or nothing if none is."""
        from difflib import get_close_matches  # only a mistake needs it

        if _NUMBER.fullmatch(wrong):
            return ""
        return next(iter(get_close_matches(wrong, self._alike(wrong), 1, 0.6)), "")

    def _alike(self, wrong: str) -> list[str]:
        if len(self._names) <= COMPARED:
            return list(self._names)
        shared = sorted((self._by_part.get(part, ()) for part in set(_parts(wrong))), key=len)
        found: dict[int, None] = {}
        for places in shared:
            found |= dict.fromkeys(places[: COMPARED - len(found)])
            if len(found) >= COMPARED:
                break
        return [self._names[place] for place in found]

    @functools.cached_property
    def _by_part(self) -> dict[str, list[int]]:
        by_part: defaultdict[str, list[int]] = defaultdict(list)
        for place, name in enumerate(self._names):
            for part in set(_parts(name)):
                by_part[part].append(place)
        return by_part


def _parts(name: str) -> Iterator[str]:
    """Yield single letters and pairs of neighbours."""
    low = name.casefold()
    yield from low
    yield from (low[at : at + 2] for at in range(len(low) - 1))
