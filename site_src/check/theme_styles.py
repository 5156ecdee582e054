"""What the style sheets of a theme's pages name, and no reader would see."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from difflib import get_close_matches

from site_src.discover.text import Texts
from site_src.problems import Problem, Severity
from site_src.read.excerpt import line_and_column
from site_src.style_addresses import addresses
from site_src.theme import Theme

ASSETS = "assets/"


def style_faults(theme: Theme, text: Texts) -> Iterator[Problem]:
    """Yield an error for each file that a bundled style sheet names and that is not below assets/.

    An address that pages may not load, since theirs is a strict policy, is a warning.
    """
    for sheet in dict.fromkeys(theme.config.styles):
        source = theme.sources.get(f"{ASSETS}{sheet}", "")
        style = text(source) if source else ""
        for one in addresses(style):
            place = (source, *line_and_column(style, one.at))
            if one.imports:
                hint = "把那个文件写进 theme.yaml 的 styles，按先后排"
                yield Problem(*place, "theme-file", "样式表合成一个文件，@import 不起作用", hint)
            elif one.is_elsewhere:
                said = f"{one.text[:40]} 不会显示：网页只用本站的文件"
                hint = "把文件放进主题的 assets 文件夹，写从样式表所在的文件夹算起的路径"
                yield Problem(*place, "style-address", said, hint, severity=Severity.WARNING)
            elif f"{ASSETS}{(name := one.file(posixpath.dirname(sheet)))}" not in theme.digests:
                yield Problem(*place, "theme-file", f"主题里没有 {ASSETS}{name}", _instead(name, theme))


def _instead(name: str, theme: Theme) -> str:
    known = [path.removeprefix(ASSETS) for path in theme.digests if path.startswith(ASSETS)]
    near = get_close_matches(name, known, 1, 0.5)
    return f"是不是 {near[0]}？路径从样式表所在的文件夹算起" if near else "把文件放进主题的 assets 文件夹，或删去这一处"
