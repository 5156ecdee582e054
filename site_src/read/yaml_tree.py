"""YAML text to a tree of plain data with positions.

Schemas decide types, so every scalar stays text. What YAML can do beyond mappings,
sequences and texts (anchors, aliases, merge keys, tags, keys that are no text) is refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Any, NamedTuple

import yaml

from site_src.problems import Problem, Remedy, Severity, masked
from site_src.read.excerpt import excerpt
from site_src.read.folded_items import folded_items
from site_src.read.look_alikes import ordinary
from site_src.read.odd_characters import CONTROL, ODD
from site_src.read.quoted import quoted
from site_src.read.tree import Location, Plain, Scalar, Tree
from site_src.read.written_signs import escaped
from site_src.read.yaml_cut import cut_texts
from site_src.read.yaml_list import list_faults
from site_src.read.yaml_mistakes import explain, structureless
from site_src.read.yaml_nodes import compose, events
from site_src.read.yaml_repairs import mended

__all__ = ["Plain", "Scalar", "Tree", "load"]

DEEPEST = 50
"""Levels of nesting that a file may have; libyaml's composer recurses on the C stack."""

MOST = 20
"""References of one file that are reported: a file made of them is no content."""

_NOTHING = frozenset({"", "~", "null", "Null", "NULL"})
_NEEDS_SCAN = re.compile(rf"[&*]|(?:[-?:][ \t]+){{{DEEPEST}}}|^ {{{DEEPEST}}}", re.MULTILINE)
_SINGLE = "把外面的双引号换成单引号，或把 \\ 写成 \\\\"


class _Fault(NamedTuple):
    mark: Any
    rule: str
    message: str
    hint: str
    remedy: Remedy | None = None
    severity: Severity = Severity.ERROR


class NodeMarks(NamedTuple):
    """The places of a tree built from YAML nodes; `above` lines of the file precede them."""

    root: yaml.Node
    above: int

    def locate(self, way: Location, key: bool) -> tuple[int, int]:
        node, mark = self.root, self.root.start_mark
        for step in way:
            found = _step(node, step)
            if found is None:
                break
            named, node = found
            # An empty value stands nowhere: its key does.
            mark = named.start_mark if key or node.start_mark.index == node.end_mark.index else node.start_mark
        return mark.line + 1 + self.above, mark.column + 1


def _step(node: yaml.Node, step: str | int) -> tuple[yaml.Node, yaml.Node] | None:
    if isinstance(node, yaml.MappingNode):
        return next((pair for pair in node.value if pair[0].value == step), None)
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
        return node.value[step], node.value[step]
    return None


def load(text: str, path: str, first_line: int = 1) -> tuple[Tree | None, tuple[Problem, ...]]:
    """Read one YAML document whose first line is line `first_line` of the file at `path`.

    The tree's value is a dict or a list; None stands for a value that is empty, ``~``
    or ``null``. The tree is None if the text cannot be read at all.
    """
    above = first_line - 1
    try:
        if _suspicious(text) and (found := tuple(islice(_refused(text), MOST))):
            return None, _problems(found, text, path, above)
        node = compose(text)
    except yaml.YAMLError as error:
        return None, explain(error, text, path, above)
    if node is None or isinstance(node, yaml.ScalarNode):
        return None, structureless(text, path, above)
    faults: list[_Fault] = []
    tree = Tree(_build(node, faults), NodeMarks(node, above))
    silent = (*cut_texts(node, text, path, above), *folded_items(node, text, path, above))
    silent += tuple(_written_out(node, text, path, above)) if "\\" in text else ()
    return tree, (*_problems(faults, text, path, above), *silent)


def items(tree: Tree) -> tuple[Tree, ...]:
    """Return a tree for each item of a tree that `load` made of a YAML list."""
    marks = tree.marks
    assert isinstance(marks, NodeMarks)
    nodes: list[yaml.Node] = marks.root.value
    return tuple(Tree(value, NodeMarks(node, marks.above)) for value, node in zip(tree.value, nodes, strict=True))


def _suspicious(text: str) -> bool:
    return text.count("[") > DEEPEST or text.count("{") > DEEPEST or _NEEDS_SCAN.search(text) is not None


