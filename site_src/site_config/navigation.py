"""Where a menu or the footer leads: a title and a target."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from site_src.model.part import Part
from site_src.model.values.fields import Line
from site_src.model.values.url import corrected, web_address

_PLACE = re.compile(r"[\w-]+(?:/[\w.-]+)*(?:#\S+)?")
_EXTERNAL = re.compile(r"https?://[^\s/]\S*")


def _target(value: str) -> str:
    if not (_PLACE.fullmatch(value) or _EXTERNAL.fullmatch(value)):
        message = "不能指向“{value}”：写栏目（notices）、条目编号（pages/about）、home 或 https:// 开头的网址"
        inside = re.sub(r"(?:/index)?\.html?$", "", value.strip()).strip("/@ ")
        instead = corrected(value) or (inside if _PLACE.fullmatch(inside) else "")
        hint = f"写成：{instead}" if instead else "栏目写文件夹名，条目写文件夹加文件名，不带 content/ 和扩展名"
        raise PydanticCustomError("navigation-target", message, {"value": value, "hint": hint, "instead": instead})
    return web_address(value) if _EXTERNAL.fullmatch(value) else value


MenuTarget = Annotated[str, AfterValidator(_target)]
"""``home``, a section (``notices``), a column (``articles/body``), an entry (``pages/about``) or a URL."""


class MenuItem(Part):
    """One line of a menu."""

    title: Line = Field(min_length=1, description="显示的文字", examples=["通知公告"])
    to: MenuTarget = Field(
        description="指向哪里：栏目 notices、专栏 articles/body、条目 pages/about、首页 home 或 https:// 网址",
        examples=["notices"],
    )

    @property
    def external(self) -> bool:
        return self.to.startswith(("http://", "https://"))


class LinkGroup(Part):
    """A titled group of links in the footer."""

    title: Line = Field(min_length=1, description="这一组的标题", examples=["求助与服务"])
    links: tuple[MenuItem, ...] = Field(min_length=1, description="这一组的链接")
