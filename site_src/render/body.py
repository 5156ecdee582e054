"""Put the resolved references into a body."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from html import escape

from site_src.assemble.target import Outcome, Target

_MARK = re.compile(r'(?P<attribute> (?:href|src)="\x01r(?P<hidden>\d+)\x01")|\x01(?P<kind>[rts])(?P<number>\d+)\x01')


def resolved(html: str, targets: Sequence[Target], root: str, shortcode: Callable[[int], str]) -> str:
    """Return `html` with its reference marks replaced (see `read.body.Body`).

    `root` leads from the page to the top of the output. The link to an entry that is
    not published loses its href and stays as text. `shortcode` gives the HTML of the
    shortcode that is reference n.
    """
    if "\x01" not in html:
        return html

    def replace(match: re.Match[str]) -> str:
        if match["attribute"]:
            found = targets[int(match["hidden"])]
            if found.outcome is Outcome.HIDDEN:
                return ""
            name = match["attribute"].partition("=")[0]
            return f'{name}="{escape(address(found.url, root))}"'
        number = int(match["number"])
        if match["kind"] == "s":
            return shortcode(number)
        found = targets[number]
        return escape(found.shown if match["kind"] == "t" else address(found.url, root))

    return _MARK.sub(replace, html)


def address(url: str, root: str) -> str:
    """Return the address of a path from the root of the output, as seen from a page."""
    return url if url.startswith("#") else f"{root}{url}"
