"""The build: nine steps in their order. The only place that knows all of them.

discover   disk       -> Source      every file under content/ and the theme, with its digest
read       Source     -> Document    } one task for each source that changed,
model      Document   -> Entry       } in workers; the rest comes from the cache
assemble   Entries    -> Site        permalinks, collections, references, status as of a moment
check      Site       -> Problems
plan       Site       -> Jobs        one job for each output file, with its key
render     Job        -> Artifact    } one task for each job whose key is new,
inspect    Artifact   -> Problems    }
publish    Artifacts  -> output/     } in workers; then the output is switched whole
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial

from site_src.assemble.assemble import assemble
from site_src.assemble.settings import local_now, site_settings
from site_src.assemble.site import Site
from site_src.assemble.slugs import asset_outputs, slugs_for
from site_src.assemble.theme import assembled_theme
from site_src.cache.notes import load_note, save_note
from site_src.cache.records import load_payload
from site_src.cache.snapshot import Snapshot, save_snapshot
from site_src.cache.store import Store
from site_src.check.check import faults, upkeep
from site_src.discover.source import SETTINGS, Inventory
from site_src.gather import gather
from site_src.model.card import Card
from site_src.model.content_type import ContentTypes
from site_src.model.entry import Entry, model_of
from site_src.model.registry import CONTENT_TYPES, is_document
from site_src.options import BuildOptions
from site_src.plan.job import Job
from site_src.plan.plan import Plan, plan
from site_src.plan.templates import template_closures, template_files
from site_src.plan.views.document import Made
from site_src.problems import Problem
from site_src.publish.outputs import Output, load_outputs
from site_src.publish.places import Places
from site_src.publish.print_folder import print_folder
from site_src.publish.publish import Published, Stage, publish, stale
from site_src.render.context import RenderContext
from site_src.theme import Theme
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
    def types(self) -> ContentTypes:
        return self.options.types or CONTENT_TYPES

    @property
    def workers(self) -> int:
        return self.options.jobs or cores()


@dataclass(frozen=True, slots=True)
class Survey:
    """Everything known before the first byte is rendered. `site` and `plan` are None if settings are wrong.

    `outputs` are the records of what was published before. `planned` plans once more, when documents have become what `plan` did not know.
    """

    site: Site | None
    theme: Theme | None
    plan: Plan | None
    problems: tuple[Problem, ...]
    read: int
    outputs: Mapping[str, Output] = field(default_factory=dict)
    planned: Callable[[Mapping[str, Made]], Plan] | None = None

    def may_publish(self, strict: bool) -> bool:
        """Say whether nothing keeps the site from being published."""
        return self.plan is not None and not any(strict or problem.is_error for problem in self.problems)


def survey(request: Request, inventory: Inventory, *, thorough: bool = False) -> Survey:
    """Take the steps from the inventory to the plan; if `thorough`, look for what wants care as well."""
    options, store = request.options, request.store
    config, problems = site_settings(inventory, options)
    theme, found = assembled_theme(inventory)
    sound = theme is not None and not any(problem.is_error for problem in problems)
    gathered = gather(inventory, store, request.workers, request.progress, request.types)
    reported = (*inventory.problems, *gathered.problems)
    slugs, assets = _names(gathered.cards, inventory, store, request.types)
    now = local_now(config, request.clock)
    site = assemble(
        gathered.cards, config, now,
        slugs=slugs, assets=assets, unread=gathered.unread, refused=gathered.refused, drafts=options.drafts,
        types=request.types,
    )  # fmt: skip
    problems += (*found, *reported, *faults(site, theme, inventory, reported))
    if thorough and sound:
        problems += upkeep(site, inventory, partial(_record, store, request.types))
    if theme is None:
        return Survey(None, None, None, problems, gathered.read)
    closures, found = template_closures(theme, inventory, store)
    problems += found
    if any(problem.is_error for problem in found):
        return Survey(site if sound else None, theme, None, problems, gathered.read)
    digests = {source.path: source.digest for source in inventory.sources}

    def planned(made: Mapping[str, Made]) -> Plan:
        return plan(site, theme, closures, request.engine, digests, made, gallery=options.gallery)

    outputs = load_outputs(store)
    first = planned(_made(outputs))
    problems += first.problems
    if not sound:
        return Survey(None, theme, None, problems, gathered.read)
    return Survey(site, theme, first, problems, gathered.read, outputs, planned)


def deliver(
    request: Request, inventory: Inventory, survey: Survey, found: dict[str, tuple[int, int]]
) -> tuple[Published, tuple[Problem, ...]]:
    """Take the last two steps and remember how things stand. Call it if `survey.may_publish`.

    Problems are those of this machine: what documents need is missing, and the pages
    are published without. Raises NotPublished if rendering finds problems.
    """
    assert survey.plan is not None
    assert survey.planned is not None
    assert survey.site is not None
    assert survey.theme is not None
    places, store, site = request.places, request.store, survey.site
    context = RenderContext(
        site=survey.plan.site,
        types=request.types,
        roots=dict(inventory.roots),
        store=places.store,
        bytecode=places.bytecode,
        templates=template_files(survey.theme, inventory),
        print_folder=print_folder(survey.theme, inventory, places.work),
        fonts=places.fonts,
        made=places.next,
    )
    before = survey.outputs
    stage = Stage(places, store, context, before, found, request.workers, request.progress)
    first, planned = survey.plan, survey.planned
    documents, missing = _printable(first.documents, stage.intact)
    packages = () if missing else first.packages
    early = (*first.documents, *first.packages)
    known = _made({job.output: before[job.output] for job in early if job.output in before})

    def pages(records: Mapping[str, Output]) -> Sequence[Job]:
        made = _made(records)
        return first.jobs if made == known else planned(made).jobs

    done = publish(stage, (documents, packages), pages)
    if missing:
        # Not remembered as the last state: what is missing may be there the next time.
        return done, missing
    shot = Snapshot(
        options=request.options.fingerprint,
        zone=site.config.timezone,
        pinned=bool(site.config.as_of),
        now=site.now,
        until=site.until,
        roots=dict(inventory.roots),
        sources={source.path: source for source in inventory.sources},
        files=done.files,
        problems=survey.problems,
    )
    with store:
        save_snapshot(store, shot)
    return done, ()


def _record(store: Store, types: ContentTypes, card: Card) -> Entry:
    payload = load_payload(store, card.path, card.number, card.digest)
    return model_of(types[card.type]).model_validate_json(payload.record)


def _made(outputs: Mapping[str, Output]) -> dict[str, Made]:
    """Return what pages say of documents, from the records of what was published; the plan knows which files are some."""
    return {path: Made(out.size, out.pages, out.sha256) for path, out in outputs.items()}


def _printable(documents: Sequence[Job], intact: Mapping[str, Output]) -> tuple[Sequence[Job], tuple[Problem, ...]]:
    """Return the documents that can be made here; if not all, the problem that says what to install."""
    if not any(job.output.endswith(".pdf") for job in stale(documents, intact)):
        return documents, ()
    from site_src.render.documents.available import missing_for_pdf  # WeasyPrint takes a second to import

    said = missing_for_pdf()
    if not said:
        return documents, ()
    hint = "网页已照常发布，只缺PDF。装好以后再构建一次"
    problem = Problem(SETTINGS, 0, 0, "documents-unavailable", said, hint)
    return [job for job in documents if not job.output.endswith(".pdf")], (problem,)


def _names(
    cards: tuple[Card, ...], inventory: Inventory, store: Store, types: ContentTypes
) -> tuple[dict[str, str], dict[str, str]]:
    paths = [source.path for source in inventory.sources if source.path.startswith("content/")]
    assets = [path for path in paths if path != SETTINGS and not is_document(path, types)]
    known = load_note(store, "slugs") or {}
    slugs = slugs_for(cards, assets, known)
    if slugs != known:
        with store:
            save_note(store, "slugs", slugs)
    return slugs, asset_outputs(assets, slugs)
