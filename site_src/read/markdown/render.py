"""From the Markdown of one file to its body: the order of the parts of this package."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from site_src.problems import Problem
from site_src.read.body import EMPTY_BODY, Body, Heading, Reference
from site_src.read.markdown import attributes, figures, habits, headings, leftover, links, raw_html
from site_src.read.markdown.converter import shared
from site_src.read.markdown.layout import lay_out
from site_src.read.markdown.limits import excess
from site_src.read.markdown.notes import note_problems
from site_src.read.markdown.pasted import pasted
from site_src.read.markdown.plain import plain
from site_src.read.markdown.slips import slips
from site_src.read.markdown.source import MarkdownSource
from site_src.read.written_signs import entities

_SHORTCODE = re.compile("<p>(\x01s[0-9]+\x01)</p>")
_SWALLOWED = re.compile("\x01[+=-][^\n]*")
"""Marks of containers and of code that stood inside raw HTML, where the parser does not look."""


def render_body(text: str, *, path: str, first_line: int = 1) -> tuple[Body, tuple[Problem, ...]]:
    """Render the Markdown below a front matter.

    `text` is decoded and has ``\\n`` as its only line end; `first_line` is the line of
    the file at `path` on which it starts. Mistakes become problems, sorted by place;
    nothing raises. A body with an error is rendered as far as it goes.
    """
    if not text or text.isspace():
        return EMPTY_BODY, ()
    source = MarkdownSource(path, text.replace("\x01", ""), first_line)
    if beyond := excess(source):
        return EMPTY_BODY, (beyond,)
    layout = lay_out(source)
    converter = shared()
    converter.reset()
    root = converter.parse(layout.lines)
    stash = [str(piece) for piece in converter.htmlStash.rawHtmlBlocks]
    references = list(layout.shortcodes)
    problems = [
        *layout.problems,
        *habits.typed(source),
        *habits.cut_addresses(source),
        *habits.doubtful(source),
        *pasted(source),
        *note_problems(source),
        *slips(source),
        *(entities(source.text, path, source.prose, first_line - 1) if "&" in text else ()),
    ]
    ids, outline = _settle(_by_tag(root), stash, source, references, problems)

    html = converter.write(root)
    if layout.shortcodes:
        html = _SHORTCODE.sub(r"\1", html)
    if stash:
        problems += raw_html.check(stash, html, source)
        html = _SWALLOWED.sub("", html)
    problems += leftover.problems(converter.leftovers, source)
    anchors = tuple(dict.fromkeys([*ids, *(heading.id for heading in outline)]))
    return Body(html, outline, tuple(references), anchors, plain(html, raw=bool(stash))), tuple(sorted(problems))


def _settle(
    tree: dict[str, list[Element]],
    stash: list[str],
    source: MarkdownSource,
    references: list[Reference],
    problems: list[Problem],
) -> tuple[list[str], tuple[Heading, ...]]:
    """Finish the elements of a tree; return the written ids and the outline, add to the two lists."""
    ids, wrong = attributes.check(tree["attributes"], source)
    problems += wrong
    for tag in ("a", "img"):
        found, wrong = links.resolve(tree[tag], source, len(references))
        references += found
        problems += wrong
    figures.caption(tree["p"])
    figures.tick(tree["li"])
    figures.align(tree["cells"])
    written = [*raw_html.ids(stash)]
    problems += attributes.raw(written, source)
    ids += written
    return ids, headings.settle(tree["headings"], set(ids), stash, source.path)


def _by_tag(root: Element) -> dict[str, list[Element]]:
    """Return the elements that need work, in document order, by what needs to be done."""
    tree: dict[str, list[Element]] = {key: [] for key in ("a", "img", "p", "li", "cells", "headings", "attributes")}
    for element in root.iter():
        tag = element.tag
        if tag in headings.TAGS:
            tree["headings"].append(element)
        elif tag in ("a", "img", "li", "p"):
            tree[tag].append(element)
        elif tag in ("td", "th"):
            tree["cells"].append(element)
        if element.attrib:
            tree["attributes"].append(element)
    return tree
