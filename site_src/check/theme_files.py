"""Styles and scripts that theme.yaml names and the theme does not have."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from site_src.check.settings_places import SettingsPlaces
from site_src.problems import Problem
from site_src.theme import Theme


def theme_faults(theme: Theme, places: SettingsPlaces) -> Iterator[Problem]:
    """Yield an error for each file of a bundle that is not below assets/."""
    for key, names in (("styles", theme.config.styles), ("scripts", theme.config.scripts)):
        for place, name in enumerate(names):
            if f"assets/{name}" in theme.digests:
                continue
            known = [path.removeprefix("assets/") for path in theme.digests if path.startswith("assets/")]
            near = get_close_matches(name, known, 1, 0.5)
            hint = f"是不是 {near[0]}？" if near else "把文件放进主题的 assets 文件夹，或者从 theme.yaml 里去掉"
            yield places.problem((key, place), "theme-file", f"主题里没有 assets/{name}", hint)
