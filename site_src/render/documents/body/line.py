"""What stands within a line of a body, as a document prints it."""

from __future__ import annotations

import re
from collections.abc import Collection
from html import escape
from xml.etree.ElementTree import Element

from site_src.render.documents.body.tree import classes

_KEPT = frozenset(
    {"b", "strong", "em", "i", "cite", "dfn", "sub", "sup", "del", "s", "ins", "u", "code", "kbd", "small", "mark"}
)
"""Elements that mean the same on paper, and have a face of their own in the style."""
_QUOTES = (("“", "”"), ("‘", "’"))
"""GB/T 15834: double quotation marks, and single ones inside them."""
_BREAKS = re.compile(r"(?<=[/=])(?=[^/])|(?=[?&])")
"""Where a long address may go on in the next line."""
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)


def line(element: Element, enclosed: Collection[str] = (), depth: int = 0) -> str:
    """Return the content of `element` as HTML for print.

    Links are left as text, followed by the address in brackets where the paper would
    else not say it; those to one of `enclosed` lead to what is handed out with the
    document. `depth` is the number of quotations around.
    """
    parts = [escape(element.text or "", quote=False)]
    for child in element:
        parts.append(_child(child, enclosed, depth))
        parts.append(escape(child.tail or "", quote=False))
    return "".join(parts)


def _child(child: Element, enclosed: Collection[str], depth: int) -> str:
    tag = child.tag
    if tag == "a":
        return _link(child, enclosed, depth)
    if tag == "q":
        opening, closing = _QUOTES[depth % 2]
        return f"{opening}{line(child, enclosed, depth + 1)}{closing}"
    if tag == "ruby":
        return _ruby(child, enclosed, depth)
    if tag == "img":
        return escape(pictured(child), quote=False)
    if tag == "input":
        return '<span class="box">√</span>' if "checked" in child.attrib else "□"
    if tag in ("br", "wbr", "hr"):
        return "<wbr>" if tag == "wbr" else "<br>"
    inner = line(child, enclosed, depth)
    if tag == "sup" and child.get("id", "").startswith("fnref"):
        return f"<sup>[{inner}]</sup>"
    return f"<{tag}>{inner}</{tag}>" if tag in _KEPT else inner


def pictured(image: Element) -> str:
    """Return the words that stand for a picture of the page: an official document prints no other."""
    return f"（图：{image.get('alt', '')}，见网页）"


def _link(link: Element, enclosed: Collection[str], depth: int) -> str:
    if "footnote-backref" in classes(link):  # Leads back on a screen.
        return ""
    inner = line(link, enclosed, depth)
    told = address(link, enclosed)
    if not told:
        return inner
    broken = _BREAKS.sub("<wbr>", escape(told, quote=False))
    return f'{inner}<span class="address">（{broken}）</span>'


def address(link: Element, enclosed: Collection[str]) -> str:
    """Return the address that a paper has to say beside the words of a link; empty if the words say it."""
    href, words = link.get("href", ""), "".join(link.itertext())
    bare = href.partition("#")[0]
    if not bare or bare in enclosed or "footnote-ref" in classes(link):
        return ""
    if href.startswith(("tel:", "mailto:")):
        said = href.partition(":")[2].partition("?")[0]
        return "" if _signs(said) in _signs(words) else said
    if href.partition("://")[2].removesuffix("/") in words and "://" in href:
        return ""
    return href if _SCHEME.match(href) else f"本站/{href}"


def _signs(text: str) -> str:
    return re.sub(r"[^0-9A-Za-z@]", "", text)


def _ruby(ruby: Element, enclosed: Collection[str], depth: int) -> str:
    """Return words with their reading in brackets behind them."""
    parts = [escape(ruby.text or "", quote=False)]
    for child in ruby:
        if child.tag in ("rt", "rtc"):
            parts.append(f"（{line(child, enclosed, depth).strip()}）")
        elif child.tag != "rp":
            parts.append(_child(child, enclosed, depth))
        parts.append(escape(child.tail or "", quote=False))
    return "".join(parts)
