"""What a validation error says to an editor: rule, Chinese message, what to write instead."""

from __future__ import annotations

import re
from calendar import isleap
from collections.abc import Mapping
from typing import Any, Literal, NamedTuple, get_args, get_origin

from pydantic_core import ErrorDetails

from site_src.model.judge.amount import torn
from site_src.model.judge.choices import meant
from site_src.model.judge.place import Place
from site_src.model.judge.retyped import LIST, MAPPING, NUMBER, TEXT, WHOLE, YES_NO, line, retyped, untyped
from site_src.model.judge.suggest import keys_of, label, suggestion
from site_src.model.judge.wording import described, name_of, shown

_HAN = re.compile("[\u4e00-\u9fff]")
_CHOICE = re.compile(r"'((?:[^'\\]|\\.)*)'")
_LOOK = "照上面说的改这一处；拿不准的，查对原件"
"""Where the message says all that can be said."""
_YEAR = re.compile(r"\d{4}(?=-)", re.ASCII)
# What was expected, by the beginning of pydantic's type of error.
_EXPECTED = {
    "string": TEXT,
    "int": WHOLE,
    "float": NUMBER,
    "decimal": NUMBER,
    "bool": YES_NO,
    "list": LIST,
    "tuple": LIST,
    "set": LIST,
    "frozen_set": LIST,
    "dict": MAPPING,
    "mapping": MAPPING,
    "model": MAPPING,
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


def complaint(error: ErrorDetails, place: Place, written: bool, record: Any = None, root: Any = None) -> Complaint:
    """Put one pydantic error into words.

    A validator of a model may raise PydanticCustomError (or `refuse`) with its own rule
    id and a Chinese message: they are passed on, with ``hint`` from its context.
    `written` tells whether the key of a missing value stands in the source, `record`
    is what the value stands in, `root` all that the entry says.
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
        instead = retyped(error["input"], expected, place)
        if instead and isinstance(error["input"], str):
            return Complaint("schema-type", message, f"写成：{line(place, error['input'], instead)}", instead)
        return Complaint("schema-type", message, instead or untyped(error["input"], expected, place))
    return _own_words(error, place, {**context, "hint": _with_year(context, root)} if context.get("rest") else context)


def _is_of(kind: str, start: str) -> bool:
    return kind in (
        f"{start}_type",
        f"{start}_parsing",
        f"{start}_parsing_size",
        f"{start}_from_float",
        f"{start}_attributes_type",
        f"{start}_unicode",
    )


def _with_year(context: Mapping[str, Any], root: Any) -> str:
    """Return the hint at a day without a year, with the year in which the entry was published."""
    hint, rest = str(context.get("hint", "")), str(context["rest"])
    published = str(root.get("date") or "") if isinstance(root, dict) else ""
    if not (found := _YEAR.match(published)) or (rest.startswith("02-29") and not isleap(int(found[0]))):
        return hint
    return f"{hint}；和发布时间同一年的，写成 {found[0]}-{rest}"


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
    near = meant(value, choices) if isinstance(value, str) else ""
    hint = f"是不是 {near}？" if near else ""
    meaning = described(place)
    hint += f"可以写：{'、'.join(choices)}" + (f"。{meaning}" if meaning else "")
    return Complaint("schema-choice", f"{name_of(place)}不能是{shown(value)}", hint, near)


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
    where = f"{'在花括号里加一项' if place.braced else '写上一行'}：{place.at[-1]}: 后面写"
    if place.title:
        where = f"在“{place.title}”这一列填上"
    return (
        f"{where}{label(place.field) if place.field else '值'}"
        + (f"，可以写：{'、'.join(choices)}" if choices else "")
        + (f"。{meaning}" if meaning else "")
    )


def _choices_of(place: Place) -> tuple[str, ...]:
    annotation = place.field.annotation if place.field else None
    return tuple(map(str, get_args(annotation))) if get_origin(annotation) is Literal else ()
