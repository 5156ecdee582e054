"""Items of a list that YAML took for the going-on of the text above them, as they stand deeper than it."""

from __future__ import annotations

import re
from collections.abc import Iterator

import yaml

from site_src.problems import Problem, Remedy, masked
from site_src.read.excerpt import excerpt

_DEEPER = re.compile(r"^ +- ", re.MULTILINE)
_ITEM = re.compile(r" *(?=- )")


def folded_items(root: yaml.Node, text: str, path: str, above: int) -> tuple[Problem, ...]:
    """Return a problem for every line of `text` that begins with ``- `` and is part of a text without quotes.

    `root` is what YAML made of `text`, which `above` lines of the file precede. Of ``- 甲`` and below
    it ``  - 乙`` YAML makes one item, 甲 - 乙, without a word.
    """
    if not _DEEPER.search(text):
        return ()
    return tuple(_problems(root, text, path, above))


def _problems(root: yaml.Node, text: str, path: str, above: int) -> Iterator[Problem]:
    lines = text.split("\n")
    message = "这一行缩进多了，不是新的一项，接在上一行后面成了一句话"
    for node, dash in _plain_texts(root, None):
        for number, line in enumerate(
            lines[node.start_mark.line + 1 : node.end_mark.line + 1], node.start_mark.line + 2
        ):
            if found := _ITEM.match(line):
                column, hint = found.end() + 1, _hint(line.strip(), dash)
                shown = excerpt(text, number, column)
                # Beside other items it can only be one of them.
                remedy = None if dash is None else Remedy(1, found.end(), " " * dash)
                yield Problem(path, number + above, column, "yaml-folded-item", message, hint, shown, remedy=remedy)


def _hint(item: str, dash: int | None) -> str:
    if dash is None:
        return masked(f"上面冒号后面的值也写成一行“- ”开头的，和这一行左边对齐：{item}；不是列表的，给整个值加引号")
    lead = f"行首 {dash} 个空格" if dash else "行首不空格"
    return masked(f"和上面一项的 - 左边对齐，{lead}，写成：{item}")


def _plain_texts(node: yaml.Node, dash: int | None) -> Iterator[tuple[yaml.ScalarNode, int | None]]:
    """Yield the texts of several lines without quotes, with the column of their dash if they are items."""
    if isinstance(node, yaml.ScalarNode):
        if not node.style and node.end_mark.line > node.start_mark.line:
            yield node, dash
    elif isinstance(node, yaml.MappingNode):
        for _, value in node.value:
            yield from _plain_texts(value, None)
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from _plain_texts(item, None if node.flow_style else node.start_mark.column)
