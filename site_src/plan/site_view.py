"""The record that every page of the site sees."""

from __future__ import annotations

from collections.abc import Mapping

from site_src.assemble.site import Site
from site_src.digest import digest_of
from site_src.model.facts.article import ARTICLES
from site_src.model.facts.contact import CONTACTS, ContactFacts
from site_src.plan.browse_jobs import MAP
from site_src.plan.calendar_jobs import timed_entries
from site_src.plan.occasions import CALENDAR
from site_src.plan.shards import SEARCH
from site_src.plan.views.card import CardView, card_view, cards_of
from site_src.plan.views.link import Link, SectionLink
from site_src.plan.views.site import SiteView
from site_src.site_config.navigation import MenuItem
from site_src.theme import Theme


def site_view(site: Site, theme: Theme, assets: Mapping[str, str]) -> SiteView:
    """Return the view of `site`; `assets` maps bundles of the theme to their output paths."""
    config = site.config
    logo = theme.config.logo
    return SiteView(
        config=config,
        navigation=_links(site, config.navigation),
        footer=tuple((group.title, links) for group in config.footer if (links := _links(site, group.links))),
        hotlines=tuple(line for id in config.hotlines if id != config.local_line and (line := _contact(site, id))),
        local_line=_contact(site, config.local_line) if config.local_line else None,
        crisis=_page(site, config.crisis_page) if config.crisis_page else None,
        sections={
            name: SectionLink(name, section.title, f"{name}/index.html", section.description, not site.sections[name])
            for name, section in config.sections.items()
            if name in site.sections and site.types[name].listing != "none"
        },
        columns=_columns(site),
        assets=assets,
        as_of=str(config.as_of or ""),
        base_url=config.base_url or "",
        logo=assets.get(logo, "") if logo else "",
        home=theme.config.home,
        map=MAP if MAP in theme.templates else "",
        calendar=CALENDAR if next(timed_entries(site), None) else "",
        search=SEARCH if SEARCH in theme.templates else "",
    )


def site_digest(view: SiteView) -> bytes:
    """Return the digest of all that a site view holds."""
    lines = [*view.hotlines, *([view.local_line] if view.local_line else [])]
    return digest_of(
        [
            view.config.model_dump(mode="json"),
            view.navigation_data(),
            [line.face.hex() for line in lines],
            dict(view.assets),
            [view.logo, view.home, view.map, view.calendar, view.crisis, view.search],
        ]
    )


def _links(site: Site, items: tuple[MenuItem, ...]) -> tuple[Link, ...]:
    links = []
    for item in items:
        url = item.to if item.external else site.places[item.to].url
        if url:
            links.append(Link(item.title, url, item.external))
    return tuple(links)


def _page(site: Site, to: str) -> Link | None:
    target = site.places[to]
    return Link(target.title, target.url, external=False) if target.url else None


def _contact(site: Site, id: str) -> CardView[ContactFacts] | None:
    entry = site.by_id.get(site.places[CONTACTS.id(id)].entry)
    return cards_of(CONTACTS, [card_view(entry)])[0] if entry else None


def _columns(site: Site) -> dict[str, SectionLink]:
    found = {}
    for name, entries in site.columns.items():
        if not name:
            continue
        column = site.config.columns.get(name)
        url = f"{ARTICLES.id(site.slugs.get(name, name))}/index.html"
        found[name] = SectionLink(
            name, column.title if column else name, url, column.description if column else "", not entries
        )
    return found
