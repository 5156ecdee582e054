"""The shelves of the portal: a section per content type, a column per kind of article."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, ConfigDict, Field, PositiveInt, ValidationInfo
from pydantic_core import PydanticCustomError

from site_src.model.content_type import ContentTypes
from site_src.model.facts.form import FORMS
from site_src.model.judge.among import among
from site_src.model.part import Part
from site_src.model.registry import CONTENT_TYPES
from site_src.model.values.entry_name import named
from site_src.model.values.fields import Line
from site_src.model.values.moment import Moment

COLUMN_FRESH_DAYS = 14
TYPES = "types"
"""Under this name the context of validation holds the content types of the portal, if they are not those of the program."""


class Column(Part):
    """One column of articles; its key is the name of its folder below content/articles/."""

    title: Line = Field(min_length=1, description="专栏名称", examples=["身体与睡眠"])
    description: str = Field(default="", description="一两句话的介绍，写入网页的 ColumnDescription")
    keywords: tuple[str, ...] = Field(default=(), description="关键词，写入网页的 ColumnKeywords")
    fresh_days: PositiveInt = Field(
        default=COLUMN_FRESH_DAYS, description="超过多少天没有新文章就提醒", examples=["14"]
    )


def _nothing_required(schema: dict[str, Any]) -> None:
    """What an editor leaves out is taken from `defaults` before the record is made."""
    schema.pop("required", None)


class Section(Part):
    """The list page of one content type."""

    model_config = ConfigDict(json_schema_extra=_nothing_required)

    title: Line = Field(min_length=1, description="栏目名称", examples=["通知公告"])
    description: str = Field(default="", description="一两句话的介绍，写入网页的 ColumnDescription")
    keywords: tuple[str, ...] = Field(default=(), description="关键词，写入网页的 ColumnKeywords")
    fresh_days: PositiveInt | None = Field(
        default=None, description="超过多少天没有更新就提醒；不写就不提醒", examples=["183"]
    )
    form: Annotated[str | None, named(FORMS)] = Field(
        default=None,
        description="看了课程接着要填的表在 content/forms 里的编号：课程目录和每一门课写明现在用于哪份通知、到几号",
        examples=["wh_demand_form"],
    )
    as_of: Moment | None = Field(
        default=None,
        description="名录、目录的数据截至哪一天，印在下载的清单页脚；不写就用各条里最新的日期",
        examples=["2026-11-02"],
    )


def defaults(types: ContentTypes) -> dict[str, dict[str, str]]:
    """Return what each section is called and says where site.yaml does not say otherwise, as it would be written there."""
    return {
        name: {"title": one.title, "description": one.description}
        | ({"fresh_days": str(one.fresh_days)} if one.fresh_days else {})
        for name, one in types.items()
    }


def _types_of(info: ValidationInfo) -> ContentTypes:
    types: ContentTypes = (info.context or {}).get(TYPES, CONTENT_TYPES)
    return types


def _known(key: str, info: ValidationInfo) -> str:
    types = _types_of(info)
    if key not in types:
        message = "没有栏目“{key}”，可以写的有：{known}"
        details = {"key": key, "known": "、".join(types), **among(key, types, "")}
        raise PydanticCustomError("section-unknown", message, details)
    return key


def _completed(value: Any, info: ValidationInfo) -> Any:
    """Lay what the editor wrote over the defaults, section by section and key by key."""
    if not isinstance(value, dict):
        return value
    known = defaults(_types_of(info))
    completed: dict[Any, Any] = dict(known)
    for key, part in value.items():
        completed[key] = {**known.get(key, {}), **part} if isinstance(part, dict) else part
    return completed


Sections = Annotated[Mapping[Annotated[str, AfterValidator(_known)], Section], BeforeValidator(_completed)]
"""Content type -> its section; all are always there."""
