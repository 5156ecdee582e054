"""Find a theme by its name or folder, and the themes that it extends."""

from __future__ import annotations

import re
from pathlib import Path

from site_src.refused import Refused

OWN = "theme"
"""The folder beside content/ that holds a portal's own theme."""
SETTINGS = "theme.yaml"
# Read by its line and not as YAML: the folders of a build must be known before anything is read,
# also in one that finds nothing changed. `assemble.theme` holds the line against the settings.
_EXTENDS = re.compile(r"""(?m)^\ufeff?extends:[ \t]*(["']?)([^"'#\s][^"'#\r\n]*?)\1[ \t]*(?:#.*)?\r?$""")


def own_theme(content: Path) -> Path:
    """Return where a portal's own theme lies, if it has one."""
    return content.resolve().parent / OWN


def theme_folders(theme: str | None, content: Path) -> tuple[Path, ...]:
    """Return the folder of a theme and after it those of the themes it extends, each before what it rests on.

    A name is looked for in ``themes/`` beside the content folder, then among the
    themes that come with the program. A path with a separator is a folder. Without a
    choice a portal's own theme counts, then the default one. Raises Refused if one is
    not there, or if they extend each other in a circle.
    """
    own = own_theme(content)
    first = own if theme is None and (own / SETTINGS).is_file() else _folder(theme or "default", content, Path())
    folders = [first]
    while name := extended(_text(folders[-1])):
        following = _folder(name, content, folders[-1])
        if following.resolve() in {folder.resolve() for folder in folders}:
            raise Refused(f"主题 {following} 绕了一圈又扩展到自己。请检查 {folders[-1] / SETTINGS} 的 extends")
        folders.append(following)
    return tuple(folders)


def extended(text: str) -> str:
    """Return which theme the settings `text` of a theme extend, empty if none."""
    found = _EXTENDS.search(text)
    return found[2] if found else ""


def _text(folder: Path) -> str:
    return (folder / SETTINGS).read_bytes().decode("utf-8", "replace")


def _folder(name: str, content: Path, beside: Path) -> Path:
    if "/" in name or "\\" in name:
        places = [beside / name]
    else:
        here = Path(__file__).resolve().parent
        places = [content.resolve().parent / "themes" / name, here / "themes" / name, here.parent / "themes" / name]
    for place in places:
        if (place / SETTINGS).is_file():
            return place
    where = f" {beside / SETTINGS} 的 extends" if beside.name else " --theme"
    raise Refused(f"找不到主题“{name}”（要有 {SETTINGS}）。请检查{where}")
