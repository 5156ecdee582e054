"""Put a theme together: its own files over those of the themes it extends."""

from __future__ import annotations

from functools import reduce

from site_src.discover.source import Inventory, Source
from site_src.model.settings import read_settings
from site_src.problems import Problem
from site_src.theme import BELOW, TEMPLATES, Theme, ThemeConfig
from site_src.themes import SETTINGS, extended


def theme_roots(inventory: Inventory) -> list[str]:
    """Return the logical names of the theme's folders: its own first, then what it extends."""
    return [root for root in inventory.roots if root != "content"]


def assembled_theme(inventory: Inventory) -> tuple[Theme | None, tuple[Problem, ...]]:
    """Return the theme of a build and what is wrong with its settings."""
    problems: list[Problem] = []
    configs: list[ThemeConfig] = []
    digests: dict[str, bytes] = {}
    sources: dict[str, str] = {}
    for root in reversed(theme_roots(inventory)):
        settings = None
        for source in inventory.sources:
            if source.path.startswith(f"{root}/"):
                name = source.path[len(root) + 1 :]
                _step_down(name, digests, sources)
                digests[name], sources[name] = source.digest, source.path
                settings = source if name == SETTINGS else settings
        if settings is None:  # removed just now
            return None, (Problem(f"{root}/{SETTINGS}", 0, 0, "settings-missing", "缺少这个文件", "把它放回去"),)
        config, faults = _settings(inventory, settings)
        problems += faults
        if config is None:
            return None, tuple(problems)
        configs.append(config)
    merged = reduce(lambda base, config: config.over(base), configs)
    return Theme(merged, configs[-1], configs[0].home, digests, sources), tuple(problems)


def _step_down(name: str, digests: dict[str, bytes], sources: dict[str, str]) -> None:
    """Keep the template whose place another takes, and those below it, each under its name one theme further down."""
    if name in digests and name.startswith(TEMPLATES):
        below = f"{TEMPLATES}{BELOW}{name.removeprefix(TEMPLATES)}"
        _step_down(below, digests, sources)
        digests[below], sources[below] = digests[name], sources[name]


def _settings(inventory: Inventory, source: Source) -> tuple[ThemeConfig | None, tuple[Problem, ...]]:
    data = inventory.read(source)
    config, problems = read_settings(ThemeConfig, source.path, data)
    if config is not None and config.extends != extended(data.decode("utf-8", "replace")):
        hint = f"extends 自成一行，写在最左边：extends: {config.extends}"
        problems += (Problem(source.path, 0, 0, "theme-extends", f"读不出扩展哪个主题：{config.extends}", hint),)
    return config, problems