def _refused(text: str) -> Iterator[_Fault]:
    """Yield what must not reach the composer: references, which can blow up, and deep nesting."""
    depth = 0
    told = -1  # one a line is enough: a bomb is made of thousands
    for event in events(text):
        alias = isinstance(event, yaml.AliasEvent)
        if (alias or getattr(event, "anchor", None)) and (mark := event.start_mark) and mark.line != told:
            told = mark.line
            message = "这里不能用 * 引用别处的值" if alias else "这里不能用 & 给值起名"
            written = text.split("\n", mark.line + 1)[mark.line][mark.column :].strip()
            hint = f"就是文字的，给整个值加引号：{quoted(written)}；指别处的值的，照样写出来"
            yield _Fault(event.start_mark, "yaml-alias", message, hint)
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
            if depth > DEEPEST:
                yield _Fault(event.start_mark, "yaml-depth", f"层次超过 {DEEPEST} 层", "检查缩进和括号，去掉多余的层次")
                return
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1


def _build(node: yaml.Node, faults: list[_Fault]) -> Any:
    """Make plain data of `node`; the depth is bounded by `_refused`."""
    if node.tag:
        hint = "删去感叹号连同后面的词，只写值；要写感叹号开头的文字，给它加引号"
        faults.append(_Fault(node.start_mark, "yaml-tag", "这里不能用 ! 指定类型", hint))
    if isinstance(node, yaml.ScalarNode):
        value: str = node.value
        if node.style:
            if node.style == '"' and (escaped := CONTROL.search(value)):
                message = f"双引号里的反斜杠写成了看不见的控制字符（U+{ord(escaped[0]):04X}）"
                faults.append(_Fault(node.start_mark, "yaml-escape", message, _SINGLE))
            return Scalar(ordinary(value))
        return None if value in _NOTHING else Plain(value)
    if isinstance(node, yaml.MappingNode):
        return _mapping(node, faults)
    if getattr(node, "flow_style", False):
        faults.extend(_Fault(*said) for said in list_faults(node))
    return [_build(item, faults) for item in node.value]


def _written_out(node: yaml.Node, text: str, path: str, above: int) -> Iterator[Problem]:
    """Yield what is odd in the escapes of all values between double quotes."""
    if isinstance(node, yaml.ScalarNode):
        if node.style == '"' and ODD.search(node.value) and not CONTROL.search(node.value):
            starts = [0, *(found.end() for found in re.finditer("\n", text))]
            start, end = (starts[mark.line] + mark.column for mark in (node.start_mark, node.end_mark))
            yield from escaped(text, path, start, end, above)
    else:
        for item in node.value:
            for part in item if isinstance(item, tuple) else (item,):
                yield from _written_out(part, text, path, above)


def _mapping(node: yaml.MappingNode, faults: list[_Fault]) -> dict[str, Any]:
    built: dict[str, Any] = {}
    lines: dict[str, int] = {}
    for key, value in node.value:
        if not isinstance(key, yaml.ScalarNode):
            faults.append(_Fault(key.start_mark, "yaml-key", "冒号前面的名称应是一个词", "写成：名称: 值"))
            continue
        if key.tag:
            _build(key, faults)
        name: str = key.value
        if name in built:
            message = f"{name} 写了两次，第一次在第 {lines[name] + 1} 行"
            faults.append(_Fault(key.start_mark, "yaml-duplicate-key", message, "留下一个，另一个删去"))
        elif name == "<<":
            faults.append(_Fault(key.start_mark, "yaml-alias", "这里不能用 << 合并别处的值", "把要用的各项逐行写出来"))
        else:
            built[name] = _build(value, faults)
            lines[name] = key.start_mark.line
    return built


def _problems(faults: Sequence[_Fault], text: str, path: str, above: int) -> tuple[Problem, ...]:
    problems = []
    lines = text.split("\n") if faults else []
    for fault in faults:
        line, column = fault.mark.line + 1, fault.mark.column + 1
        hint, repaired = mended(fault.rule, lines, line - 1, column - 1, fault.hint)
        message, hint = masked(fault.message), masked(hint)
        shown = excerpt(text, line, column)
        remedy = fault.remedy or repaired
        problems.append(Problem(path, line + above, column, fault.rule, message, hint, shown, fault.severity, remedy))
    return tuple(problems)
