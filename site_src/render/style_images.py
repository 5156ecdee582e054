"""Images and fonts that a style sheet of a theme names: they are published under a name with a fingerprint."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from urllib.parse import quote

from site_src.style_addresses import addresses


def with_published_images(style: str, path: str, assets: Mapping[str, str]) -> str:
    """Return the style sheet at ``theme/assets/...`` with what it names as it is published.

    `assets` has output paths by path below assets/. The result stands directly below assets/.
    What the theme does not have stays as it is: `check.theme_styles` has refused it.
    """
    folder = posixpath.dirname(path.partition("/assets/")[2])
    pieces, done = [], 0
    for one in addresses(style):
        name = "" if one.is_elsewhere else one.file(folder)
        if name in assets:
            pieces += [style[done : one.start], f'url("{quote(assets[name].removeprefix("assets/"))}{one.rest}")']
            done = one.end
    return "".join((*pieces, style[done:]))
