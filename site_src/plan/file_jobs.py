"""Jobs of files that are no pages: bundles and files of the theme, attachments, feeds, the sitemap."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from site_src.assemble.live import LiveEntry
from site_src.assemble.site import Site
from site_src.digest import combined, digest_of
from site_src.discover.source import SETTINGS, STATIC
from site_src.model.facts.article import ARTICLES
from site_src.plan.fingerprint import ASSETS, fingerprinted
from site_src.plan.frame import Frame
from site_src.plan.job import Job
from site_src.plan.jobs.files import BundleJob, CopyJob, RobotsJob, SitemapJob
from site_src.plan.jobs.source_file import SourceFile
from site_src.plan.jobs.timed import TimedJob
from site_src.plan.planning import Planning
from site_src.plan.views.site import SiteView
from site_src.theme import Theme

FEED_ENTRIES = 20
SITEMAP = "sitemap.xml"
MOST_IN_A_MAP = 50_000
"""Addresses that one map may hold (sitemaps.org 0.9)."""
STYLE = "site.css"
TOOLS = "tools/"
"""Where the bundles of tools lie, below assets/."""


def bundles(theme: Theme) -> dict[str, tuple[str, tuple[str, ...], bytes]]:
    """Return output path, member paths and digest of each bundle of the theme, by name.

    The name of the output carries the digest, so that a browser may keep the file
    for ever. Members that the theme lacks are reported by `check`.
    """
    found = {}
    tools = {f"{TOOLS}{name}.js": members for name, members in theme.config.tools.items()}
    for name, members in {STYLE: theme.config.styles, "site.js": theme.config.scripts, **tools}.items():
        paths = tuple(path for member in members if (path := f"assets/{member}") in theme.digests)
        if paths:
            digest = combined(theme.digests[path] for path in paths)
            if name == STYLE:
                named = [theme.digests[f"{ASSETS}{path}"] for path in sorted(_single(theme))]
                digest = combined((digest, *named))
            if name == STYLE and theme.palette:
                digest = combined((digest, digest_of(theme.palette.data())))
            found[name] = (fingerprinted(f"{ASSETS}{name}", digest), paths, digest)
    return found


def _single(theme: Theme) -> dict[str, str]:
    """Return the output path of each asset of the theme that is no style and no script, by its path below assets/."""
    return {
        path.removeprefix(ASSETS): fingerprinted(path, digest)
        for path, digest in theme.digests.items()
        if path.startswith(ASSETS) and not path.endswith((".css", ".js"))
    }


def theme_assets(theme: Theme) -> dict[str, str]:
    """Return the fingerprinted output path of each bundle and each other asset of the theme, by name."""
    made = bundles(theme)
    bundled = {path for _, paths, _ in made.values() for path in paths}
    assets = {name: output for name, (output, _, _) in made.items()}
    for path, digest in theme.digests.items():
        if path.startswith(ASSETS) and path not in bundled:
            assets[path.removeprefix(ASSETS)] = fingerprinted(path, digest)
    return assets


def file_jobs(planning: Planning) -> Iterator[Job]:
    """Yield the jobs of all files that are no pages."""
    site, theme, digests = planning.site, planning.theme, planning.digests
    made = bundles(theme)
    for output, paths, _ in made.values():
        members = tuple(SourceFile(theme.sources[path], theme.digests[path]) for path in paths)
        is_style = output == made[STYLE][0] if STYLE in made else False
        palette, named = (theme.palette, _single(theme)) if is_style else (None, {})
        yield BundleJob("bundle", output, members[0].path, members, palette, named)
    bundled = {path for _, paths, _ in made.values() for path in paths}
    for name, output in theme_assets(theme).items():
        path = f"assets/{name}"
        if path in theme.digests and path not in bundled:
            yield _copy(output, theme.sources[path], theme.digests[path])
    for path, output in sorted(published_assets(site).items()):
        yield _copy(output, path, digests[path])
    yield from _feeds(site, planning.frame)
    yield from _robots(site, planning.view, planning.frame)


def published_assets(site: Site) -> dict[str, str]:
    """Return source and output path of the assets that a published entry uses, and of static files.

    What only a draft or an entry of the future uses is not copied: its name alone
    could tell what is coming.
    """
    used = {target.url for targets in site.targets.values() for target in targets if not target.entry}
    return {path: output for path, output in site.assets.items() if output in used or path.startswith(STATIC)}


def _copy(output: str, source: str, digest: bytes) -> CopyJob:
    return CopyJob("copy", output, source, SourceFile(source, digest))


def _feeds(site: Site, frame: Frame) -> Iterator[TimedJob]:
    news = [entry for name, group in site.sections.items() if site.types[name].news for entry in group]
    groups = {"feed.xml": (site.config.name, "content/", _dated(news))}
    for name, group in site.columns.items():
        if name and name in site.config.columns:
            folder = ARTICLES.id(site.slugs.get(name, name))
            groups[f"{folder}/feed.xml"] = (
                site.config.columns[name].title,
                f"content/{ARTICLES.id(name)}/",
                _dated(group),
            )
    for output, (title, source, entries) in groups.items():
        newest = frame.shown(entries[:FEED_ENTRIES])
        yield TimedJob("feed", output, source, frame.engine, frame.site_digest, newest, title)


def _dated(entries: Iterable[LiveEntry]) -> list[LiveEntry]:
    """Return what can stand in a feed, where every entry has a time: what was updated last comes first."""
    found = sorted((entry for entry in entries if entry.card.date), key=lambda entry: entry.card.id)
    found.sort(key=lambda entry: entry.card.updated or entry.card.date, reverse=True)
    return found


def _robots(site: Site, view: SiteView, frame: Frame) -> Iterator[Job]:
    base = site.config.base_url or ""
    yield RobotsJob("robots", "robots.txt", SETTINGS, frame.engine, base)
    if base:
        places = [(entry.permalink, entry.card.updated or entry.card.date) for entry in site.entries if entry.permalink]
        places = sorted((url, date) for url, date in places if "#" not in url)
        shelves = [*view.sections.values(), *view.columns.values()]
        lists = [(url, "") for url in ("index.html", view.map, *(shelf.url for shelf in shelves)) if url]
        yield from sitemaps(frame.engine, base, (*lists, *places))


def sitemaps(engine: bytes, base: str, urls: tuple[tuple[str, str], ...], most: int = MOST_IN_A_MAP) -> Iterator[Job]:
    """Yield the sitemap of all pages; of more than `most`, an index and the maps that it names."""
    if len(urls) <= most:
        yield SitemapJob("sitemap", SITEMAP, "content/", engine, base, urls)
        return
    parts = {f"sitemap-{place // most + 1}.xml": urls[place : place + most] for place in range(0, len(urls), most)}
    yield SitemapJob("sitemap", SITEMAP, "content/", engine, base, (), tuple(parts))
    for output, part in parts.items():
        yield SitemapJob("sitemap", output, "content/", engine, base, part)
