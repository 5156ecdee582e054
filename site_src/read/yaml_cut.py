"""Texts that YAML ends at `` #`` and whose rest nobody would see: ``title: 关于 #健康 的通知``."""

from __future__ import annotations

import re
from collections.abc import Iterator

import yaml

from site_src.problems import Problem, Remedy, Severity, masked
from site_src.read.excerpt import excerpt
from site_src.read.quoted import quoted

_ANYWHERE = re.compile(r"[ \t]#[^\s#]")
_REST = re.compile(r"[ \t]+#[^\s#].*")
"""What follows a text on its line; ``# 备注``, with a space, is meant as a remark."""
_HAN = re.compile("[\u4e00-\u9fff]")
_SWITCHES = frozenset("是否")


def cut_texts(root: yaml.Node, text: str, path: str, above: int) -> tuple[Problem, ...]:
    """Return a warning for each text without quotes that goes on behind ``#`` and a character.

    Which fields are texts only a schema knows: a value in Chinese is one, a day or a number is not.
    """
    if not _ANYWHERE.search(text):
        return ()
    lines = text.split("\n")
    found = []
    for node in _plain(root):
        start, end = node.start_mark, node.end_mark
        rest = _REST.match(lines[end.line], end.column) if end.line < len(lines) else None
        if rest is None or node.value in _SWITCHES or not _HAN.search(node.value):
            continue
        whole = quoted(node.value + rest[0].rstrip())
        length = end.column - start.column + len(rest[0].rstrip())
        found.append(
            Problem(
                path, end.line + 1 + above, end.column + 1 + rest[0].index("#"), "yaml-cut",
                masked(f"空格加 # 后面的算备注，这个值只剩“{node.value[:40]}”"),
                masked(f"整个值加引号：{whole}；真是备注的，# 后面空一格"),
                excerpt(text, end.line + 1, end.column + 1),
                Severity.WARNING,
                Remedy(start.column + 1, length, whole) if start.line == end.line else None,
            )
        )  # fmt: skip
    return tuple(found)


def _plain(node: yaml.Node) -> Iterator[yaml.ScalarNode]:
    if isinstance(node, yaml.ScalarNode):
        if not node.style:
            yield node
    elif isinstance(node, yaml.MappingNode):
        for _, value in node.value:
            yield from _plain(value)
    else:
        for item in node.value:
            yield from _plain(item)
