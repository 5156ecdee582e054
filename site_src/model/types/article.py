"""A knowledge article in one of the portal's columns."""

from __future__ import annotations

from typing import Self

from pydantic import Field, model_validator

from site_src.model.entry import Entry, Mention
from site_src.model.facts.article import ARTICLES, ArticleFacts
from site_src.model.judge.fault import Fault, refuse
from site_src.model.part import Part
from site_src.model.values.moment import Moment
from site_src.model.values.url import Url


class CitedSource(Part):
    """Where the facts of an article come from."""

    name: str = Field(min_length=1, description="来源名称", examples=["世界卫生组织《身体活动指南》"])
    url: Url = Field(default="", description="来源网址，http:// 或 https:// 开头")


class Article(Entry):
    """知识文章。所在文件夹就是栏目：content/articles/<栏目>/<文件名>.md"""

    content_type = ARTICLES

    author: str = Field(default="", description="撰稿岗位，不写个人姓名", examples=["驿站健康知识组"])
    source: CitedSource | None = Field(default=None, description="稿件来源；不写则为本站")
    sources: tuple[CitedSource, ...] = Field(default=(), description="参考资料")
    reviewed_by: str = Field(default="", description="审核岗位，不写个人姓名", examples=["驿站心理咨询组"])
    reviewed_on: Moment | None = Field(default=None, description="最近一次内容审核的日期", examples=["2026-11-02"])
    cover: str = Field(default="", description="题图文件，相对于本文件的路径", examples=["walk.jpg"])
    cover_alt: str = Field(
        default="", description="题图的文字说明，读屏软件会念出来", examples=["操场边散步的几位老师"]
    )

    @model_validator(mode="after")
    def _cover_is_described(self) -> Self:
        if self.cover and not self.cover_alt:
            details = {"cover": self.cover, "hint": "写一行 cover_alt: 图上有什么"}
            refuse([Fault(("cover",), "cover-without-alt", "题图 {cover} 没有文字说明", details)])
        return self

    def facts(self) -> ArticleFacts:
        return ArticleFacts(
            author=self.author,
            source=self.source.name if self.source else "",
            cover=self.cover,
            cover_alt=self.cover_alt,
            reviewed_on=str(self.reviewed_on) if self.reviewed_on else None,
        )

    def mentions(self) -> tuple[Mention, ...]:
        return (Mention(("cover",), "asset", self.cover),) if self.cover else ()
