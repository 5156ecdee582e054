"""Slugs for the names that need one, and output paths of assets."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Mapping

from site_src.assemble.permalink import needs_slug, slug_of
from site_src.discover.source import STATIC
from site_src.model.card import Card

ASSETS = "files"
"""Folder of the output that holds the attachments and pictures of the content."""


def slugs_for(cards: Iterable[Card], assets: Iterable[str], known: Mapping[str, str]) -> dict[str, str]:
    """Return the slug of every name that cannot stand in a URL, reusing those that are `known`."""
    names = {name for card in cards for name in (*card.id.split("/"), *card.tags)}
    for path in assets:
        folder, stem, _ = _split(path)
        names.update((*folder.split("/"), stem))
    return {name: known.get(name) or slug_of(name) for name in sorted(names) if needs_slug(name)}


def asset_outputs(paths: Iterable[str], slugs: Mapping[str, str]) -> dict[str, str]:
    """Return the output path of each asset by its source path; files below static/ keep their own."""
    outputs = {}
    for path in paths:
        if path.startswith(STATIC):
            outputs[path] = path.removeprefix(STATIC)
            continue
        folder, stem, end = _split(path)
        names = [slugs.get(name, name) for name in (*folder.split("/"), stem)]
        outputs[path] = "/".join([ASSETS, *names]) + end.lower()
    return outputs


def _split(path: str) -> tuple[str, str, str]:
    folder, name = posixpath.split(path.removeprefix("content/"))
    stem, end = posixpath.splitext(name)
    return folder, stem, end
