"""Headings: their level, their ids, the outline."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import unescape
from xml.etree.ElementTree import Element

from site_src.read.body import Heading
from site_src.read.markdown.taken import taken

TAGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})

_SEPARATORS = re.compile(r"[\W_]+")
_STASHED = re.compile("\x02wzxhzdk:([0-9]+)\x03")
_MARK = re.compile("\x01[rst][0-9]+\x01")
_TAG = re.compile(r"<[^<>]*>")
_LONGEST = 64


def slug(title: str) -> str:
    """Return the id of a heading: its text in lower case, all but letters, ideographs and digits as ``-``."""
    return _SEPARATORS.sub("-", title.lower())[:_LONGEST].strip("-") or "section"


def settle(elements: list[Element], used: set[str], stash: list[str], path: str) -> tuple[Heading, ...]:
    """Give headings their level (2 to 6) and id, and return the outline.

    An id that the author has written stays. `used` are the ids in the body so far and
    is added to; `stash` is the raw HTML that the parser has put aside; `path` is that of the source.
    """
    # The page's title is its h1: a body that starts at level 1 moves down as a whole.
    down = any(element.tag == "h1" for element in elements)
    outline = []
    counts: dict[str, int] = {}
    for element in elements:
        level = min(6, int(element.tag[1]) + down)
        element.tag = f"h{level}"
        title = _title(element, stash)
        name = element.get("id")
        if not name:
            name = _unique(slug(title), used, counts, path)
            element.set("id", name)
        outline.append(Heading(level, name, title))
    return tuple(outline)


def _unique(name: str, used: set[str], counts: dict[str, int], path: str) -> str:
    count = counts.get(name, 0) + 1
    free = name if count == 1 else f"{name}-{count}"
    while free in used or taken(free, path):
        count += 1
        free = f"{name}-{count}"
    counts[name] = count
    used.add(free)
    return free


def _title(element: Element, stash: list[str]) -> str:
    """Return the text of a heading without footnote numbers, raw tags and marks."""
    text = "".join(_texts(element))
    if "\x02" in text:
        text = _STASHED.sub(lambda found: unescape(_TAG.sub("", stash[int(found[1])])), text)
    if "\x01" in text:
        text = _MARK.sub("", text)
    return " ".join(unescape(text).split()) if "&" in text else " ".join(text.split())


def _texts(element: Element) -> Iterable[str]:
    if element.text:
        yield element.text
    for child in element:
        if not (child.tag == "sup" and child.get("id", "").startswith("fnref")):
            yield from _texts(child)
        if child.tail:
            yield child.tail
