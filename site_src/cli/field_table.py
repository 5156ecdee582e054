"""The fields of a content type as a Chinese table in Markdown, made from its JSON Schema."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

COMMON = (
    "id", "title", "slug", "summary", "date", "updated", "expires", "on_expiry",
    "draft", "sample", "tags", "systems", "keywords",
)  # fmt: skip
"""Fields that every content type may carry: listed once, not again for each type."""
KINDS = {"string": "文字", "integer": "整数", "number": "数字", "boolean": "是或否", "object": "几行“名称: 值”"}
MANY = "，可以几个"
HEAD = ("| 字段 | 必填 | 写什么 | 说明 | 例子 |", "| --- | --- | --- | --- | --- |")

Record = Mapping[str, Any]
"""A JSON Schema, or the schema of one field, as plain data."""


def table(schema: Record, leave_out: tuple[str, ...] = ()) -> Iterator[str]:
    """Yield the lines of the table of a record, then a table for each record inside it, named by the way to it."""
    places = {name: place for name, place in _places(schema).items() if "properties" in schema["$defs"][name]}
    shared = Counter(places.values())
    yield from _rows(schema, places, leave_out)
    for name, place in places.items():
        said = "可以写几种，其中一种" if shared[place] > 1 else "里写"
        yield from ("", f"`{place}` {said}：", "", *_rows(schema["$defs"][name], places, ()))


def _places(schema: Record) -> dict[str, str]:
    """Return, for each definition, the keys that lead to it first: ``plan.projects``."""
    places: dict[str, str] = {}
    waiting: list[tuple[str, Record]] = [("", schema)]
    for above, record in waiting:
        for key, field in record.get("properties", {}).items():
            for name in _named(field):
                if name not in places:
                    places[name] = f"{above}{key}"
                    waiting.append((f"{above}{key}.", schema["$defs"][name]))
    return places


def _named(field: Any) -> Iterator[str]:
    """Yield the names of the definitions that a field refers to, at any depth."""
    if isinstance(field, dict):
        if isinstance(field.get("$ref"), str):
            yield field["$ref"].rpartition("/")[2]
        for value in field.values():
            yield from _named(value)
    elif isinstance(field, list):
        for value in field:
            yield from _named(value)


def _rows(record: Record, places: Mapping[str, str], leave_out: tuple[str, ...]) -> Iterator[str]:
    yield from HEAD
    for key, field in record["properties"].items():
        if key not in leave_out:
            needed = "必填" if key in record.get("required", ()) else ""
            example = f"`{_cell(str(field['examples'][0]))}`" if field.get("examples") else ""
            yield f"| `{key}` | {needed} | {_kind(field, places)} | {_cell(field.get('description', ''))} | {example} |"


def _kind(field: Record, places: Mapping[str, str]) -> str:
    """Return in words what may stand there."""
    if "$ref" in field:
        return f"见 `{places[field['$ref'].rpartition('/')[2]]}`"
    if "enum" in field:
        return "是或否" if True in field["enum"] else _cell("、".join(map(str, field["enum"])))
    if field.get("pattern", "").startswith(r"^\d{4}-\d{2}-\d{2}"):
        return "日期或时间"
    if field.get("pattern", "").startswith(r"^\d{2}-\d{2}"):
        return "月-日"
    kinds = field.get("type", "string")
    if kinds == "array":
        return _kind(field.get("items", {}), places) + MANY
    several = field.get("anyOf") or field.get("oneOf") or [{"type": kind} for kind in kinds if isinstance(kinds, list)]
    if several:
        kinds = list(dict.fromkeys(_kind(one, places) for one in several if one.get("type") != "null"))
        if kinds[0].endswith(MANY) and kinds[1:] == [KINDS["string"]]:  # also as one line with ；between
            return kinds[0] if kinds[0].startswith(KINDS["string"]) else f"{kinds[0]}，或一行文字"
        return "或".join(kinds)
    return KINDS[kinds]


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")
