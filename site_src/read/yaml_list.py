"""Lists in brackets whose items were parted or quoted with Chinese marks, which part and quote nothing there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import yaml

from site_src.problems import Remedy, Severity

_ONE = r"[“‘]([^“”‘’\"]*)[”’]"
_IN_CHINESE_QUOTES = re.compile(_ONE)
_ALL_IN_CHINESE_QUOTES = re.compile(rf"{_ONE}(?:[、，；] *{_ONE})*")
_PARTING = re.compile("[，；]")
_ENUMERATING = re.compile("[、，；]")

Said = tuple[Any, str, str, str, Remedy | None, Severity]
"""Mark, rule, message, hint, remedy, severity."""


def list_faults(node: yaml.Node) -> Iterator[Said]:
    """Yield what is wrong with the items of a list in brackets."""
    plain = [item for item in node.value if isinstance(item, yaml.ScalarNode) and not item.style]
    # The whole list, so that nothing is lost by whoever copies it.
    fixed = f"[{', '.join(part for one in node.value for part in _apart(one))}]"
    parted = [item for item in plain if _PARTING.search(item.value)]
    for item in parted:
        mark = "逗号" if "，" in item.value else "分号"
        text = f"方括号里用了中文{mark}，几项成了一项"
        yield (
            item.start_mark,
            "yaml-full-width-comma",
            text,
            f"换成英文逗号：{fixed}",
            _whole(node, fixed),
            Severity.ERROR,
        )
    if parted:
        return
    if inside := next((item for item in plain if _ALL_IN_CHINESE_QUOTES.fullmatch(item.value)), None):
        text = "引号是中文的，会成为文字的一部分"
        yield inside.start_mark, "yaml-chinese-quotes", text, f"写成：{fixed}", _whole(node, fixed), Severity.WARNING
    elif len(node.value) == 1 and plain and "、" in plain[0].value:
        one = plain[0].value
        several = ", ".join(part.strip() for part in one.split("、") if part.strip())
        text = f"方括号里的顿号不分开各项，这里只有一项：“{one}”"
        hint = f'是几项的，写成 [{several}]；就是一项的，加引号：["{one}"]'
        yield plain[0].start_mark, "yaml-one-item", text, hint, None, Severity.WARNING


def _whole(node: yaml.Node, fixed: str) -> Remedy | None:
    """Return the remedy that writes the whole list anew, if it stands on one line and all of it is known."""
    start, end = node.start_mark, node.end_mark
    if start.line != end.line or "…" in fixed:
        return None
    return Remedy(start.column + 1, end.column - start.column, fixed)


def _apart(item: yaml.Node) -> Iterator[str]:
    """Yield the items that an item of a list was meant to be, as they would be written."""
    if not isinstance(item, yaml.ScalarNode):
        yield "…"
    elif item.style:
        yield f'"{item.value}"' if '"' not in item.value else f"'{item.value}'"
    else:
        between = _ENUMERATING if _ALL_IN_CHINESE_QUOTES.fullmatch(item.value) else _PARTING
        for part in between.split(item.value):
            if part.strip():
                yield _bare(part.strip())


def _bare(part: str) -> str:
    """Return an item without the Chinese quotes around it, in others."""
    found = _IN_CHINESE_QUOTES.fullmatch(part)
    return f'"{found[1]}"' if found else part
