"""What a validation error says to an editor: rule, Chinese message, what to write instead."""

from __future__ import annotations

import re
from collections.abc import Mapping
from difflib import get_close_matches
from typing import Any, Literal, NamedTuple, get_args, get_origin

from pydantic_core import ErrorDetails

from site_src.model.judge.amount import amount, only_a_number, torn
from site_src.model.judge.place import Place
from site_src.model.judge.suggest import keys_of, label, suggestion
from site_src.model.judge.wording import described, key_of, name_of, shown

_HAN = re.compile("[\u4e00-\u9fff]")
_CHOICE = re.compile(r"'((?:[^'\\]|\\.)*)'")
_LOOK = "照上面说的改这一处；拿不准的，查对原件"
"""Where the message says all that can be said."""
_BETWEEN = re.compile(r"\s*[，,、；;]\s*")
_PLAIN_ITEM = re.compile(r"[\w（）《》“”·-][^:#\[\]{},\"']*")
"""A text that can stand in a list in brackets without quotes."""
_ID = re.compile(r"[A-Za-z0-9_/-]+", re.ASCII)

# What was expected, by the beginning of pydantic's type of error.
_EXPECTED = {
    "string": "一段文字",
    "int": "整数",
    "float": "数字",
    "decimal": "数字",
    "bool": " true 或 false（是、否也可以）",
    "list": "一个列表",
    "tuple": "一个列表",
    "set": "一个列表",
    "frozen_set": "一个列表",
    "dict": "几行“名称: 值”",
    "mapping": "几行“名称: 值”",
    "model": "几行“名称: 值”",
    "url": "完整的网址",
}
_LIMITS = {
    "greater_than": ("gt", "要大于 {}"),
    "greater_than_equal": ("ge", "不能小于 {}"),
    "less_than": ("lt", "要小于 {}"),
    "less_than_equal": ("le", "不能大于 {}"),
    "multiple_of": ("multiple_of", "要是 {} 的倍数"),
    "too_short": ("min_length", "至少要有 {} 项"),
    "too_long": ("max_length", "最多 {} 项"),
    "string_too_short": ("min_length", "至少 {} 个字"),
    "string_too_long": ("max_length", "最多 {} 个字"),
    "decimal_max_places": ("decimal_places", "最多 {} 位小数"),
    "decimal_max_digits": ("max_digits", "最多 {} 位数字"),
    "decimal_whole_digits": ("whole_digits", "整数部分最多 {} 位"),
}


class Complaint(NamedTuple):
    """The words of a problem, without its place; `instead` is what to write there, where that is without doubt."""

    rule: str
    message: str
    hint: str
    instead: str = ""


def complaint(error: ErrorDetails, place: Place, written: bool, record: Any = None) -> Complaint:
    """Put one pydantic error into words.

    A validator of a model may raise PydanticCustomError (or `refuse`) with its own rule
    id and a Chinese message: they are passed on, with ``hint`` from its context.
    `written` tells whether the key of a missing value stands in the source, `record`
    is what the value stands in.
    """
    kind, context = error["type"], error.get("ctx", {})
    if kind == "extra_forbidden":
        return _unknown(place, error["input"], record)
    if kind == "missing":
        message = f"{name_of(place)}没有写值" if written else f"缺少{name_of(place)}"
        return Complaint("schema-missing", message, _how_to_write(place))
    if kind in ("literal_error", "enum"):
        return _choice(error["input"], context, place)
    if kind in _LIMITS:
        return _limit(kind, context, place)
    if kind == "string_pattern_mismatch":
        return Complaint(
            "schema-pattern",
            f"{name_of(place)}的写法不对：{shown(error['input'])}",
            described(place) or "查对原件，照字段说明重写",
        )
    expected = next(
        (_EXPECTED[start] for start in sorted(_EXPECTED, key=len, reverse=True) if _is_of(kind, start)), None
    )
    if expected:
        message = f"{name_of(place)}应是{expected}，写成了{shown(error['input'])}"
        instead = _retyped(error["input"], expected, place)
        if instead and isinstance(error["input"], str):
            return Complaint("schema-type", message, f"写成：{_line(place, error['input'], instead)}", instead)
        return Complaint("schema-type", message, instead or _untyped(error["input"], expected, place))
    return _own_words(error, place, context)


def _is_of(kind: str, start: str) -> bool:
    return kind in (
        f"{start}_type",
        f"{start}_parsing",
        f"{start}_parsing_size",
        f"{start}_from_float",
        f"{start}_attributes_type",
        f"{start}_unicode",
    )


def _own_words(error: ErrorDetails, place: Place, context: Mapping[str, Any]) -> Complaint:
    """Pass on what a validator of ours says; anything else is only "wrong"."""
    hint = str(context.get("hint", "")) or described(place) or _LOOK
    instead = str(context.get("instead", ""))
    if error["type"] in ("value_error", "assertion_error"):
        said = str(context.get("error", ""))
        message = said if _HAN.search(said) else f"{name_of(place)}的值不对：{shown(error['input'])}"
        return Complaint("schema-value", message, hint, instead)
    if _HAN.search(error["msg"]):
        return Complaint(error["type"], error["msg"], hint, instead)
    return Complaint("schema-value", f"{name_of(place)}的值不对：{shown(error['input'])}", hint)


