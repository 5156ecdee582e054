"""Find a theme by its name or folder."""

from __future__ import annotations

from pathlib import Path

from site_src.refused import Refused


def theme_folder(theme: str | None, content: Path) -> Path:
    """Return the folder of a theme; raise Refused if there is none.

    A name is looked for in ``themes/`` beside the content folder, then among the
    themes that come with the program. A path with a separator is a folder.
    """
    name = theme or "default"
    if "/" in name or "\\" in name:
        places = [Path(name)]
    else:
        here = Path(__file__).resolve().parent
        places = [content.resolve().parent / "themes" / name, here / "themes" / name, here.parent / "themes" / name]
    for place in places:
        if (place / "theme.yaml").is_file():
            return place
    raise Refused(f"找不到主题“{name}”（要有 theme.yaml）。请检查 --theme")
