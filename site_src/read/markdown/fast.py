"""A shorter way through Python-Markdown to the same HTML, to the character.

A page of Chinese text is mostly text: 64 of its 74 pieces hold no character that any
inline pattern could match, and yet each piece is put to all sixteen. The parts below skip
work of which it is certain that it changes nothing. They know the parts of the stock
parser and of this package; `converter.build` uses none of them beside a foreign extension.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias, cast
from xml.etree.ElementTree import HTML_EMPTY, Element

from markdown import inlinepatterns as patterns
from markdown import serializers
from markdown.blockprocessors import ParagraphProcessor
from markdown.extensions.footnotes import FootnoteInlineProcessor
from markdown.preprocessors import HtmlBlockPreprocessor, NormalizeWhitespace
from markdown.treeprocessors import InlineProcessor, UnescapeTreeprocessor
from markdown.util import ETX, STX, AtomicString

from site_src.read.markdown.addresses import BareAddresses, BareMail, BracketedMail
from site_src.read.markdown.stars import Stars

if TYPE_CHECKING:
    from markdown import Markdown

_NEEDS: dict[type, frozenset[str]] = {
    patterns.BacktickInlineProcessor: frozenset("`"),
    patterns.EscapeInlineProcessor: frozenset("\\"),
    FootnoteInlineProcessor: frozenset({"[^", "![^"}),
    patterns.ReferenceInlineProcessor: frozenset({"[", "[^"}),
    patterns.ImageReferenceInlineProcessor: frozenset({"![", "![^"}),
    patterns.LinkInlineProcessor: frozenset({"[", "[^"}),
    patterns.ImageInlineProcessor: frozenset({"![", "![^"}),
    patterns.AutolinkInlineProcessor: frozenset("<"),
    BracketedMail: frozenset("<"),
    BareAddresses: frozenset({"://"}),
    BareMail: frozenset("@"),
    patterns.SubstituteTagInlineProcessor: frozenset({"  \n", "\\"}),
    patterns.SimpleTagInlineProcessor: frozenset({"~~"}),
    Stars: frozenset("*"),
    patterns.HtmlInlineProcessor: frozenset("<&"),
    patterns.DelimiterProcessor: frozenset("*_"),
}
"""Inline pattern -> tokens of which a text must hold one to be changed by it or its subclasses."""

_Match: TypeAlias = tuple[Element | None, int | None, int | None]

_TOKENS = re.compile(r"!?\[\^?|[`\\<&*_@]|  \n|~~|://")
"""All these tokens: a text without them is changed by no pattern."""


def _needs(pattern: object) -> frozenset[str]:
    # The nearest class decides: an image is a kind of link.
    return next(_NEEDS[kind] for kind in type(pattern).__mro__ if kind in _NEEDS)


class _Inline(InlineProcessor):
    """Puts a text only to the patterns that can match in it."""

    def __init__(self, md: Markdown) -> None:
        super().__init__(md)
        self._patterns = list(md.inlinePatterns)
        self._needs = [_needs(item) for item in self._patterns]
        self._plans: dict[frozenset[str], tuple[int, ...]] = {}
        self._refers = [isinstance(item, patterns.ReferenceInlineProcessor) for item in self._patterns]

    def _able(self, tokens: frozenset[str]) -> tuple[int, ...]:
        """Return the patterns that can change a text with these tokens."""
        if (found := self._plans.get(tokens)) is None:
            found = tuple(number for number, needs in enumerate(self._needs) if not needs.isdisjoint(tokens))
            self._plans[tokens] = found
        return found

    # The stock class calls itself by its private names; these are those methods.
    def _InlineProcessor__handleInline(self, data: str, patternIndex: int = 0) -> str:  # noqa: N802, N803
        if isinstance(data, AtomicString) or not (tokens := _TOKENS.findall(data)):
            return data
        apply = self._InlineProcessor__applyPattern  # type: ignore[attr-defined]
        undefined = not self.md.references
        for number in self._able(frozenset(tokens)):
            if number < patternIndex or (undefined and self._refers[number]):
                continue
            matched, start = True, 0
            while matched:
                data, matched, start = apply(self._patterns[number], data, number, start)
        return data

    def _InlineProcessor__processPlaceholders(  # noqa: N802
        self,
        data: str | None,
        parent: Element,
        isText: bool = True,  # noqa: N803
    ) -> list[tuple[Element, list[str]]]:
        if data and STX in data:
            found = super()._InlineProcessor__processPlaceholders(data, parent, isText)  # type: ignore[misc]
            return cast("list[tuple[Element, list[str]]]", found)
        if data:
            setattr(parent, "text" if isText else "tail", data)
        return []


class _Delimiters(patterns.DelimiterProcessor):
    """Takes ``**one plain pair**`` at once; the pairing of nested marks is the stock one's."""

    def handleMatch(self, m: re.Match[str], data: str) -> _Match:  # type: ignore[override]  # noqa: N802
        if self.regions or any(delimiter.stack for delimiter in self.delimiters.values()):
            return super().handleMatch(m, data)
        return self._pair(m, data) or super().handleMatch(m, data)

    def _pair(self, m: re.Match[str], data: str) -> _Match | None:
        delimiter = self.delimiters[m.group()]
        opens = delimiter.boundary.match(data, m.start())
        if opens is None or opens.lastgroup == "end" or (length := opens.end() - opens.start()) > 2:
            return None
        following = self.compiled_re.search(data, opens.end())
        if following is None or following.group() != m.group():
            return None
        closes = delimiter.boundary.match(data, following.start())
        if closes is None or closes.lastgroup == "start" or closes.end() - closes.start() != length:
            return None
        element = Element(delimiter.tags[0 if length == 2 else 1])
        element.text = data[opens.end() : closes.start()]
        return element, opens.start(), closes.end()


