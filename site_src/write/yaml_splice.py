"""One edit in a YAML text, written at the reader's own marks; what the edit does not name keeps its bytes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import yaml

from site_src.read.yaml_nodes import compose
from site_src.write.collection import Indentation, below, block, flow_text, indented, layout_of
from site_src.write.edits import Change, Insert, Remove, Set, Unwritable
from site_src.write.nodes import (
    COMMA,
    HEADER,
    ValueSlot,
    content_end,
    is_block,
    is_flow,
    key_index,
    line_end,
    line_start,
    slot_at,
    slots_of,
)
from site_src.write.scalar import ScalarPlace, scalar_text

Splice = tuple[int, int, str]
"""From where to where the text goes, and what comes in its place."""


def yaml_spliced(text: str, edits: Sequence[Change]) -> str:
    """Return the YAML `text` after `edits`; raise Unwritable if it has no such place.

    Several at once must be texts in the place of other texts, which move nothing.
    """
    root = compose(text)
    if root is None:
        raise Unwritable(edits)
    splices = [splice for edit in edits for splice in _splices(text, root, edit)]
    for start, end, new in sorted(splices, reverse=True):
        text = text[:start] + new + text[end:]
    return text


def _splices(text: str, root: yaml.Node, edit: Change) -> Iterable[Splice]:
    if isinstance(edit, Set):
        return _set(text, root, edit)
    return _insert(text, root, edit) if isinstance(edit, Insert) else _remove(text, root, edit)


def _set(text: str, root: yaml.Node, edit: Set) -> Iterable[Splice]:
    if edit.at:
        holder = slot_at(root, edit.at[:-1], text).node
        key = edit.at[-1]
        if isinstance(holder, yaml.MappingNode) and isinstance(key, str) and key_index(holder, key) is None:
            if not holder.value:
                return _put(text, slot_at(root, edit.at[:-1], text), {key: edit.value}, layout_of(root))
            return _add_key(text, holder, key, edit.value, layout_of(root))
    return _put(text, slot_at(root, edit.at, text), edit.value, layout_of(root))


def _put(text: str, slot: ValueSlot, value: Any, layout: Indentation) -> list[Splice]:
    """Write `value` in the place of what stands in `slot`."""
    node, holder = slot.node, slot.holder
    if is_flow(holder):
        return [_put_flow(text, slot, value)]
    if holder is None:
        some = value and not isinstance(value, str)
        new = "\n".join(block(value, layout)) if some else flow_text(value, ScalarPlace.BLOCK)
        return [(slot.start, content_end(node, text), new)]
    is_key = isinstance(holder, yaml.MappingNode)
    if isinstance(value, str):
        lines = scalar_text(value, old=node, indent=_depth(text, slot) or (layout.step if is_key else 2)).split("\n")
    elif value is None:
        lines = [""]
    else:
        lines = below(value, layout, key=is_key)
    first, *rest = [lines[0], *indented(lines[1:], slot.column)]
    start, end, below_start, below_end = _extent(text, slot)
    blank = not text[slot.behind : start].strip(" \t")
    if start == slot.behind or (not first and blank):
        start, first = slot.behind, f" {first}" if first else ""
    rest_text = "".join("\n" + line for line in rest)
    if end == below_start == below_end:
        return [(start, end, first + rest_text)]
    return [(start, end, first), (below_start, below_end, rest_text)]


def _extent(text: str, slot: ValueSlot) -> tuple[int, int, int, int]:
    """Return what the value takes of the line that it begins on, and what of the lines below."""
    node = slot.node
    if slot.is_empty:
        return slot.behind, slot.behind, line_end(text, slot.behind), line_end(text, slot.behind)
    start, end = node.start_mark.index, content_end(node, text)
    if isinstance(node, yaml.ScalarNode) and node.style in ("|", ">") and (header := HEADER.match(text, start)):
        below_start = line_end(text, header.end())
        return start, header.end(), below_start, max(end, below_start)
    if is_block(node) and "\n" in text[slot.behind : start]:
        below_start = line_start(text, start) - 1
        return slot.behind, slot.behind, below_start, line_end(text, end)
    return start, end, line_end(text, end), line_end(text, end)


def _depth(text: str, slot: ValueSlot) -> int:
    """Return how deep a block scalar stands below its key, or 0 for anything else."""
    node = slot.node
    if not isinstance(node, yaml.ScalarNode) or node.style not in ("|", ">"):
        return 0
    lines = text[node.start_mark.index : content_end(node, text)].split("\n")[1:]
    depths = [len(line) - len(line.lstrip(" ")) for line in lines if line.strip()]
    return max(min(depths, default=0) - slot.column, 0)


def _put_flow(text: str, slot: ValueSlot, value: Any) -> Splice:
    mapping = isinstance(slot.holder, yaml.MappingNode)
    place = ScalarPlace.FLOW_MAPPING if mapping else ScalarPlace.FLOW_LIST
    new = scalar_text(value, place, slot.node) if isinstance(value, str) else flow_text(value, place)
    if not slot.is_empty:
        return slot.node.start_mark.index, slot.node.end_mark.index, new
    return slot.behind, slot.behind, f" {new}" if text[slot.behind - 1] == ":" else f": {new}"


def _add_key(text: str, holder: yaml.MappingNode, key: str, value: Any, layout: Indentation) -> list[Splice]:
    if holder.flow_style:
        end = slots_of(holder, text)[-1].end(text)
        return [(end, end, f", {flow_text({key: value}, ScalarPlace.FLOW_LIST)[1:-1]}")]
    end = line_end(text, content_end(holder, text))
    lines = indented(block({key: value}, layout), holder.start_mark.column)
    return [(end, end, "".join("\n" + line for line in lines))]


def _insert(text: str, root: yaml.Node, edit: Insert) -> list[Splice]:
    slot = slot_at(root, edit.at, text)
    holder = slot.node
    if not isinstance(holder, yaml.SequenceNode) or not 0 <= edit.index <= len(holder.value):
        raise Unwritable(edit)
    layout = layout_of(root)
    if not holder.value:
        return _put(text, slot, [edit.value], layout)
    slots = slots_of(holder, text)
    if holder.flow_style:
        item = flow_text(edit.value, ScalarPlace.FLOW_LIST)
        if edit.index < len(slots):
            return [(slots[edit.index].start, slots[edit.index].start, f"{item}, ")]
        end = slots[-1].end(text)
        return [(end, end, f", {item}")]
    # As its neighbour is written: a row of a table stays on its line.
    neighbour = slots[max(edit.index - 1, 0)].node
    if is_flow(neighbour) and edit.value and not isinstance(edit.value, str):
        lines = [f"- {flow_text(edit.value, ScalarPlace.BLOCK)}"]
    else:
        lines = block([edit.value], layout)
    column = holder.start_mark.column
    if edit.index == 0:
        at = slots[0].start
        first, *rest = lines
        return [(at, at, "".join(f"{line}\n" for line in [first, *indented(rest, column)]) + " " * column)]
    at = line_end(text, slots[edit.index - 1].end(text))
    return [(at, at, "".join("\n" + line for line in indented(lines, column)))]


def _remove(text: str, root: yaml.Node, edit: Remove) -> list[Splice]:
    if not edit.at:
        raise Unwritable(edit)
    slot = slot_at(root, edit.at, text)
    holder = slot.holder
    assert holder is not None
    slots = slots_of(holder, text)
    if len(slots) == 1:
        empty: Any = {} if isinstance(holder, yaml.MappingNode) else []
        return _put(text, slot_at(root, edit.at[:-1], text), empty, layout_of(root))
    index = next(number for number, other in enumerate(slots) if other.start == slot.start)
    if is_flow(holder):
        return [_removed_flow(text, slots, index)]
    end, begin = line_end(text, slot.end(text)), line_start(text, slot.start)
    if text[begin : slot.start].strip(" "):  # behind the dash of the item that holds it
        following = slots[index + 1].start
        if not text[end:following].strip():
            return [(slot.start, following, "")]
        return [(len(text[: slot.start].rstrip(" ")), end, "")]
    return [(begin, end + 1, "")] if end < len(text) else [(max(begin - 1, 0), end, "")]


def _removed_flow(text: str, slots: list[ValueSlot], index: int) -> Splice:
    """Take an item out of brackets, with one comma and no remark that stands between it and another."""
    slot = slots[index]
    end = slot.end(text)
    if index + 1 < len(slots):
        following = slots[index + 1].start
        if "#" not in text[end:following]:
            return slot.start, following, ""
        comma = COMMA.match(text, end)
        return slot.start, comma.end() if comma else end, ""
    before = slots[index - 1].end(text)
    return (before, end, "") if "#" not in text[before : slot.start] else (slot.start, end, "")
