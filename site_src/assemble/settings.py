"""The settings of one build: those of site.yaml, under what was asked for on the command line."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from site_src.config import SiteConfig
from site_src.discover.source import SETTINGS, Inventory
from site_src.model.judge.salvage import sound_part
from site_src.model.settings import read_settings
from site_src.model.values.moment import Moment
from site_src.options import BuildOptions
from site_src.problems import Problem
from site_src.read.document import read
from site_src.site_config.section import TYPES

STAND_INS = {"name": "（没有写）", "organisation": "（没有写）", "hotlines": []}
"""For checking, in the place of what site.yaml must hold; no line is called missing that nobody wrote."""


def site_settings(inventory: Inventory, options: BuildOptions) -> tuple[SiteConfig, tuple[Problem, ...]]:
    """Return the settings of a build and what is wrong with site.yaml.

    If that is an error, the settings are what is right in the file: enough to find, in
    the same run, the mistakes everywhere else. They are not to be published.
    """
    context = {TYPES: options.types} if options.types else {}
    source = next((source for source in inventory.sources if source.path == SETTINGS), None)
    if source is None:
        hint = "可以用 init 命令新建一个完整的内容文件夹"
        problem = Problem(SETTINGS, 0, 0, "settings-missing", "缺少这个文件", hint)
        return asked_for(sound_part(SiteConfig, None, STAND_INS, context), options), (problem,)
    data = inventory.read(source)
    config, problems = read_settings(SiteConfig, SETTINGS, data, context)
    if config is None:
        document, _ = read(SETTINGS, data)
        config = sound_part(SiteConfig, document and document.trees[0].value, STAND_INS, context)
    return asked_for(config, options), problems


def asked_for(config: SiteConfig, options: BuildOptions) -> SiteConfig:
    """Return `config` with what the options put in the place of its own values.

    A moment that was asked for pins the site as one in site.yaml does: it is on the
    pages, so that scripts count from the same one. The note there is about another.
    """
    changes: dict[str, Any] = {}
    if options.base_url:
        changes["base_url"] = options.base_url
    if options.as_of and Moment.parse(options.as_of) != config.as_of:
        changes |= {"as_of": options.as_of, "as_of_note": ""}
    if not changes:
        return config
    context = {TYPES: options.types} if options.types else {}
    return SiteConfig.model_validate(config.model_dump(mode="json") | changes, context=context)


def local_now(config: SiteConfig, clock: datetime) -> datetime:
    """Return the moment of the build on the wall clock of the site (naive): the pinned one, or the present."""
    if config.as_of:
        return config.as_of.start
    return clock.astimezone(ZoneInfo(config.timezone)).replace(tzinfo=None)
