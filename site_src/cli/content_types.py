"""Which content type somebody means: by folder, singular, title of the section or an everyday word."""

from __future__ import annotations

import click

from site_src.config import SiteConfig
from site_src.model.registry import CONTENT_TYPES

EVERYDAY = {
    "单页": "pages",
    "页面": "pages",
    "通知": "notices",
    "公告": "notices",
    "文章": "articles",
    "知识": "articles",
    "细则": "rubrics",
    "表格": "forms",
    "课程": "courses",
    "专家": "experts",
    "驿站": "stations",
    "热线": "contacts",
    "电话": "contacts",
    "联系方式": "contacts",
    "测评": "assessments",
    "量表": "assessments",
    "竞答": "quizzes",
    "题目": "quizzes",
    "活动": "events",
    "公示": "results",
    "名单": "results",
    "数据": "data",
}


def content_type_of(word: str, config: SiteConfig | None = None) -> str:
    """Return the content type that `word` names; raise click.UsageError with suggestions if there is none."""
    names = {name: name for name in CONTENT_TYPES} | EVERYDAY
    names |= {one.model.partition(":")[2].lower(): name for name, one in CONTENT_TYPES.items()}
    if config is not None:
        names |= {section.title: name for name, section in config.sections.items()}
    if found := names.get(word.strip().strip("/").removeprefix("content/").lower()):
        return found
    from difflib import get_close_matches

    near = get_close_matches(word, names, n=1)
    hint = f"是不是 {near[0]}？" if near else ""
    raise click.UsageError(f"没有“{word}”这一类内容。{hint}可以写：{listed()}")


def listed() -> str:
    """Return all content types with an everyday word for each."""
    word = {name: said for said, name in reversed(EVERYDAY.items())}
    return "、".join(f"{name}（{word[name]}）" for name in CONTENT_TYPES)
