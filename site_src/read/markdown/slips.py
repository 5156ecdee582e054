"""Lines and code that were drawn with other signs than those of Markdown, and stars that made italics of a product."""

from __future__ import annotations

import re
from collections.abc import Iterator

from site_src.problems import Problem, Remedy
from site_src.read.markdown.source import MarkdownSource
from site_src.read.markdown.stars import masks

_ANY = re.compile(r"[｀＊＿´]|—{3}|－{3}|={3}|[‘’'·“”]{3}|^ *-- *$|[A-Za-z0-9]\*[A-Za-z0-9]", re.MULTILINE)
_RULE = re.compile(r" {0,3}(?:—{3,}|＊{3,}|－{3,}|＿{3,}|={3,}|--)[ \u3000]*")
_FENCE = re.compile(r" {0,3}(?:[｀´]{3,}|[‘’'·“”]{3})([A-Za-z]{0,12})[ \u3000]*")
_CODE = re.compile(r"｀+([^｀\n]+)｀+")
_ITALIC = re.compile(
    r"(?<=[A-Za-z0-9])\*(?![*\s])([A-Za-z0-9]{1,3}|(?=[A-Za-z./+-]*[0-9])[A-Za-z0-9./+-]{1,12})\*(?!\*)(?=[A-Za-z0-9])"
)


def slips(source: MarkdownSource) -> Iterator[Problem]:
    """Yield what is printed as it was typed, or marked, against what its author meant."""
    if not _ANY.search(source.prose):
        return
    above = ""
    for index, line in enumerate(source.prose.split("\n")):
        if _RULE.fullmatch(line) and not (above.strip() and line.lstrip()[0] == "="):
            yield source.warning(
                index, 1, "rule-wide", "这一行不是分隔线，照原样显示", "要分隔线，写成“---”；不要的删去"
            )
        elif found := _FENCE.fullmatch(line):
            hint = f"代码前后各写一行“```”，用键盘左上角那个键，英文输入法：```{found[1]}"
            yield source.warning(index, 1, "fence-wide", "这一行不是代码块的开头或结尾", hint)
        for found in _CODE.finditer(line):
            hint = f"写成 `{found[1]}`"
            remedy = Remedy(found.start() + 1, len(found[0]), f"`{found[1]}`")
            yield source.warning(
                index, found.start() + 1, "code-wide", "“｀”是全角的，不会显示成代码", hint, remedy=remedy
            )
        for found in _ITALIC.finditer(line):
            if not any(mask.start <= found.start() < mask.end for mask in masks(line)):
                literal = f"\\*{found[1]}\\*"
                hint = f"就是星号，写成 {literal}；要强调，写成 **{found[1]}**"
                remedy = Remedy(found.start() + 1, len(found[0]), literal)
                said = "夹在字母中间的“*”把文字变成了斜体"
                yield source.warning(index, found.start() + 1, "star-italic", said, hint, remedy=remedy)
        above = line
