"""What a style sheet loads: the addresses that it names, with their places."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from typing import NamedTuple
from urllib.parse import unquote

_NAMED = re.compile(
    r"""/\*.*?\*/"""
    r"""|(?P<imports>@import\s+)?url\(\s*(?P<quote>["']?)(?P<path>[^"')]*?)(?P=quote)\s*\)"""
    r"""|@import\s+(?P<mark>["'])(?P<sheet>[^"']*)(?P=mark)""",
    re.DOTALL,
)
_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|/", re.IGNORECASE)
_PARTS = re.compile(r"([^?#]*)(.*)", re.DOTALL)


class StyleAddress(NamedTuple):
    """An address in a style sheet, written from `start` to `end` (offsets of all of ``url(...)``).

    `text` is the address, `at` its offset, `rest` its query and fragment with their mark. One that `imports`
    loads another style sheet.
    """

    text: str
    at: int
    start: int
    end: int
    rest: str
    imports: bool

    @property
    def is_elsewhere(self) -> bool:
        """Whether it is no file beside the style sheet: another host, a path from the root, data."""
        return _ELSEWHERE.match(self.text) is not None

    def file(self, folder: str) -> str:
        """Return the file that is meant, seen from a style sheet in `folder`."""
        path = self.text.removesuffix(self.rest) if self.rest else self.text
        return posixpath.normpath(posixpath.join(folder, unquote(path)))


def addresses(style: str) -> Iterator[StyleAddress]:
    """Yield the addresses that `style` names outside of comments, but for places in the document itself (``#a``)."""
    for found in _NAMED.finditer(style):
        name = "path" if found["path"] is not None else "sheet"
        text = found[name]
        if text and not text.startswith("#"):
            rest = _PARTS.fullmatch(text)[2]  # type: ignore[index]
            yield StyleAddress(
                text, found.start(name), found.start(), found.end(), rest, name == "sheet" or bool(found["imports"])
            )
