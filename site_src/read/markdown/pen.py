"""Where the layout writes: the lines for the parser, and what is known of the line before."""

from __future__ import annotations

from typing import NamedTuple

from site_src.problems import Problem, Remedy
from site_src.read.body import Reference
from site_src.read.markdown.lists import OpenLists
from site_src.read.markdown.source import MarkdownSource

BLANK, TEXT, OTHER, TABLE, QUOTE = range(5)
"""Kinds of a line, as far as the next one needs to know; from TABLE on, a text below must be told apart."""


class Penned(NamedTuple):
    """The lines for the parser; shortcodes in the order of their marks."""

    lines: list[str]
    shortcodes: list[Reference]
    problems: list[Problem]


class Pen:
    """Goes down the lines of one nesting of quotes and writes them into a layout."""

    def __init__(
        self, source: MarkdownSource, lines: list[str], layout: Penned, first: int = 0, depth: int = 0
    ) -> None:
        self.source = source
        self.lines = lines
        self.layout = layout
        self.first = first  # index in the source of the first of `lines`
        self.depth = depth
        self.index = 0
        self.kind = BLANK  # of the line before
        self.level = 1  # of the heading before
        self.lowered = False  # a heading of level 1 has been reported
        self.lists = OpenLists()
        self.hold = False  # inside a definition or a footnote, where indent has a meaning
        self.defined = False  # a definition has been met in this block

    def add(self, line: str, kind: int = TEXT) -> None:
        """Write `line` for the present one and go on to the next."""
        self.layout.lines.append(line)
        self.kind = kind
        self.index += 1

    def part(self) -> None:
        """End the block before, lists and definitions included."""
        self.lists.close()
        self.hold = False
        self.gap()

    def gap(self) -> None:
        if self.kind != BLANK:
            self.layout.lines.append("")

    def report(
        self, rule: str, message: str, hint: str,
        *, error: bool = False, index: int | None = None, instead: str | None = None,
    ) -> None:  # fmt: skip
        """Report a problem on the present line (or the one with this index in `lines`).

        `instead` is what to write, from the first sign of the line on.
        """
        number = self.first + (self.index if index is None else index)
        written = self.source.lines[number]
        column = len(written) - len(written.lstrip(" \u3000\t>＞")) + 1
        report = self.source.problem if error else self.source.warning
        remedy = None if instead is None else Remedy(column, len(written.rstrip()) - column + 1, instead)
        self.layout.problems.append(report(number, column, rule, message, hint, remedy=remedy))
