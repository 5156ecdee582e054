"""The shelves of the portal: a section per content type, a column per kind of article."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, ConfigDict, Field, PositiveInt
from pydantic_core import PydanticCustomError

from site_src.model.entry import Part
from site_src.model.registry import CONTENT_TYPES
from site_src.model.values.moment import Moment

COLUMN_FRESH_DAYS = 14
NOTICE_FRESH_DAYS = 183


class Column(Part):
    """One column of articles; its key is the name of its folder below content/articles/."""

    title: str = Field(min_length=1, description="专栏名称", examples=["身体与睡眠"])
    description: str = Field(default="", description="一两句话的介绍，写入网页的 ColumnDescription")
    keywords: tuple[str, ...] = Field(default=(), description="关键词，写入网页的 ColumnKeywords")
    fresh_days: PositiveInt = Field(
        default=COLUMN_FRESH_DAYS, description="超过多少天没有新文章就提醒", examples=["14"]
    )


def _nothing_required(schema: dict[str, Any]) -> None:
    """What an editor leaves out is taken from DEFAULTS before the record is made."""
    schema.pop("required", None)


class Section(Part):
    """The list page of one content type."""

    model_config = ConfigDict(json_schema_extra=_nothing_required)

    title: str = Field(min_length=1, description="栏目名称", examples=["通知公告"])
    description: str = Field(default="", description="一两句话的介绍，写入网页的 ColumnDescription")
    keywords: tuple[str, ...] = Field(default=(), description="关键词，写入网页的 ColumnKeywords")
    fresh_days: PositiveInt | None = Field(
        default=None, description="超过多少天没有更新就提醒；不写就不提醒", examples=["183"]
    )
    as_of: Moment | None = Field(
        default=None,
        description="名录、目录的数据截至哪一天，印在下载的清单页脚；不写就用各条里最新的日期",
        examples=["2026-11-02"],
    )


DEFAULTS: Mapping[str, Mapping[str, str]] = {
    "pages": {"title": "关于本栏", "description": "本栏的说明、隐私保护和无障碍声明。"},
    "notices": {
        "title": "通知公告",
        "description": "各级工会关于健康驿站的通知、办法和安排，附期限与要交的材料。",
        "fresh_days": str(NOTICE_FRESH_DAYS),
    },
    "articles": {
        "title": "知识专栏",
        "description": "身心健康、危机应对、中医养生和驿站生活的文章。",
        "fresh_days": str(COLUMN_FRESH_DAYS),
    },
    "rubrics": {"title": "评分细则", "description": "建设标准与评分细则，可逐条对照。"},
    "forms": {"title": "表格下载", "description": "申报、登记和测评用表，注明谁填、何时交、交给谁。"},
    "courses": {"title": "点单课程", "description": "送到单位的公益课程，按类别挑选。"},
    "experts": {"title": "专家库", "description": "按岗位和专业方向公布的专家，不列姓名。"},
    "stations": {"title": "驿站名录", "description": "各级驿站的地址、开放时间、功能区和预约办法。"},
    "contacts": {"title": "热线与求助", "description": "心理援助、急救、工会维权等电话，附服务时间与核对日期。"},
    "assessments": {"title": "自助测评", "description": "在自己的设备上作答，答案不离开本机；结果不是诊断。"},
    "quizzes": {"title": "知识竞答", "description": "健康知识题目，附解析。"},
    "events": {"title": "活动日历", "description": "讲座、团体活动和每年的健康主题日。"},
    "results": {"title": "公示与结果", "description": "公示、认定名单和异议渠道。"},
    "data": {"title": "数据公开", "description": "工作目标、进展和服务网络的数据。"},
}
"""What a section is called and says where site.yaml does not say otherwise."""


def _known(key: str) -> str:
    if key not in CONTENT_TYPES:
        message = "没有栏目“{key}”，可以写的有：{known}"
        raise PydanticCustomError("section-unknown", message, {"key": key, "known": "、".join(CONTENT_TYPES)})
    return key


def _completed(value: Any) -> Any:
    """Lay what the editor wrote over the defaults, section by section and key by key."""
    if not isinstance(value, dict):
        return value
    completed: dict[Any, Any] = dict(DEFAULTS)
    for key, part in value.items():
        completed[key] = {**DEFAULTS.get(key, {}), **part} if isinstance(part, dict) else part
    return completed


Sections = Annotated[Mapping[Annotated[str, AfterValidator(_known)], Section], BeforeValidator(_completed)]
"""Content type -> its section; all fourteen are always there."""
