"""Menus and the help bar of site.yaml that lead nowhere, or to a section without content."""

from __future__ import annotations

from collections.abc import Iterator

from site_src.assemble.live import LiveEntry
from site_src.assemble.similar_names import KnownNames
from site_src.assemble.site import Site
from site_src.assemble.target import Outcome
from site_src.check.reported import IsReported, IsSpoilt
from site_src.check.settings_places import SettingsPlaces
from site_src.config import SiteConfig
from site_src.model.facts.article import ARTICLES
from site_src.model.facts.contact import CONTACTS
from site_src.model.facts.form import FORMS
from site_src.problems import Problem
from site_src.read.tree import Location
from site_src.read.websites import host_of, other_site
from site_src.site_config.navigation import MenuItem


def menu_faults(site: Site, places: SettingsPlaces, is_reported: IsReported) -> Iterator[Problem]:
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
        elif not is_reported(to.partition("#")[0]):
            what = f"content/{CONTACTS.folder} 里没有" if line else "菜单指向的地方不存在："
            hint = _line_hint(site, shown) if line else _menu_hint(site, shown)
            yield places.problem(way, "menu-missing", f"{what}“{shown}”", hint)


def _line_hint(site: Site, wrong: str) -> str:
    """Return what to do about a line of the help bar: of two numbers that look alike, one is not the other."""
    known = [entry.card.id.partition("/")[2] for entry in site.of(CONTACTS)]
    near = KnownNames(known).near(wrong)
    meant = f"是不是 {near}？不是的话，" if near else ""
    return f"{meant}在 content/{CONTACTS.folder} 里写上 id 是“{wrong}”的那一条；不再用的，从这里去掉"


def _menu_hint(site: Site, wrong: str) -> str:
    near = KnownNames([*site.types, *(ARTICLES.id(name) for name in site.config.columns), *site.by_id]).near(wrong)
    return f"是不是 {near}？" if near else "写一个栏目（notices）、条目（pages/about）或首页（home），或者从菜单里去掉"


def empty_menus(site: Site, places: SettingsPlaces, is_spoilt: IsSpoilt) -> Iterator[Problem]:
    """Yield a warning for each menu entry whose section or column has no content yet, no source with an error either."""
    for way, to in _menus(site.config):
        if is_shelf(site, to) and not _shelf(site, to) and not is_spoilt(to.partition("#")[0]):
            text = f"“{to}”里现在没有内容，点开只有一句说明"
            yield places.warning(way, "menu-empty", text, f"在 content/{to} 里放一篇，或者从菜单里去掉")


def missing_lines(site: Site, places: SettingsPlaces) -> Iterator[Problem]:
    """Yield a warning if no page has a number to call: without a line the theme leaves out the help bar."""
    if not site.config.hotlines and not site.config.local_line:
        known = ", ".join(f'"{entry.card.id.partition("/")[2]}"' for entry in site.of(CONTACTS)[:6])
        hint = f"hotlines 里写 content/{CONTACTS.folder} 里的编号"
        hint += f"，现有的写成 hotlines: [{known}]" if known else "；那里还没有，先添上求助电话"
        yield places.warning(("hotlines",), "help-bar-empty", "没有写求助电话，每页顶部的求助条不会出现", hint)


def _shelf(site: Site, to: str) -> tuple[LiveEntry, ...]:
    name, _, column = to.partition("#")[0].partition("/")
    return site.columns.get(column, ()) if column else site.sections.get(name, ())


def is_shelf(site: Site, to: str) -> bool:
    """Say whether `to` is a section or a column that site.yaml knows, with or without content."""
    name, _, column = to.partition("#")[0].partition("/")
    return name in site.types and (not column or (name == ARTICLES.folder and column in site.config.columns))


def misnamed_links(config: SiteConfig, places: SettingsPlaces) -> Iterator[Problem]:
    """Yield a warning for each link of a menu that is called as another website than the one that it opens."""
    for way, link in _links(config):
        if link.external and (other := other_site(link.title, link.to)):
            text = f"菜单写的是 {other}，打开的是 {host_of(link.to)}"
            yield places.warning(way, "link-text", text, "文字和网址要是同一个网站：改文字，或者改网址")


def _links(config: SiteConfig) -> Iterator[tuple[Location, MenuItem]]:
    for place, link in enumerate(config.navigation):
        yield ("navigation", place, "to"), link
    for group, links in enumerate(config.footer):
        for place, link in enumerate(links.links):
            yield ("footer", group, "links", place, "to"), link


def _menus(config: SiteConfig) -> Iterator[tuple[Location, str]]:
    yield from ((way, link.to) for way, link in _links(config) if not link.external)
    if config.crisis_page:
        yield ("crisis_page",), config.crisis_page
    for name, section in config.sections.items():
        if section.form:
            yield ("sections", name, "form"), FORMS.id(section.form)


def _lines(config: SiteConfig) -> Iterator[tuple[Location, str]]:
    for place, id in enumerate(config.hotlines):
        yield ("hotlines", place), CONTACTS.id(id)
    if config.local_line:
        yield ("local_line",), CONTACTS.id(config.local_line)
