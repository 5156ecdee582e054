"""Field types that content types share. Values arrive as text: schemas decide types."""

from __future__ import annotations

import re
from typing import Annotated, Any, TypeVar

from pydantic import AfterValidator, BeforeValidator, Field, WithJsonSchema
from pydantic_core import PydanticCustomError

from site_src.model.values.email import Email as Email
from site_src.model.values.phone import Phone as Phone

T = TypeVar("T")


def _title(value: Any) -> Any:
    if not isinstance(value, str):
        raise PydanticCustomError("title-not-text", "标题必须是一行文字", {"hint": _one_line(value)})
    if getattr(value, "plain", False) and re.fullmatch(r"[-+0-9.,_ ]+", value):
        raise PydanticCustomError(
            "title-number",
            "标题写成了数字：{value}",
            {"value": str(value), "hint": f'真是标题的话加引号：title: "{value}"', "instead": f'"{value}"'},
        )
    if not value.strip():
        raise PydanticCustomError("title-empty", "标题是空的", {"hint": "在 title: 后面写一行文字"})
    if "\n" in value.strip():
        joined = _joined(value.strip())
        hint = f"写成一行：{joined}"
        if getattr(value, "cell", False):
            hint = f"删去格里的换行（Excel 里用 Alt+Enter 加的），写成：{joined}"
        raise PydanticCustomError("title-lines", "标题必须是一行文字", {"hint": hint})
    return str(value)


def _between(lines: re.Match[str]) -> str:
    """Return what stands between two lines that are joined: a space between Western words, nothing between Han."""
    around = lines.string[lines.start() - 1] + lines.string[lines.end()]
    return " " if around.isascii() else ""


def _joined(value: str) -> str:
    """Return the lines of a text as one."""
    return " ".join(re.sub(r"(?<=\w)\s*\n\s*(?=\w)", _between, value).split())


def _line(value: str) -> str:
    if "\n" in value:
        raise PydanticCustomError("text-lines", "这里只能写一行文字", {"hint": f"写成一行：{_joined(value)}"})
    return value


def _one_line(value: Any) -> str:
    """Return both ways to write a title that YAML took for a list or a mapping: with its brackets and without."""
    if isinstance(value, list) and value and all(isinstance(part, str) for part in value):
        return f'带方括号的，整个加引号：title: "[{", ".join(value)}]"；不带的写成 title: "{"、".join(value)}"'
    if isinstance(value, dict) and value and all(part is None for part in value.values()):
        return f'带花括号的，整个加引号：title: "{{{", ".join(value)}}}"；不带的写成 title: "{"、".join(value)}"'
    return "在 title: 后面写一行文字"


def _slug(value: str) -> str:
    if not re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", value) or len(value) > 80:
        plain = "-".join(re.findall(r"[a-z0-9]+", value.lower()))[:80].strip("-")
        hint = f"{f'写成 slug: {plain}；或者' if plain else ''}去掉这一行，就用文件名"
        raise PydanticCustomError(
            "slug", "网址名只能用小写字母、数字和连字符：{value}", {"value": value, "hint": hint, "instead": plain}
        )
    if re.fullmatch(r"(?:con|prn|aux|nul|com\d|lpt\d|index|page-\d+)", value):
        hint = "换一个别的名字；或者去掉这一行，就用文件名"
        raise PydanticCustomError("slug-reserved", "这个网址名是保留的：{value}", {"value": value, "hint": hint})
    return value


Line = Annotated[str, AfterValidator(_line)]
"""A text that stands where there is room for one line: in a head, a menu, a calendar."""
Title = Annotated[str, BeforeValidator(_title)]
Slug = Annotated[str, AfterValidator(_slug)]


def _yes_no(value: Any) -> Any:
    return {"是": True, "否": False}.get(value, value) if isinstance(value, str) else value


def cell_list(value: Any) -> Any:
    """Split a text at ； or ;, in a table at line breaks too; leave a value that is no text as it is.

    In YAML a list has its own form: a text without quotes and without ； is refused there.
    """
    if not isinstance(value, str) or (getattr(value, "plain", False) and not re.search("[；;]", value)):
        return value
    between = "[；;\n]" if getattr(value, "cell", False) else "[；;]"
    return [part.strip() for part in re.split(between, value) if part.strip()]


# What YAML calls a bool depends on its version, so an editor's schema check is told all the words.
_YES_NO = {"enum": [True, False, "是", "否", "yes", "no"]}

YesNo = Annotated[bool, BeforeValidator(_yes_no), WithJsonSchema(_YES_NO)]
"""A bool that an editor may also write as 是 or 否."""


def _item(value: str) -> str:
    if not (kept := value.strip()):
        raise PydanticCustomError("item-empty", "这一条是空的", {"hint": "写上内容，或删去这一条和它旁边的逗号"})
    return kept


_Item = Annotated[str, AfterValidator(_item)]
CellList = Annotated[
    tuple[_Item, ...],
    BeforeValidator(cell_list, json_schema_input_type=tuple[str, ...] | str),
    AfterValidator(lambda items: tuple(dict.fromkeys(items))),
]
"""Texts that stand in one cell of a table, separated by ；: each once, none of them empty."""


def _one_or_several(value: Any) -> Any:
    return (value,) if isinstance(value, str) else value


OneOrSeveral = Annotated[
    tuple[str, ...], BeforeValidator(_one_or_several, json_schema_input_type=tuple[str, ...] | str)
]
"""Texts of which there is mostly one, written without brackets then."""


def _not_empty(value: tuple[T, ...]) -> tuple[T, ...]:
    if not value:
        raise PydanticCustomError("list-empty", "这里至少要写一条")
    return value


OneOrMore = Annotated[tuple[T, ...], AfterValidator(_not_empty), Field(json_schema_extra={"minItems": 1})]
"""A list with something in it: ``OneOrMore[Item]``.

Unlike ``min_length`` it does not complain of emptiness when the only item is a wrong one.
"""
