"""Pages: about, privacy, crisis guides."""

from __future__ import annotations

from typing import NamedTuple

from site_src.model.content_type import ContentType


class PageFacts(NamedTuple):
    """What other pages see of a page; `template` is the one it asks for, or empty."""

    nav_order: int | None
    template: str


PAGES = ContentType(
    folder="pages",
    model="site_src.model.types.page:Page",
    facts=PageFacts,
    title="关于本栏",
    name="单页",
    description="本栏的说明、隐私保护和无障碍声明。",
    words=("页面",),
    listing="none",
)
