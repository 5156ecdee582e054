"""The Markdown parser, set up once a process, in two halves between which a tree can be worked on."""

from __future__ import annotations

import re
from functools import cache
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.blockprocessors import BlockQuoteProcessor, OListProcessor
from markdown.extensions import Extension
from markdown.extensions.attr_list import AttrListTreeprocessor
from markdown.extensions.def_list import DefListExtension
from markdown.extensions.fenced_code import FencedCodeExtension
from markdown.extensions.footnotes import FootnoteExtension
from markdown.extensions.sane_lists import SaneListExtension
from markdown.extensions.tables import TableExtension
from markdown.inlinepatterns import SimpleTagInlineProcessor, SubstituteTagInlineProcessor

from site_src.read.markdown.addresses import BareAddresses, BareMail, BracketedMail
from site_src.read.markdown.blocks import MarkProcessor
from site_src.read.markdown.breaks import SoftBreaks
from site_src.read.markdown.fast import hasten
from site_src.read.markdown.leftover import Left, Leftovers
from site_src.read.markdown.stars import Stars

_BLOCKS = frozenset(
    {"blockquote", "div", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "li", "ol", "p", "pre"}
    | {"table", "tbody", "td", "th", "thead", "tr", "ul"}
)
_INLINE = frozenset({"a", "br", "code", "em", "img", "strong", "sup"})
"""The tags that nearly all elements of a page have."""


_ATTRIBUTE = r"""(?:[#.][^\s{}#.=]+|[A-Za-z][\w-]*=(?:"[^"{}\n]*"|'[^'{}\n]*'|[^\s{}"']+))"""
_LIST = rf"\{{:?[ ]*({_ATTRIBUTE}(?:[ ]+{_ATTRIBUTE})*)[ ]*\}}"


class Converter(Markdown):
    """Python-Markdown, of which `convert` is `write` after `parse`."""

    def is_block_level(self, tag: object) -> bool:
        """Tell whether a tag is one of a block; asked several times for every element."""
        return tag in _BLOCKS or (tag not in _INLINE and super().is_block_level(tag))

    def parse(self, lines: list[str]) -> Element:
        """Return the tree of a text, its inline markup done."""
        self.lines = lines
        for preprocessor in self.preprocessors:
            self.lines = preprocessor.run(self.lines)
        root = self.parser.parseDocument(self.lines).getroot()
        assert root is not None
        for processor in self.treeprocessors:
            changed = processor.run(root)
            root = root if changed is None else changed
        return root

    @property
    def leftovers(self) -> list[Left]:
        """The texts of the last tree in which there is what looks like a mark."""
        found = self.treeprocessors["leftovers"]
        assert isinstance(found, Leftovers)
        return found.found

    def write(self, root: Element) -> str:
        """Return the HTML of a tree that `parse` gave, without its outermost element."""
        html = self.serializer(root)
        html = html[html.index(">") + 1 : html.rindex("<")].strip()
        for postprocessor in self.postprocessors:
            html = postprocessor.run(html)
        return html.strip()


class _AttributeLists(AttrListTreeprocessor):
    """``{#id .class key=value}`` and nothing else, so that ``{{x}}`` and ``{% x %}`` stay text."""

    HEADER_RE = re.compile(rf"[ ]+{_LIST}[ ]*$")  # type: ignore[misc]
    BLOCK_RE = re.compile(rf"\n[ ]*{_LIST}[ ]*$")  # type: ignore[misc]
    INLINE_RE = re.compile(rf"^{_LIST}")  # type: ignore[misc]


_STRUCK = r"()(?<!~)(?:(?<![0-9])|(?!~~[0-9]))~~(?=[^\s~])(.+?)(?<=[^\s~])~~(?!~)"
"""Text between ``~~`` and ``~~``; between two digits it is a range, as in 8:00~~9:00."""

_PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"
"""What a backslash makes an ordinary sign."""


class _Quotes(BlockQuoteProcessor):
    """Two quotes with a blank line between them stay two."""

    def lastChild(self, parent: Element) -> Element | None:  # noqa: N802
        return None


class _House(Extension):
    """What this project changes in the parser."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        # Indented text is a paragraph and a line under a text is a rule: see the layout.
        md.parser.blockprocessors.deregister("code")
        md.parser.blockprocessors.deregister("setextheader")
        md.parser.blockprocessors.register(MarkProcessor(md.parser), "mark", 110)
        numbered = md.parser.blockprocessors["olist"]
        assert isinstance(numbered, OListProcessor)
        # The digits of other scripts are none that the number of a list may have.
        numbered.RE = re.compile(r"^[ ]{0,3}[0-9]{1,9}\.[ ]+(.*)")
        numbered.CHILD_RE = re.compile(r"^[ ]{0,3}(([0-9]{1,9}\.))[ ]+(.*)")
        md.parser.blockprocessors.register(_Quotes(md.parser), "quote", 20)
        md.ESCAPED_CHARS = list(_PUNCTUATION)
        md.inlinePatterns.register(BracketedMail(md), "automail", 110)
        md.inlinePatterns.register(SubstituteTagInlineProcessor(r"\\\n", "br"), "backslash_break", 105)
        # Behind raw tags and entities, in which an address is no text.
        md.inlinePatterns.register(BareAddresses(), "bare_address", 78)
        md.inlinePatterns.register(BareMail(), "bare_mail", 76)
        md.inlinePatterns.register(Stars(), "stars", 70)
        md.inlinePatterns.register(SimpleTagInlineProcessor(_STRUCK, "del"), "struck", 65)
        md.treeprocessors.register(_AttributeLists(md), "attr_list", 8)
        md.treeprocessors.register(Leftovers(md), "leftovers", 4)
        # Before raw HTML and code come back, in which line ends may matter.
        md.postprocessors.register(SoftBreaks(md), "soft_breaks", 35)


def build(*more: Extension, fast: bool = True) -> Converter:
    """Return a new converter.

    `more` are foreign extensions; beside them all parts are the stock ones, as they are
    with `fast` off, which is for comparing.
    """
    converter = Converter(
        output_format="html",
        extensions=[
            TableExtension(use_align_attribute=True),
            FootnoteExtension(BACKLINK_TITLE="回到正文中的注 %d", BACKLINK_TEXT="↩", SEPARATOR="-"),
            DefListExtension(),
            FencedCodeExtension(),
            SaneListExtension(),
            _House(),
            *more,
        ],
    )
    if fast and not more:
        hasten(converter)
    return converter


@cache
def shared() -> Converter:
    """Return the converter of this process; `reset` it before each body."""
    return build()
