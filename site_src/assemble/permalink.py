"""Where an entry is published: output paths in ASCII, from slug or file name."""

from __future__ import annotations

import re
from collections.abc import Mapping

from site_src.digest import digest
from site_src.model.card import Card
from site_src.model.content_type import ContentType
from site_src.problems import Problem

_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_DEVICE = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)")
"""Names that no file or folder has on Windows."""
_RESERVED = re.compile(r"index|page-\d+")


def permalink(card: Card, kind: ContentType, slugs: Mapping[str, str]) -> str:
    """Return the output path of `card`, which is of the type `kind`, with a fragment for an entry on a list page.

    `slugs` has the slug of every name that is not one already (see `slug_of`).
    """
    names = card.id.split("/")
    if not kind.own_pages:
        return f"{card.type}/index.html#{slugs.get(names[-1], names[-1])}"
    if card.slug:
        names[-1] = card.slug
    if kind.listing == "none":
        del names[0]
    return "/".join([slugs.get(name, name) for name in names]) + ".html"


def needs_slug(name: str) -> bool:
    """Say whether a file or folder name cannot stand in a URL as it is."""
    return _SLUG.fullmatch(name) is None or _DEVICE.fullmatch(name) is not None


def slug_of(name: str) -> str:
    """Return the slug of any name: Han characters by their pinyin, the rest cut to a-z, 0-9 and hyphens."""
    text = name
    if not name.isascii():
        from pypinyin import lazy_pinyin  # takes a third of a second to import

        text = "-".join(lazy_pinyin(name))
    slug = "-".join(re.findall(r"[a-z0-9]+", text.lower()))
    if _DEVICE.fullmatch(slug):
        return f"x-{slug}"
    return slug[:80].strip("-") or f"x{digest(name.encode()).hex()[:8]}"


def name_problem(card: Card, kind: ContentType, path: str) -> Problem | None:
    """Return what is wrong with the name of an entry, if anything."""
    last = path.rpartition("/")[2].removesuffix(".html")
    name = card.slug or card.id.rpartition("/")[2]
    if _DEVICE.fullmatch(name.lower()):
        last = name
    elif not kind.own_pages or not _RESERVED.fullmatch(last):
        return None
    hint = f"在开头加一行 slug: x-{last}，或者换成别的名字"
    return Problem(card.path, card.line, 1, "path-reserved", f"“{last}”是保留的名字，不能作网址", hint)
