"""What is written as something else than what is expected: as it was meant, or in words how it is written."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from site_src.model.judge.amount import amount, only_a_number
from site_src.model.judge.place import Place, item_of
from site_src.model.judge.suggest import keys_of, label
from site_src.model.judge.wording import described, key_of

TEXT = "一段文字"
WHOLE = "整数"
NUMBER = "数字"
YES_NO = " true 或 false（是、否也可以）"
LIST = "一个列表"
MAPPING = "几行“名称: 值”"

_NO = re.compile(r"[不无没未否非×✗]|(?:no|off|false)$", re.IGNORECASE)
_YES = re.compile(r"[是对有要√✓☑]|(?:yes|on|true|y)$", re.IGNORECASE)
_BETWEEN = re.compile(r"\s*[，,、；;]\s*")
_PLAIN_ITEM = re.compile(r"[\w（）《》“”·-][^:#\[\]{},\"']*")
"""A text that can stand in a list in brackets without quotes."""
_ID = re.compile(r"[A-Za-z0-9_/-]+", re.ASCII)


def line(place: Place, value: str, instead: str) -> str:
    """Return what to write: in a cell of a table the value, elsewhere the line with its key."""
    return instead if getattr(value, "cell", False) else f"{key_of(place)}: {instead}"


def retyped(value: Any, expected: str, place: Place) -> str:
    """Return the value as what is expected, or nothing if there is no telling."""
    if not isinstance(value, str):
        return ""
    if expected == LIST:
        parts = [part for part in _BETWEEN.split(value.strip()) if part]
        return f"[{', '.join(parts)}]" if all(_PLAIN_ITEM.fullmatch(part) for part in parts) else ""
    if expected in (WHOLE, NUMBER):
        return amount(value, place, whole=expected == WHOLE)
    if expected == YES_NO:
        bare = value.strip().strip("“”‘’。")
        return "否" if _NO.match(bare) else "是" if _YES.match(bare) else ""
    return ""


def _as_items(value: Mapping[str, Any], place: Place) -> str:
    """Say how a list is written where the lines of one item, or of several by their names, stand without a dash."""
    item = item_of(place)
    keys = keys_of(item) if item else {}
    if not keys:
        return "一项一行，行首写“- ”"
    if value and all(key in keys for key in value):
        first = next(iter(value))
        return f"每一项的第一行行首写“- ”，同一项的其余各行和它的文字左边对齐：- {first}: {value[first]}"
    known = "、".join(f"{key}（{label(field)}）" for key, field in keys.items() if field.is_required() or key == "date")
    return f"一项一段，每段第一行行首写“- ”，里面一行一个“名称: 值”。可以写的有：{known or '、'.join(keys)}"


def untyped(value: Any, expected: str, place: Place) -> str:
    """Say what is expected where no value can be made of what is written."""
    key = key_of(place)
    if expected in (WHOLE, NUMBER):
        return only_a_number(expected, place)
    if expected == MAPPING and isinstance(value, str) and "：" in value:
        return f"冒号要用英文的，后面空一格：{value.split()[0].replace('：', ': ', 1)}"
    if expected == LIST and isinstance(value, dict):
        return _as_items(value, place)
    if expected == YES_NO:
        either = "填“是”或“否”" if place.title else f"写 {key}: 是，或者 {key}: 否"
        return either + ("；不写就是否" if place.field and place.field.default is False else "")
    if expected == TEXT and isinstance(value, list) and all(isinstance(part, str) for part in value):
        if len(value) == 1 or not all(_ID.fullmatch(part) for part in value):
            # An item deeper than the one above it was taken for its going-on, which is told where it stands.
            texts = [text for part in value for text in part.split(" - ")]
            return f"去掉方括号和行首的 -：{key}: {'、'.join(texts)}"
        return f"这里只能写一个，留下要用的，去掉别的和方括号：{' 或 '.join(f'{key}: {part}' for part in value[:4])}"
    return described(place) or f"改成{expected.strip()}"
