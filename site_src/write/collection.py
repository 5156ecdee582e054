"""Lists and mappings as new YAML: in brackets where they are short, else a line for each part."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

import yaml

from site_src.read.tree import Plain
from site_src.write.scalar import ScalarPlace, scalar_text

LONGEST_FLOW = 100
"""Characters that a list may take in brackets."""


class Indentation(NamedTuple):
    """How a file indents: `step` what stands below a key, `dash` the lists there."""

    step: int = 2
    dash: int = 2


def layout_of(root: yaml.Node) -> Indentation:
    """Return the layout of the first mapping and the first list below a key; two spaces if there are none."""
    step = dash = None
    waiting = [root]
    while waiting and (step is None or dash is None):
        node = waiting.pop(0)
        if isinstance(node, yaml.SequenceNode) and not node.flow_style:
            waiting += node.value
        if not isinstance(node, yaml.MappingNode) or node.flow_style:
            continue
        for key, value in node.value:
            deeper = value.start_mark.column - key.start_mark.column
            if not isinstance(value, yaml.CollectionNode) or value.flow_style:
                continue
            if isinstance(value, yaml.MappingNode):
                step = step or deeper
            elif dash is None:
                dash = deeper
            waiting.append(value)
    return Indentation(step or 2, 2 if dash is None else dash)


def flow_text(value: Any, place: ScalarPlace) -> str:
    """Return `value` on one line."""
    if value is None:
        return "null"
    if isinstance(value, str):
        return scalar_text(value, place)
    if isinstance(value, dict):
        pairs = [
            f"{scalar_text(Plain(key), ScalarPlace.FLOW_MAPPING)}: {flow_text(item, ScalarPlace.FLOW_MAPPING)}"
            for key, item in value.items()
        ]
        return "{" + ", ".join(pairs) + "}"
    return "[" + ", ".join(flow_text(item, ScalarPlace.FLOW_LIST) for item in value) + "]"


def below(value: Any, layout: Indentation, *, key: bool) -> list[str]:
    """Return `value` as the lines behind a key or a dash, indented against it.

    The first line follows the colon or dash after a space, if it holds anything.
    """
    if value is None or isinstance(value, str):
        return ["null"] if value is None else scalar_text(value, indent=layout.step if key else 2).split("\n")
    if not value or (isinstance(value, list) and (line := _short(value))):
        return [flow_text(value, ScalarPlace.BLOCK)] if not value else [line]
    lines = block(value, layout)
    if key:
        return ["", *indented(lines, layout.dash if isinstance(value, list) else layout.step)]
    return [lines[0], *indented(lines[1:], 2)]


def block(value: Any, layout: Indentation) -> list[str]:
    """Return a list or mapping that holds something as lines without an indent of their own."""
    lines: list[str] = []
    parts = value.items() if isinstance(value, dict) else [("", item) for item in value]
    for key, item in parts:
        first, *rest = below(item, layout, key=isinstance(value, dict))
        head = f"{scalar_text(Plain(key))}:" if isinstance(value, dict) else "-"
        lines += [f"{head} {first}" if first else head, *rest]
    return lines


def indented(lines: Sequence[str], by: int) -> list[str]:
    """Return `lines` moved to the right; empty ones stay empty."""
    return [" " * by + line if line else "" for line in lines]


def _short(items: Sequence[Any]) -> str:
    """Return a list of short texts in brackets, or "" if it is something else."""
    if not all(isinstance(item, str) and "\n" not in item for item in items):
        return ""
    line = flow_text(items, ScalarPlace.BLOCK)
    return line if len(line) <= LONGEST_FLOW else ""