def _unknown(place: Place, value: Any, record: Any) -> Complaint:
    key = str(place.at[-1])
    if isinstance(record, dict) and (line := torn(key, record)):
        hint = f"“{key}”是被英文逗号从前一个数里断开的，数里不写逗号：{line}"
        return Complaint("schema-unknown-key", f"没有“{key}”这一项", hint)
    if value is None and _HAN.search(key) and len(place.at) > 1:
        hint = f"“{key}”是被英文逗号从前一个值里断开的：给整个值加英文双引号，或把逗号换成中文的"
        return Complaint("schema-unknown-key", f"没有“{key}”这一项", hint)
    keys = keys_of(place.owner) if place.owner else {}
    near = suggestion(key, place.owner) if place.owner else None
    if near:
        name = label(keys[near])
        return Complaint(
            "schema-unknown-key", f"没有“{key}”这一项", f"是不是 {near}{f'（{name}）' if name else ''}？", near
        )
    return Complaint("schema-unknown-key", f"没有“{key}”这一项", f"删去这一项；可以写的有：{'、'.join(keys)}")


def _choice(value: Any, context: Mapping[str, Any], place: Place) -> Complaint:
    choices = [choice.replace("\\'", "'") for choice in _CHOICE.findall(str(context.get("expected", "")))]
    near = get_close_matches(str(value).casefold(), choices, 1, 0.6)
    hint = f"是不是 {near[0]}？" if near else ""
    meaning = described(place)
    hint += f"可以写：{'、'.join(choices)}" + (f"。{meaning}" if meaning else "")
    return Complaint("schema-choice", f"{name_of(place)}不能是{shown(value)}", hint, near[0] if near else "")


def _limit(kind: str, context: Mapping[str, Any], place: Place) -> Complaint:
    key, words = _LIMITS[kind]
    bound = context.get(key)
    if bound == 1 and kind in ("string_too_short", "too_short"):
        return Complaint("schema-empty", f"{name_of(place)}是空的", "写上内容，或删去这一行")
    rule = "schema-length" if "short" in kind or "long" in kind else "schema-range"
    actual = context.get("actual_length")
    message = f"{name_of(place)}{words.format(bound)}" + (f"，现在是 {actual}" if actual is not None else "")
    fallback = "改到这个长度以内" if rule == "schema-length" else "改到这个范围以内"
    return Complaint(rule, message, described(place) or fallback)


def _how_to_write(place: Place) -> str:
    """Say what a missing line looks like: what it must say is in the original, so no example is given to copy."""
    meaning = described(place)
    choices = _choices_of(place)
    where = f"在“{place.title}”这一列填上" if place.title else f"写上一行：{place.at[-1]}: 后面写"
    return (
        f"{where}{label(place.field) if place.field else '值'}"
        + (f"，可以写：{'、'.join(choices)}" if choices else "")
        + (f"。{meaning}" if meaning else "")
    )


def _choices_of(place: Place) -> tuple[str, ...]:
    annotation = place.field.annotation if place.field else None
    return tuple(map(str, get_args(annotation))) if get_origin(annotation) is Literal else ()


def _line(place: Place, value: str, instead: str) -> str:
    """Return what to write: in a cell of a table the value, elsewhere the line with its key."""
    return instead if getattr(value, "cell", False) else f"{key_of(place)}: {instead}"


def _retyped(value: Any, expected: str, place: Place) -> str:
    """Return the value as what is expected, or nothing if there is no telling."""
    if not isinstance(value, str):
        return ""
    if expected == "一个列表":
        parts = [part for part in _BETWEEN.split(value.strip()) if part]
        return f"[{', '.join(parts)}]" if all(_PLAIN_ITEM.fullmatch(part) for part in parts) else ""
    if expected in ("整数", "数字"):
        return amount(value, place, whole=expected == "整数")
    return ""


def _untyped(value: Any, expected: str, place: Place) -> str:
    """Say what is expected where no value can be made of what is written."""
    key = key_of(place)
    if expected in ("整数", "数字"):
        return only_a_number(expected, place)
    if expected == "几行“名称: 值”" and isinstance(value, str) and "：" in value:
        return f"冒号要用英文的，后面空一格：{value.split()[0].replace('：', ': ', 1)}"
    if expected == "一段文字" and isinstance(value, list) and all(isinstance(part, str) for part in value):
        if len(value) == 1 or not all(_ID.fullmatch(part) for part in value):
            return f"去掉方括号和行首的 -：{key}: {'、'.join(value)}"
        return f"这里只能写一个，如 {key}: {value[0]}；留下要用的，去掉别的和方括号"
    return described(place) or f"改成{expected.strip()}"
