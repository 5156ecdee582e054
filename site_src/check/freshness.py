"""Columns, sections and the home page that have had nothing new for too long."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from site_src.assemble.live import LiveEntry
from site_src.assemble.site import Site
from site_src.check.reported import IsSpoilt
from site_src.check.settings_places import SettingsPlaces
from site_src.model.facts.article import ARTICLES
from site_src.problems import Problem


def freshness_faults(site: Site, places: SettingsPlaces, is_spoilt: IsSpoilt) -> Iterator[Problem]:
    """Yield a warning for each shelf that is empty, stale or has no name, as of `site.now`.

    Of a column with a source that has an error nobody knows whether it is empty.
    """
    today = site.now.date()
    yield from _columns(site, places, today, is_spoilt)
    for name, section in site.config.sections.items():
        entries = site.sections.get(name, ())
        if section.fresh_days and entries and (text := _stale(entries, section.fresh_days, today)):
            way = ("sections", name)
            yield places.warning(way, "section-stale", f"栏目“{section.title}”{text}", f"在 content/{name} 里添一篇")
    news = [entry for name, group in site.sections.items() if site.types[name].news for entry in group]
    if text := _stale(news, site.config.home_fresh_days, today):
        yield places.warning(("home_fresh_days",), "home-stale", f"首页{text}", "发布一篇文章、通知或活动")


def _columns(site: Site, places: SettingsPlaces, today: date, is_spoilt: IsSpoilt) -> Iterator[Problem]:
    for name, column in site.config.columns.items():
        way, hint = ("columns", name), f"在 content/{ARTICLES.id(name)} 里添一篇"
        entries = site.columns.get(name, ())
        if not entries and is_spoilt(ARTICLES.id(name)):
            continue
        if not entries:
            yield places.warning(way, "column-empty", f"专栏“{column.title}”没有文章", hint)
        elif text := _stale(entries, column.fresh_days, today):
            yield places.warning(way, "column-stale", f"专栏“{column.title}”{text}", hint)
    for name in site.columns:
        if name and name not in site.config.columns:
            text = f"文件夹 content/{ARTICLES.id(name)} 里有文章，site.yaml 的 columns 里没有这个专栏"
            yield places.warning(("columns",), "column-unnamed", text, f"加上 {name}: 和它的 title: 名称")


def _stale(entries: Iterable[LiveEntry], days: int, today: date) -> str:
    """Return, in words, that the newest of `entries` is older than `days`; empty if it is not."""
    newest = max((max(entry.card.date, entry.card.updated) for entry in entries), default="")
    if not newest:
        return f"没有一篇写了日期，看不出是否每 {days} 天更新"
    age = (today - date.fromisoformat(newest[:10])).days
    return f"已 {age} 天没有更新（最近一篇 {newest[:10]}），超过 {days} 天" if age > days else ""
