"""Images and fonts that a style sheet of a theme names: they are published under a name with a fingerprint."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping
from difflib import get_close_matches
from urllib.parse import quote, unquote

from site_src.problems import Problem
from site_src.read.excerpt import excerpt, line_and_column
from site_src.render.fault import RenderFault

_SKIPPED = r"/\*.*?\*/"
_NAMED = re.compile(rf"""{_SKIPPED}|url\(\s*(?P<quote>["']?)(?P<path>[^"')]*?)(?P=quote)\s*\)""", re.DOTALL)
_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|//|/|#", re.IGNORECASE)


def with_published_images(style: str, path: str, assets: Mapping[str, str]) -> str:
    """Return the style sheet at ``theme/assets/...`` with what it names as it is published.

    `assets` has output paths by path below assets/. The result stands directly below assets/.
    Raises RenderFault with the place of a file that the theme does not have.
    """
    folder = posixpath.dirname(path.partition("/assets/")[2])

    def published(found: re.Match[str]) -> str:
        named = found["path"]
        if not named or _ELSEWHERE.match(named):
            return found[0]
        place, mark, rest = re.match(r"([^?#]*)([?#]?)(.*)", named, re.DOTALL).groups()  # type: ignore[union-attr]
        name = posixpath.normpath(posixpath.join(folder, unquote(place)))
        if name not in assets:
            raise RenderFault(_missing(style, path, found.start("path"), name, assets))
        return f'url("{quote(assets[name].removeprefix("assets/"))}{mark}{rest}")'

    return _NAMED.sub(published, style)


def _missing(style: str, path: str, offset: int, name: str, assets: Mapping[str, str]) -> Problem:
    line, column = line_and_column(style, offset)
    near = get_close_matches(name, assets, 1, 0.5)
    hint = f"是不是 {near[0]}？路径从样式表所在的文件夹算起" if near else "把文件放进主题的 assets 文件夹，或删去这一处"
    return Problem(path, line, column, "theme-file", f"主题里没有 assets/{name}", hint, excerpt(style, line, column))
