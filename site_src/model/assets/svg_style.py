"""What a style inside an SVG would fetch, whichever function of CSS it takes.

Sources: CSS Values 4 (``url()``, ``src()``), CSS Images 4 (``image()``, ``image-set()``,
``cross-fade()``), CSS Cascade (``@import``); what old browsers ran: ``expression()``, ``behavior``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

INSIDE = re.compile(r"\s*(?:#|data:image/(?:png|jpe?g|gif|webp);base64,)", re.IGNORECASE)
"""An address that needs nothing from elsewhere."""

_REFERENCE = re.compile(
    r"@import\s*(?:url\(\s*)?['\"]?(?P<sheet>[^'\");]*)|\burl\(\s*['\"]?(?P<url>[^'\")]*)"
    r"|expression\(|-moz-binding|behavior\s*:",
    re.IGNORECASE,
)
_IMAGES = re.compile(r"(?<![\w-])(?:-webkit-)?(?:image-set|cross-fade|image|src)\(", re.IGNORECASE)
"""Functions that fetch what a text in them names."""

_TEXT = re.compile(r"(type\(\s*)?(?:\"([^\"]*)\"|'([^']*)')|(\bvar\([^)]*\))|[()]", re.IGNORECASE)
_ELSEWHERE = re.compile(r"(@namespace\s+(?:[\w-]+\s+)?)?[\"']\s*((?:[a-z][a-z0-9+.-]*:)?//[^\"']*)", re.IGNORECASE)
"""A text that is an address, wherever it stands: a variable may carry it into a function."""

_ESCAPE = re.compile(r"\\(?:([0-9a-fA-F]{1,6})\s?|(.))", re.DOTALL)


def unescaped(css: str) -> str:
    """Return a style with its escapes decoded."""
    return _ESCAPE.sub(_character, css)


def fetched(css: str) -> Iterator[tuple[int, str]]:
    """Yield the place and the address of what a style without escapes would fetch or run, in order."""
    found: dict[int, str] = {}
    for match in _REFERENCE.finditer(css):
        if match["url"] is None or not INSIDE.match(match["url"]):
            found[match.start()] = match["sheet"] or match["url"] or match.group()
    for match in _IMAGES.finditer(css):
        if named := next(_named(css, match.end()), ""):
            found[match.start()] = named
    told = "".join(found.values())
    for match in _ELSEWHERE.finditer(css):
        if not match[1] and match[2] not in told:
            found[match.start()] = match[2]
    yield from sorted(found.items())


def _named(css: str, start: int) -> Iterator[str]:
    """Yield what the function whose arguments begin at `start` names that is not inside the file."""
    depth = 1
    for part in _TEXT.finditer(css, start):
        if part[0] in "()":
            depth += 1 if part[0] == "(" else -1
            if not depth:
                return
        elif part[4]:
            yield part[4]
        elif part[1]:
            depth += 1  # the bracket of type("image/png")
        elif not INSIDE.match(part[2] or part[3] or ""):
            yield part[2] or part[3] or part[0]


def _character(match: re.Match[str]) -> str:
    code = int(match[1], 16) if match[1] else 0
    return chr(code) if 0 < code < 0x110000 else match[2] or ""
