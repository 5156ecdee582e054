"""Menus and the help bar of site.yaml that lead nowhere, or to a section without content."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import get_close_matches

from site_src.assemble.live import LiveEntry
from site_src.assemble.site import Site
from site_src.assemble.target import Outcome
from site_src.check.reported import is_reported
from site_src.check.settings_places import SettingsPlaces
from site_src.config import SiteConfig
from site_src.discover.text import Texts
from site_src.model.facts.article import ARTICLES
from site_src.model.facts.contact import CONTACTS
from site_src.problems import Problem
from site_src.read.tree import Location


def menu_faults(site: Site, places: SettingsPlaces, reported: Sequence[Problem], text: Texts) -> Iterator[Problem]:
    """Yield a problem for each menu entry, hotline or local line that cannot be shown.

    A menu that leads to an empty section is no fault: the section has a page that
    says so, and a new portal begins that way (see `empty_menus`).
    """
    for way, to in (*_menus(site.config), *_lines(site.config)):
        target = site.places[to]
        if target.outcome is Outcome.FOUND or (target.outcome is Outcome.MISSING and is_shelf(site, to)):
            continue
        line = way[0] in ("hotlines", "local_line")
        shown = to.removeprefix(CONTACTS.id("")) if line else to
        if target.outcome is Outcome.HIDDEN:
            message = f"“{target.title}”现在没有发布（草稿、未到时间或已撤下）"
            if line:
                yield places.problem(way, "menu-hidden", message, "求助电话要每页都在：去掉它的 draft，或换一个号码")
            else:
                yield places.warning(way, "menu-hidden", message, "发布以前菜单里不显示它")
        elif not is_reported(to.partition("#")[0], reported, text):
            near = _nearest(site, shown, contacts=line)
            what = f"content/{CONTACTS.folder} 里没有" if line else "菜单指向的地方不存在："
            hint = near + (
                f"编号要与 content/{CONTACTS.folder} 里的 id 一致"
                if line
                else "可以写栏目 notices、条目 pages/about、home"
            )
            yield places.problem(way, "menu-missing", f"{what}“{shown}”", hint)


def _nearest(site: Site, wrong: str, *, contacts: bool) -> str:
    """Return, as a question, what `wrong` was probably meant to be."""
    if contacts:
        known = [entry.card.id.partition("/")[2] for entry in site.of(CONTACTS)]
    else:
        known = [*site.types, *(ARTICLES.id(name) for name in site.config.columns), *site.by_id]
    near = get_close_matches(wrong, known, 1, 0.6)
    return f"是不是 {near[0]}？" if near else ""


def empty_menus(site: Site, places: SettingsPlaces) -> Iterator[Problem]:
    """Yield a warning for each menu entry whose section or column has no content yet."""
    for way, to in _menus(site.config):
        if is_shelf(site, to) and not _shelf(site, to):
            text = f"“{to}”里现在没有内容，点开只有一句说明"
            yield places.warning(way, "menu-empty", text, f"在 content/{to} 里放一篇，或者从菜单里去掉")


def _shelf(site: Site, to: str) -> tuple[LiveEntry, ...]:
    name, _, column = to.partition("#")[0].partition("/")
    return site.columns.get(column, ()) if column else site.sections.get(name, ())


def is_shelf(site: Site, to: str) -> bool:
    """Say whether `to` is a section or a column that site.yaml knows, with or without content."""
    name, _, column = to.partition("#")[0].partition("/")
    return name in site.types and (not column or (name == ARTICLES.folder and column in site.config.columns))


def _menus(config: SiteConfig) -> Iterator[tuple[Location, str]]:
    for place, link in enumerate(config.navigation):
        if not link.external:
            yield ("navigation", place, "to"), link.to
    for group, links in enumerate(config.footer):
        for place, link in enumerate(links.links):
            if not link.external:
                yield ("footer", group, "links", place, "to"), link.to
    if config.crisis_page:
        yield ("crisis_page",), config.crisis_page


def _lines(config: SiteConfig) -> Iterator[tuple[Location, str]]:
    for place, id in enumerate(config.hotlines):
        yield ("hotlines", place), CONTACTS.id(id)
    if config.local_line:
        yield ("local_line",), CONTACTS.id(config.local_line)
