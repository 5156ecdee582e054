"""Which content type somebody means: by folder, singular, title of the section or an everyday word."""

from __future__ import annotations

import click

from site_src.config import SiteConfig
from site_src.model.content_type import ContentTypes
from site_src.model.registry import CONTENT_TYPES


def content_type_of(word: str, config: SiteConfig | None = None, types: ContentTypes = CONTENT_TYPES) -> str:
    """Return the content type that `word` names; raise click.UsageError with suggestions if there is none."""
    names = {name: name for name in types}
    names |= {said: name for name, one in types.items() for said in (one.name, *one.words, one.singular)}
    if config is not None:
        names |= {section.title: name for name, section in config.sections.items()}
    if found := names.get(word.strip().strip("/").removeprefix("content/").lower()):
        return found
    from difflib import get_close_matches

    near = get_close_matches(word, names, n=1)
    hint = f"是不是 {near[0]}？" if near else ""
    raise click.UsageError(f"没有“{word}”这一类内容。{hint}可以写：{listed(types)}")


def listed(types: ContentTypes = CONTENT_TYPES) -> str:
    """Return all content types with what one of their entries is called."""
    return "、".join(f"{name}（{one.name}）" for name, one in types.items())
