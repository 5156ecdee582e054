"""What theme.yaml names and the theme does not have: files, colours, fonts, parts of the home page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from difflib import get_close_matches

from site_src.check.settings_places import SettingsPlaces
from site_src.problems import Problem
from site_src.theme import Theme


def theme_faults(theme: Theme, places: SettingsPlaces) -> Iterator[Problem]:
    """Yield an error for each file that is not below assets/ and each colour, font or part that is unknown."""
    own, tokens = theme.own, theme.config.tokens
    for way, names, mine in _bundled(theme):
        for name in names:
            if f"assets/{name}" not in theme.digests:
                yield _no_file(theme, places, (*way, mine.index(name)) if name in mine else way, name)
    if own.logo and f"assets/{own.logo}" not in theme.digests:
        yield _no_file(theme, places, ("logo",), own.logo)
    for name in own.colours:
        if name not in tokens.colours:
            yield _unknown(places, ("colours", name), "颜色", name, tokens.colours)
    for name in own.fonts:
        if name not in tokens.fonts:
            yield _unknown(places, ("fonts", name), "字体", name, tokens.fonts)
    for place, name in enumerate(own.home):
        if name not in theme.parts:
            yield _unknown(places, ("home", place), "首页部分", name, theme.parts)


def _bundled(theme: Theme) -> Iterator[tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]]:
    """Yield where theme.yaml names files to be bundled, all that are named there, and those of its own theme."""
    config, own = theme.config, theme.own
    yield ("styles",), config.styles, own.styles
    yield ("scripts",), config.scripts, own.scripts
    for name, files in config.tools.items():
        yield ("tools", name), files, own.tools.get(name, ())


def _no_file(theme: Theme, places: SettingsPlaces, way: tuple[str | int, ...], name: str) -> Problem:
    known = [path.removeprefix("assets/") for path in theme.digests if path.startswith("assets/")]
    near = get_close_matches(name, known, 1, 0.5)
    hint = f"是不是 {near[0]}？" if near else "把文件放进主题的 assets 文件夹，或者从 theme.yaml 里去掉"
    return places.problem(way, "theme-file", f"主题里没有 assets/{name}", hint)


def _unknown(places: SettingsPlaces, way: tuple[str | int, ...], what: str, name: str, known: Iterable[str]) -> Problem:
    words = "、".join(known)
    hint = f"可以写：{words}" if words else "所扩展的主题没有可以换的，改样式表"
    return places.problem(way, "theme-name", f"主题里没有叫“{name}”的{what}", hint)
