"""Help pages in Chinese: click's own words, and columns that line up where a character is two wide."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from unicodedata import east_asian_width

import click

HEADINGS = {"Options": "选项", "Commands": "命令", "Positional arguments": "要写的"}
NEVER_FIRST = "，。、；：？！”’）》】…,.;:!?)]"
"""Marks that do not begin a line."""
NEVER_LAST = "（“‘《【"
"""Marks that do not end one."""


def width(text: str) -> int:
    """Return how many columns `text` takes on a terminal."""
    return sum(2 if east_asian_width(character) in "WF" else 1 for character in text)


def wrapped(text: str, columns: int) -> Iterator[str]:
    """Yield the lines of one paragraph: broken between any two characters, but never inside a word of letters."""
    line = ""
    for piece in _pieces(text):
        if line.strip() and width(line + piece) > columns and piece not in NEVER_FIRST:
            yield line.rstrip()
            line = piece.lstrip()
        else:
            line += piece
    yield line.rstrip()


def _pieces(text: str) -> Iterator[str]:
    word = ""
    for character in text:
        if character in NEVER_LAST or (character.isascii() and not character.isspace()):
            word += character
            continue
        if word and word[-1] not in NEVER_LAST:
            yield word
            word = ""
        yield word + character
        word = ""
    if word:
        yield word


class ChineseFormatter(click.HelpFormatter):
    """Writes a help page; the layout is click's."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        self.write(f"{prefix or '用法：'}{prog} {args}".rstrip() + "\n")

    def write_heading(self, heading: str) -> None:
        self.write(f"{'':>{self.current_indent}}{HEADINGS.get(heading, heading)}：\n")

    def write_text(self, text: str) -> None:
        indent = " " * self.current_indent
        for paragraph in text.split("\n"):
            for line in wrapped(paragraph.strip(), self.width - self.current_indent):
                self.write(f"{indent}{line}".rstrip() + "\n")

    def write_dl(self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2) -> None:
        rows = list(rows)
        first = min(max(width(term) for term, _ in rows), col_max) + col_spacing
        indent = " " * self.current_indent
        for term, said in rows:
            self.write(f"{indent}{term}")
            if width(term) > first - col_spacing:
                self.write(f"\n{indent}{'':>{first}}")
            else:
                self.write(" " * (first - width(term)))
            lines = wrapped(said, max(self.width - self.current_indent - first, 20))
            self.write(f"\n{indent}{'':>{first}}".join(lines).rstrip() + "\n")


class ChineseContext(click.Context):
    formatter_class = ChineseFormatter


class ChineseWords(click.Command):
    """A command whose help page is Chinese throughout."""

    context_class = ChineseContext

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = "显示这些说明"
        return option