class _Links(patterns.LinkInlineProcessor):
    """Finds the text of a link and a plain address without going from character to character."""

    def getText(self, data: str, index: int) -> tuple[str, int, bool]:  # noqa: N802
        end = data.find("]", index)
        if end < 0 or data.find("[", index, end) >= 0:
            return super().getText(data, index)
        return data[index:end], end + 1, True

    def getLink(self, data: str, index: int) -> tuple[str, str | None, int, bool]:  # noqa: N802
        found = _ADDRESS.match(data, index)
        if found is None:
            return super().getLink(data, index)
        return self.unescape(found[1]).strip(), None, found.end(), True


class _Images(_Links, patterns.ImageInlineProcessor):
    """The same for images."""


_ADDRESS = re.compile(r"""\(\s*+([^()'"<]*)\)""")


class _Whitespace(NormalizeWhitespace):
    """Leaves alone what the layout has already put in order."""

    def run(self, lines: list[str]) -> list[str]:
        text = "\n".join(lines)
        if "\n " in text or any(odd in text for odd in (STX, ETX, "\t", "\r")):
            return super().run(lines)
        return [*lines, "", ""]


class _HtmlBlocks(HtmlBlockPreprocessor):
    """Looks for HTML only where a tag or an entity can begin."""

    def run(self, lines: list[str]) -> list[str]:
        if any("<" in line or "&" in line for line in lines):
            return super().run(lines)
        return lines


class _Unescape(UnescapeTreeprocessor):
    """Goes through the tree only if something in it was escaped."""

    def run(self, root: Element) -> None:
        if STX in "".join(root.itertext()) or any(
            STX in value for element in root.iter() if element.attrib for value in element.attrib.values() if value
        ):
            super().run(root)


class _Paragraph(ParagraphProcessor):
    """Takes a line that starts as no other block can, before all others are asked."""

    def test(self, parent: Element, block: str) -> bool:
        return bool(block) and block[0] not in _LEADS and "\n" not in block and not block[0].isdecimal()


_LEADS = frozenset(" #>[!*+-_:|\n\x01")
"""First characters that another block processor may want."""


# Not in the published types of the library, and the very functions that its output depends on.
_text: Callable[[str], str] = vars(serializers)["_escape_cdata"]
_value: Callable[[str], str] = vars(serializers)["_escape_attrib_html"]
_BARE: frozenset[str] = vars(serializers)["BOOLEAN_ATTRIBUTES"]["html"]


def _write(element: Element, write: Callable[[str], object]) -> None:
    """Write an element as the stock serializer does, for trees of plain elements only."""
    tag, text, tail = element.tag, element.text, element.tail
    if element.attrib:
        write(f"<{tag}{''.join(_attribute(*item) for item in sorted(element.attrib.items()))}>")
    else:
        write(f"<{tag}>")
    if text:
        write(_text(text))
    for child in element:
        _write(child, write)
    if tag not in HTML_EMPTY:
        write(f"</{tag}>")
    if tail:
        write(_text(tail))


def _attribute(name: str, value: str | None) -> str:
    if value is None:
        return f" {name}"
    if name == value and name in _BARE:
        return f" {name}"
    return f' {name}="{_value(value)}"'


def _serialize(root: Element) -> str:
    parts: list[str] = []
    _write(root, parts.append)
    return "".join(parts)


def hasten(md: Markdown) -> None:
    """Replace the parts of a converter that do needless work. Its extensions must be those of `converter.build`."""
    md.preprocessors.register(_Whitespace(md), "normalize_whitespace", 30)
    md.preprocessors.register(_HtmlBlocks(md), "html_block", 20)
    md.treeprocessors.register(_Unescape(md), "unescape", 0)
    md.inlinePatterns.register(_Links(patterns.LINK_RE, md), "link", 160)
    md.inlinePatterns.register(_Images(patterns.IMAGE_LINK_RE, md), "image_link", 150)
    delimiters = _Delimiters("*", "strong,em", md)
    delimiters.add("_", "strong,em", smart=True)
    md.inlinePatterns.register(delimiters, "em_strong", 60)
    md.parser.blockprocessors.register(_Paragraph(md.parser), "plain", 200)
    # Last, as it makes its plan from the patterns above.
    md.treeprocessors.register(_Inline(md), "inline", 20)
    md.serializer = _serialize
