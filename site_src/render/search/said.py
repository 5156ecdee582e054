"""What a page says, as people read it: the words between its head and its foot, without what leads around the site.

Kept by the cache beside the record of the page, so that the index of ten thousand pages
is made without reading one of them again.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from typing import Any

from site_src.plan.job import Job
from site_src.plan.jobs.list_page import ListPage

UNSAID = ("script", "style", "template", "noscript", "svg", "nav", "button", "select", "h1")
"""What is no text, what leads elsewhere, and the title, which is known."""
BLOCKS = (
    "address", "article", "aside", "blockquote", "br", "caption", "dd", "details", "div", "dl", "dt", "fieldset", "figcaption",
    "figure", "footer", "form", "h2", "h3", "h4", "h5", "h6", "header", "hr", "legend", "li", "main", "ol", "p", "pre", "section",
    "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
)  # fmt: skip
"""What begins on a line of its own: no word goes on from one into the next."""
UNSEEN = "data-nosnippet"
"""The attribute of what stands on many pages, such as a number for help beside an article."""
_INVISIBLE = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")
_WIDE = "\u2014\u2018-\u201d\u2026\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef"
_AIR = re.compile(rf"(?<=[{_WIDE}]) | (?=[{_WIDE}])")


def page_text(job: Job, data: bytes) -> tuple[bytes, ...]:
    """Return the text of the page of an entry; lines are separated by line feeds."""
    return (_text(_main(data)).encode(),)


def list_texts(job: ListPage, data: bytes) -> tuple[bytes, ...]:
    """Return what a list says of entries that have no page of their own, as JSON: text by the anchor; nothing if all have one."""
    titles = {anchor: card.title for card in job.entries if (anchor := card.url.partition("#")[2])}
    if not titles:
        return ()
    elements = {element.get("id"): element for element in _main(data).iter("*")}
    found = sorted(titles.keys() & elements.keys())
    texts = {anchor: tidy([_text(elements[anchor]).replace(titles[anchor], "", 1)]) for anchor in found}
    return (json.dumps(texts, ensure_ascii=False).encode(),)


def _main(data: bytes) -> Any:
    """Return the tree of the main part of a page, without what is not said there."""
    from lxml import etree  # takes longer to import than a build that changes nothing

    # Half of a page stands around its main part, and what is not parsed takes no time.
    start, end = data.find(b"<main"), data.rfind(b"</main>")
    part = data[start:end] if 0 <= start < end else data
    tree = etree.fromstring(part, etree.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True))
    if tree is None:  # the template of a theme may leave a page empty
        return etree.Element("main")
    main = tree.find(".//main")
    main = tree if main is None else main
    for element in [*main.iter(*UNSAID), *main.iterfind(f".//*[@{UNSEEN}]"), *main.iterfind(".//*[@hidden]")]:
        _cut(element)
    for element in main.iter(*BLOCKS):
        element.text = f"\n{element.text or ''}"
        element.tail = f"\n{element.tail or ''}"
    return main


def _cut(element: Any) -> None:
    """Take an element out and leave what follows it."""
    before, above, tail = element.getprevious(), element.getparent(), element.tail or ""
    if before is not None:
        before.tail = (before.tail or "") + tail
    elif above is not None:
        above.text = (above.text or "") + tail
    if above is not None:
        above.remove(element)


def _text(element: Any) -> str:
    return tidy(element.itertext())


def tidy(pieces: Iterable[str]) -> str:
    """Return text as it is searched: no empty lines, single spaces, and none beside a Han character, where nobody types one."""
    text = _INVISIBLE.sub("", "".join(pieces))
    lines = (" ".join(line.split()) for line in text.split("\n"))
    return _AIR.sub("", "\n".join(line for line in lines if line))
