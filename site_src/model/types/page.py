"""A free page: about, privacy, crisis guide."""

from __future__ import annotations

from pydantic import Field

from site_src.model.entry import Entry
from site_src.model.facts.page import PAGES, PageFacts
from site_src.model.values.fields import YesNo
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
    outline: YesNo = Field(default=True, description="是否显示本页目录：是或否", examples=["否"])

    def facts(self) -> PageFacts:
        return PageFacts(self.nav_order, self.template)
