"""The build: eight steps in their order. The only place that knows all of them.

discover   disk       -> Source      every file under content/ and the theme, with its digest
read       Source     -> Document    } one task for each source that changed,
model      Document   -> Entry       } in workers; the rest comes from the cache
assemble   Entries    -> Site        permalinks, collections, references, status as of a moment
check      Site       -> Problems
plan       Site       -> Jobs        one job for each output file, with its key
render     Job        -> Artifact    } one task for each job whose key is new,
publish    Artifacts  -> output/     } in workers; then the output is switched whole
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from site_src.assemble.assemble import assemble
from site_src.assemble.site import Site
from site_src.assemble.slugs import asset_outputs, slugs_for
from site_src.cache.notes import load_note, save_note
from site_src.cache.records import load_payload
from site_src.cache.snapshot import Snapshot, save_snapshot
from site_src.cache.store import Store
from site_src.check.check import faults, upkeep
from site_src.config import SiteConfig
from site_src.discover.source import Inventory
from site_src.model.card import Card
from site_src.model.entry import Entry
from site_src.model.gather import gather
from site_src.model.moment import Moment
from site_src.model.registry import is_document, model_of
from site_src.model.settings import Settings, read_settings
from site_src.options import BuildOptions
from site_src.plan.plan import Plan, plan
from site_src.plan.templates import template_closures
from site_src.problems import Problem
from site_src.publish.outputs import load_outputs
from site_src.publish.places import Places
from site_src.publish.publish import Published, publish
from site_src.render.context import RenderContext
from site_src.theme import Theme, ThemeConfig
from site_src.workers import cores

Progress = Callable[[str, int, int], None]


@dataclass(frozen=True, slots=True)
class Request:
    """One build: what was asked for, where it works, and the present (`clock`, aware)."""

    options: BuildOptions
    places: Places
    store: Store
    engine: bytes
    clock: datetime
    progress: Progress

    @property
    def workers(self) -> int:
        return self.options.jobs or cores()


@dataclass(frozen=True, slots=True)
class Survey:
    """Everything known before the first byte is rendered. `site` and `plan` are None if settings are wrong."""

    site: Site | None
    plan: Plan | None
    problems: tuple[Problem, ...]
    read: int

    def may_publish(self, strict: bool) -> bool:
        """Say whether nothing keeps the site from being published."""
        return self.plan is not None and not any(strict or problem.is_error for problem in self.problems)


def survey(request: Request, inventory: Inventory, *, thorough: bool = False) -> Survey:
    """Take the steps from the inventory to the plan; if `thorough`, look for what wants care as well."""
    options, store = request.options, request.store
    config, theme, problems = _settings(options, inventory)
    gathered = gather(inventory, store, request.workers, request.progress)
    problems += (*inventory.problems, *gathered.problems)
    if config is None or theme is None:
        return Survey(None, None, problems, gathered.read)
    now = local_now(config, options, request.clock)
    slugs, assets = _names(gathered.cards, inventory, store)
    site = assemble(
        gathered.cards, config, now, slugs=slugs, assets=assets, unread=gathered.unread, drafts=options.drafts
    )

    def record(card: Card) -> Entry:
        return model_of(card.type).model_validate_json(load_payload(store, card.path, card.number, card.digest).record)

    problems += faults(site, theme, inventory, problems)
    if thorough:
        problems += upkeep(site, inventory, record)
    closures, found = template_closures(theme, inventory, store)
    problems += found
    if any(problem.is_error for problem in found):
        return Survey(site, None, problems, gathered.read)
    digests = {source.path: source.digest for source in inventory.sources}
    planned = plan(site, theme, closures, request.engine, digests)
    return Survey(site, planned, (*problems, *planned.problems), gathered.read)


def deliver(request: Request, inventory: Inventory, survey: Survey, found: dict[str, tuple[int, int]]) -> Published:
    """Take the last two steps and remember how things stand. Call it if `survey.may_publish`."""
    assert survey.plan is not None
    assert survey.site is not None
    places, store, site = request.places, request.store, survey.site
    start = "theme/templates/"
    templates = ((source.path, source.digest) for source in inventory.sources if source.path.startswith(start))
    context = RenderContext(
        site=survey.plan.site,
        roots=dict(inventory.roots),
        store=places.store,
        bytecode=places.bytecode,
        templates=tuple((path.removeprefix(start), digest) for path, digest in templates),
    )
    before = load_outputs(store)
    done = publish(survey.plan.jobs, context, places, store, before, found, request.workers, request.progress)
    shot = Snapshot(
        options=request.options.fingerprint,
        zone=site.config.timezone,
        pinned=bool(request.options.as_of or site.config.as_of),
        now=site.now,
        until=site.until,
        sources={source.path: source for source in inventory.sources},
        files=done.files,
        problems=survey.problems,
    )
    with store:
        save_snapshot(store, shot)
    return done


def local_now(config: SiteConfig, options: BuildOptions, clock: datetime) -> datetime:
    """Return the moment of the build on the wall clock of the site: asked for, pinned in site.yaml, or the present."""
    if options.as_of:
        return Moment.parse(options.as_of).start
    if config.as_of:
        return config.as_of.start
    return clock.astimezone(ZoneInfo(config.timezone)).replace(tzinfo=None)


def _settings(
    options: BuildOptions, inventory: Inventory
) -> tuple[SiteConfig | None, Theme | None, tuple[Problem, ...]]:
    config, problems = _file(SiteConfig, "content/site.yaml", inventory)
    if config is not None and options.base_url:
        config = SiteConfig.model_validate(config.model_dump(mode="json") | {"base_url": options.base_url})
    theme_config, found = _file(ThemeConfig, "theme/theme.yaml", inventory)
    problems += found
    if theme_config is None:
        return config, None, problems
    files = {source.path.removeprefix("theme/"): source.digest for source in inventory.sources}
    digests = {path: files[path] for path in files if not path.startswith("content/")}
    return config, Theme(theme_config, digests), problems


def _file(model: type[Settings], path: str, inventory: Inventory) -> tuple[Settings | None, tuple[Problem, ...]]:
    source = next((source for source in inventory.sources if source.path == path), None)
    if source is None:
        return None, (
            Problem(path, 0, 0, "settings-missing", "缺少这个文件", "可以用 init 命令新建一个完整的内容文件夹"),
        )
    return read_settings(model, path, inventory.read(source))


def _names(cards: tuple[Card, ...], inventory: Inventory, store: Store) -> tuple[dict[str, str], dict[str, str]]:
    paths = [source.path for source in inventory.sources if source.path.startswith("content/")]
    assets = [path for path in paths if path != "content/site.yaml" and not is_document(path)]
    known = load_note(store, "slugs") or {}
    slugs = slugs_for(cards, assets, known)
    if slugs != known:
        with store:
            save_note(store, "slugs", slugs)
    return slugs, asset_outputs(assets, slugs)
