"""A free page: about, privacy, crisis guide."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from site_src.model.entry import Entry, Mention
from site_src.model.facts.page import PAGES, PageFacts
from site_src.model.facts.rubric import RUBRICS
from site_src.model.values.entry_name import named
from site_src.model.values.fields import OneOrSeveral, YesNo
from site_src.model.values.moment import Moment


class Page(Entry):
    """单页：关于、保密说明、危机指南等。"""

    content_type = PAGES

    nav_order: int | None = Field(
        default=None, ge=0, description="在网站地图里的次序，小的在前；不写的在后，按标题排", examples=["10"]
    )
    template: str = Field(
        default="",
        pattern=r"^$|^[a-z0-9][a-z0-9_-]*\.html$",
        description="主题里页面模板的文件名，不写则用 pages.html",
        examples=["network.html"],
    )
    reviewed_on: Moment | None = Field(default=None, description="最近一次内容审核的日期", examples=["2026-11-02"])
    covers: Annotated[OneOrSeveral, named(RUBRICS)] = Field(
        default=(), description="逐条对照的评分细则：列出各条的分值和在本网站哪里看得到", examples=["cz_rubric"]
    )
    outline: YesNo = Field(default=True, description="是否显示本页目录：是或否", examples=["否"])

    def facts(self) -> PageFacts:
        return PageFacts(self.nav_order, self.template)

    def mentions(self) -> tuple[Mention, ...]:
        return tuple(
            Mention(("covers", index), "entry", RUBRICS.id(rubric)) for index, rubric in enumerate(self.covers)
        )
