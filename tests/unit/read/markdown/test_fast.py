"""The fast way is the stock converter's, to the character, and steps back from what it does not know."""

from __future__ import annotations

from pathlib import Path

import pytest
from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.abbr import AbbrExtension
from markdown.inlinepatterns import SimpleTagInlineProcessor

from site_src.read.markdown.converter import Converter, build
from site_src.read.markdown.layout import lay_out
from site_src.read.markdown.source import MarkdownSource

CORPUS = sorted((Path(__file__).parents[4] / "content").rglob("*.md"))


class Inserted(Extension):
    """``++text++``, a foreign extension."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        md.inlinePatterns.register(SimpleTagInlineProcessor(r"()\+\+(.*?)\+\+", "ins"), "ins", 64)


def test_every_body_of_the_content_is_equal() -> None:
    stock, fast = build(fast=False), build()
    for file in CORPUS:
        lines = lay_out(MarkdownSource(file.name, file.read_text("utf-8"))).lines
        assert convert(fast, lines) == convert(stock, lines)


def convert(converter: Converter, lines: list[str]) -> str:
    converter.reset()
    return converter.write(converter.parse(lines))


def test_a_foreign_extension_works_as_with_the_stock_converter() -> None:
    for extension in (Inserted(), AbbrExtension()):
        fast, stock = build(extension), build(extension, fast=False)
        text = ["甲++乙++丙 CZ", "", "*[CZ]: 常州", "", "**丁**"]
        assert convert(fast, text) == convert(stock, text)
    assert "<ins>乙</ins>" in convert(build(Inserted()), ["甲++乙++丙"])


def test_without_a_foreign_extension_the_parts_are_replaced() -> None:
    assert type(build().treeprocessors["inline"]) is not type(build(fast=False).treeprocessors["inline"])
    assert type(build(Inserted()).treeprocessors["inline"]) is type(build(fast=False).treeprocessors["inline"])


@pytest.mark.parametrize("text", ["甲", "**甲**[乙](@a)", "|甲|乙|\n|-|-|\n|丙|丁|"])
def test_parse_and_write_are_convert(text: str) -> None:
    converter = build()
    assert convert(converter, text.split("\n")) == converter.reset().convert(text)
