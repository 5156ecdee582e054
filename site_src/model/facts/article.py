"""Knowledge articles, in columns."""

from __future__ import annotations

from typing import NamedTuple

from site_src.model.content_type import ContentType


class ArticleFacts(NamedTuple):
    """What other pages see of an article; `cover` is a path beside its source, or empty."""

    author: str
    source: str
    cover: str
    cover_alt: str
    reviewed_on: str | None


ARTICLES = ContentType(
    folder="articles",
    model="site_src.model.types.article:Article",
    facts=ArticleFacts,
    title="知识专栏",
    name="文章",
    description="身心健康、危机应对、中医养生和驿站生活的文章。",
    words=("知识",),
    fresh_days=14,
    news=True,
    passed_on=True,
    written=True,
)
