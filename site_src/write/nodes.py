"""Where the nodes of a composed YAML text begin and end, remarks and blank lines left out.

A parser's end of a block is where the next thing begins; what an edit needs is where its last line ends.
Positions are indexes into the text.
"""

from __future__ import annotations

import re
from typing import NamedTuple

import yaml

from site_src.read.tree import Location
from site_src.write.edits import Unwritable

_COLON = re.compile(r"[ \t]*:")
COMMA = re.compile(r"(?:\s|#[^\n]*\n)*,")
HEADER = re.compile(r"[|>][-+0-9]*")


class ValueSlot(NamedTuple):
    """The place of one value: behind the colon of a key, the dash of an item, or at the root.

    `start` is where key, dash or item in brackets begins, `behind` where the colon or dash ends (of a key
    without a colon: the key), `column` the column of key or dash, `holder` what holds it (None at the root).
    """

    node: yaml.Node
    holder: yaml.Node | None
    start: int
    behind: int
    column: int

    @property
    def is_empty(self) -> bool:
        return self.node.start_mark.index == self.node.end_mark.index

    def end(self, text: str) -> int:
        """Return where the value, or what stands before an empty one, ends."""
        return self.behind if self.is_empty else content_end(self.node, text)


def is_block(node: yaml.Node) -> bool:
    """Say whether `node` is a list or mapping without brackets."""
    return isinstance(node, yaml.CollectionNode) and not node.flow_style


def is_flow(node: yaml.Node | None) -> bool:
    """Say whether `node` is a list or mapping in brackets."""
    return isinstance(node, yaml.CollectionNode) and bool(node.flow_style)


def slot_at(root: yaml.Node, at: Location, text: str) -> ValueSlot:
    """Return the slot of the value at `at`; raise Unwritable if there is none."""
    slot = ValueSlot(root, None, root.start_mark.index, root.start_mark.index, 0)
    for step in at:
        index = step if isinstance(slot.node, yaml.SequenceNode) else key_index(slot.node, step)
        slots = slots_of(slot.node, text)
        if not isinstance(index, int) or index not in range(len(slots)):
            raise Unwritable(at)
        slot = slots[index]
    return slot


def key_index(mapping: yaml.Node, key: str | int) -> int | None:
    """Return the number of the first pair with `key`."""
    if not isinstance(mapping, yaml.MappingNode):
        return None
    return next((number for number, (name, _) in enumerate(mapping.value) if name.value == key), None)


def slots_of(node: yaml.Node, text: str) -> list[ValueSlot]:
    """Return the slots of the items or pairs of a list or mapping."""
    if isinstance(node, yaml.MappingNode):
        return [
            ValueSlot(value, node, key.start_mark.index, _after_key(key, text), key.start_mark.column)
            for key, value in node.value
        ]
    if not isinstance(node, yaml.SequenceNode):
        raise Unwritable(node)
    if is_flow(node):
        return [ValueSlot(item, node, item.start_mark.index, item.start_mark.index, 0) for item in node.value]
    slots: list[ValueSlot] = []
    dash = node.start_mark.index
    dashes = re.compile(rf"^ {{{node.start_mark.column}}}-(?=\s|\Z)", re.MULTILINE)
    for item in node.value:
        slots.append(ValueSlot(item, node, dash, dash + 1, node.start_mark.column))
        if following := dashes.search(text, slots[-1].end(text)):
            dash = following.end() - 1
    return slots


def _after_key(key: yaml.Node, text: str) -> int:
    colon = _COLON.match(text, key.end_mark.index)
    return colon.end() if colon else key.end_mark.index


def content_end(node: yaml.Node, text: str) -> int:
    """Return where the last line of a node's own content ends."""
    end: int = node.end_mark.index
    if isinstance(node, yaml.ScalarNode):
        if node.style not in ("|", ">"):
            return end
        header = HEADER.match(text, node.start_mark.index)
        if header and "+" in header[0]:
            return end - text[:end].endswith("\n")
        written = text[node.start_mark.index : end]
        return node.start_mark.index + len(re.sub(r"(?:\n[ \t]*)+\Z", "", written))
    if is_flow(node):
        return end
    return slots_of(node, text)[-1].end(text)


def line_start(text: str, index: int) -> int:
    """Return where the line begins on which `index` is."""
    return text.rfind("\n", 0, index) + 1


def line_end(text: str, index: int) -> int:
    """Return where the line ends on which `index` is: its line break, or the end of the text."""
    end = text.find("\n", index)
    return len(text) if end < 0 else end
