"""What every content type shares: the base record and its projection for others."""

from __future__ import annotations

from importlib import import_module
from typing import ClassVar, Literal, NamedTuple, cast

from pydantic import Field

from site_src.model.content_type import ContentType, Facts
from site_src.model.part import Part
from site_src.model.values.fields import CellList, Slug, Title, YesNo
from site_src.model.values.moment import Moment


class Lifecycle(NamedTuple):
    """When something can be done: from the start of `opens` to the end of `closes`.

    Either end may be open (None). Assemble turns it into a status as of a moment:
    未开始, 进行中, 即将截止, 已截止.
    """

    opens: Moment | None
    closes: Moment | None


class Mention(NamedTuple):
    """A reference in the front matter: where it stands, what kind it is, what it points to.

    `kind` is ``entry`` (by id, as after ``@`` in a body, and more of it is shown than its title),
    ``link`` (by id, and only linked to) or ``asset`` (a file beside the source); `at` is the
    way to the value (``("attachments", 0, "form")``).
    """

    at: tuple[str | int, ...]
    kind: str
    target: str


class Entry(Part):
    """The front matter that every content type may carry."""

    content_type: ClassVar[ContentType]
    """What the rest of the program knows of this type: its folder, its names, how it is listed."""

    id: str | None = Field(
        default=None,
        pattern=r"^[A-Za-z0-9][A-Za-z0-9_-]*$",
        description="编号，供别处引用；一个文件一个条目时不写，取文件名",
    )
    title: Title = Field(description="标题，一行文字")
    slug: Slug | None = Field(default=None, description="网址中的名字，小写字母、数字和连字符；不写时取文件名")
    summary: str = Field(default="", description="一两句话的摘要，用在列表、订阅和搜索结果里")
    date: Moment | None = Field(
        default=None, description="发布时间，如 2025-04-10 或 2025-04-10 09:00；晚于构建时刻的不发布"
    )
    updated: Moment | None = Field(default=None, description="最近修订时间")
    expires: Moment | None = Field(default=None, description="到期时间")
    on_expiry: Literal["mark", "remove"] = Field(
        default="mark", description="到期以后：mark 保留并注明已过期，remove 从网站撤下"
    )
    draft: YesNo = Field(default=False, description="草稿：只在预览或 --drafts 时出现")
    sample: YesNo = Field(default=False, description="示例内容：页面上标出“示例”")
    tags: CellList = Field(default=(), description="标签")
    systems: CellList = Field(default=(), description="本条目呈现的制度或服务编号，如 CZ-01")
    keywords: CellList = Field(default=(), description="关键词，写入网页的 Keywords")

    def facts(self) -> Facts:
        """Return what lists, cards and shortcodes show of this entry beyond its title.

        A record of `content_type.facts`, of plain data (str, int, bool, None, tuple, dict):
        it is kept in the cache and is part of the key of every page that shows the entry.
        """
        return ()

    def lifecycle(self) -> Lifecycle | None:
        """Return when this entry can be acted on, or None if it has no such time."""
        return None

    def mentions(self) -> tuple[Mention, ...]:
        """Return the references in the front matter; a broken one fails the build."""
        return ()

    def anchors(self) -> tuple[str, ...]:
        """Return the ids that the page of this entry has beside those of its body."""
        return ()


def model_of(content_type: ContentType) -> type[Entry]:
    """Return the model of a content type, imported now."""
    module, _, name = content_type.model.partition(":")
    return cast("type[Entry]", getattr(import_module(module), name))
