"""The tree of a rendered body, as a browser would build it."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from xml.etree.ElementTree import Element

BLOCKS = frozenset(
    {"p", "h1", "h2", "h3", "h4", "h5", "h6", "ol", "ul", "li", "dl", "dt", "dd", "pre", "blockquote", "div", "aside"}
    | {"section", "article", "header", "footer", "figure", "figcaption", "table", "caption", "thead", "tbody", "tfoot"}
    | {"tr", "th", "td", "details", "summary", "hr", "main", "nav"}
)
"""Tags of elements that begin on a line of their own; all others stand within a line."""


def tree_of(html: str) -> Element:
    """Return the body of `html`, a page or a part of one, as an element whose tags have no namespace."""
    import tinyhtml5

    # Given as a stream: the parser takes a short text for the name of a file.
    root: Element = tinyhtml5.parse(BytesIO(html.encode()), transport_encoding="utf-8", namespace_html_elements=False)
    body = root.find("body")
    assert body is not None  # The parser gives every document one.
    return body


def classes(element: Element) -> frozenset[str]:
    """Return the classes of an element."""
    return frozenset(element.get("class", "").split())


def start_of(ordered: Element) -> int:
    """Return the number of the first item of an ordered list."""
    given = ordered.get("start", "")
    return int(given) if given.isascii() and given.lstrip("-").isdigit() else 1


def runs(element: Element) -> Iterator[Element]:
    """Yield what `element` holds as blocks.

    Text and inline elements that stand directly in it, between its blocks, become
    elements ``run`` of their own. Runs of mere blanks are left out.
    """
    run = _run(element.text)
    for child in element:
        if child.tag in BLOCKS:
            if _says(run):
                yield run
            yield child
            run = _run(child.tail)
        else:
            run.append(child)
    if _says(run):
        yield run


def _run(text: str | None) -> Element:
    made = Element("run")
    made.text = text
    return made


def _says(run: Element) -> bool:
    return len(run) > 0 or bool((run.text or "").strip())
