"""The block processor that turns the marks of the layout into elements."""

from __future__ import annotations

from xml.etree.ElementTree import Element, SubElement

from markdown.blockprocessors import BlockProcessor

from site_src.read.markdown.containers import CLOSE, CODE, OPEN, TITLES, Opening
from site_src.read.markdown.fences import written


class MarkProcessor(BlockProcessor):
    """Containers with all that is in them, code inside a list or a quote, and the place of a shortcode.

    The layout has set every mark as a block of its own and has closed what it opened.
    """

    def test(self, parent: Element, block: str) -> bool:
        return block.startswith("\x01")

    def run(self, parent: Element, blocks: list[str]) -> None:
        block = blocks.pop(0).strip()
        if block.startswith(CODE):
            SubElement(parent, "p").text = self.parser.md.htmlStash.store(written(block.removeprefix(CODE)))
            return
        if not block.startswith(OPEN):
            if not block.startswith(CLOSE):
                SubElement(parent, "p").text = block
            return
        opening = Opening.read(block)
        inner = _inner(blocks)
        if opening.kind == "steps":
            self._steps(parent, inner)
        else:
            self.parser.parseBlocks(_container(parent, opening), inner)

    def _steps(self, parent: Element, inner: list[str]) -> None:
        holder = Element("div")
        self.parser.parseBlocks(holder, inner)
        for child in holder:
            if child.tag == "ol":
                child.set("class", "steps")
            parent.append(child)


def _inner(blocks: list[str]) -> list[str]:
    depth = 1
    for number, block in enumerate(blocks):
        mark = block.lstrip("\n")
        depth += mark.startswith(OPEN) - mark.startswith(CLOSE)
        if not depth:
            inner = blocks[:number]
            del blocks[: number + 1]
            return inner
    inner = blocks[:]
    blocks.clear()
    return inner


def _container(parent: Element, opening: Opening) -> Element:
    title = opening.title or TITLES[opening.kind]
    if opening.kind == "details":
        element = SubElement(parent, "details")
        SubElement(element, "summary").text = title
        return element
    element = SubElement(parent, "div", {"class": f"callout callout-{opening.kind}", "role": "note"})
    SubElement(element, "p", {"class": "callout-title"}).text = title
    return element
