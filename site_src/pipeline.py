"""The build: nine steps in their order; what `build/drive.py` discovered comes in, what is published goes out.

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

from collections.abc import Mapping
from dataclasses import replace
from functools import partial

from site_src.assemble.assemble import assemble
from site_src.assemble.settings import local_now, site_settings
from site_src.assemble.site import Site
from site_src.assemble.slugs import asset_outputs, slugs_for
from site_src.assemble.theme import assembled_theme
from site_src.cache.notes import load_note, save_note
from site_src.cache.parts import save_parts
from site_src.cache.records import load_payload
from site_src.cache.snapshot import Snapshot, save_snapshot
from site_src.cache.store import Store
from site_src.check.check import faults, upkeep
from site_src.discover.source import SETTINGS, Inventory
from site_src.gather import gather
from site_src.kind import WAVES
from site_src.make import MakeContext, Wanted, make_wave, marks_of
from site_src.model.card import Card
from site_src.model.content_type import ContentTypes
from site_src.model.entry import Entry, model_of
from site_src.model.registry import is_document
from site_src.named import named
from site_src.plan.findable import titles
from site_src.plan.ground import planning_of
from site_src.plan.plan import Plan, gathered, plan
from site_src.plan.spelling import spellings
from site_src.plan.templates import template_closures, template_files
from site_src.plan.title_words import title_words
from site_src.problems import Problem
from site_src.publish.baseline import Baseline, baseline
from site_src.publish.former import former_files
from site_src.publish.next_tree import bring_up
from site_src.publish.outputs import Output, load_outputs
from site_src.publish.print_folder import print_folder
from site_src.publish.publish import Published, publish, untouched
from site_src.publish.spare import keep, used_again
from site_src.ready import Broken, NotPublished, Ready, Request
from site_src.render.context import RenderContext
from site_src.theme import Theme


def survey(request: Request, inventory: Inventory, *, thorough: bool = False) -> Ready | Broken:
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
        problems += upkeep(
            site, inventory, partial(_record, store, request.types), (*gathered.cards, *gathered.refused), reported
        )
    if theme is None:
        return Broken(problems, gathered.read)
    closures, found = template_closures(theme, inventory, store)
    problems += found
    if any(problem.is_error for problem in found):
        return Broken(problems, gathered.read, theme, site if sound else None)
    digests = {source.path: source.digest for source in inventory.sources}
    spelled, words = _spellings(site, theme, request), title_words(site.entries, store)
    planning = planning_of(
        site, theme, request.kinds, closures, request.engine, digests, spelled, words, gallery=options.gallery
    )
    outputs = load_outputs(store)
    planned = plan(planning, outputs)
    problems += planned.problems
    if not sound:
        return Broken(problems, gathered.read, theme)
    return Ready(planning, planned, problems, gathered.read, outputs)


def deliver(
    request: Request, inventory: Inventory, ready: Ready, found: dict[str, tuple[int, int]]
) -> tuple[Published, tuple[Problem, ...]]:
    """Take the last steps and remember how things stand. Call it if `ready.may_publish`.

    Problems are what inspections warn of, and those of this machine: what documents need is missing, and
    the pages are published without. Raises NotPublished if rendering or an inspection finds what must not be published.
    """
    own, store, before = request.places.own, request.store, baseline(ready.outputs, found)
    ready, missing = _without_what_is_missing(ready, before)
    jobs, keys = ready.plan.all, ready.plan.keys
    marks = marks_of(request.inspections, request.kinds)
    gone = before.gone(jobs)
    nothing = not (gone or before.stale(jobs, keys) or before.unseen(jobs, keys, marks))
    if request.options.strict and (warned := _warned(before.intact, ready.plan)):
        raise NotPublished(warned)
    last, made = ready.plan, dict[str, Output]()
    done = untouched(own, before, jobs) if nothing else None
    if done is None:
        bring_up(own, store, before, gone)
        leaves = {kind.name: kind.leaves for kind in request.kinds.values() if kind.leaves}
        making = MakeContext(_context(request, inventory, ready), request.inspections, leaves, own.output, own.next)
        last, made = _made(request, ready, before, making)
        former = {} if request.options.clean else former_files(own, found, last.keys)
        done = publish(own, store, before, last.all, made, gone, former)
    warned = _warned({**before.intact, **made}, last)
    if not missing:  # else not remembered as the last state: what is missing may be there the next time
        _remember(request, inventory, replace(ready, problems=(*ready.problems, *warned)), done)
    return done, (*warned, *missing)


def _warned(records: Mapping[str, Output], last: Plan) -> tuple[Problem, ...]:
    """Return what inspections have found in the files of a plan, now or when they were made."""
    return tuple(
        problem for path, out in records.items() if out.findings and path in last.keys for problem in out.findings
    )


def _made(request: Request, ready: Ready, before: Baseline, making: MakeContext) -> tuple[Plan, dict[str, Output]]:
    """Make wave after wave what is stale; return its records, and the plan when all is known. Raises NotPublished."""
    own, store, now = request.places.own, request.store, ready.plan
    marks = marks_of(request.inspections, request.kinds)
    made: dict[str, Output] = {}
    kept: dict[str, Output] = {}
    for wave in WAVES:
        records = {**before.intact, **made} if wave.offers or wave.gathers else {}
        if wave.offers and now.known(records) != now.made:
            now = plan(ready.planning, records)
        elif wave.gathers:
            now = gathered(now, wave, records)
        jobs, keys = now.of(wave), now.keys
        todo, unseen = before.stale(jobs, keys), before.unseen(jobs, keys, marks)
        again = used_again(own, store, todo, keys, marks) if wave.kept else {}
        left = [job for job in todo if job.output not in again]
        wanted = Wanted(wave, left, unseen, keys, marks, before.intact)
        done, parts, problems = make_wave(making, wanted, request.workers, request.progress)
        if parts:
            with store:
                save_parts(store, parts)
        made |= again | done
        if wave.kept:
            kept |= again | done
        if request.options.strict:
            problems += _warned(made, now)
        if problems:
            keep(own, store, kept)
            raise NotPublished(problems)
    return now, made


def _context(request: Request, inventory: Inventory, ready: Ready) -> RenderContext:
    own, shared = request.places.own, request.places.shared
    return RenderContext(
        site=ready.planning.view,
        types=request.types,
        renderers={kind.name: kind.renderer for kind in request.kinds.values()},
        roots=dict(inventory.roots),
        store=own.store,
        bytecode=shared.bytecode,
        templates=template_files(ready.theme, inventory),
        print_folder=print_folder(ready.theme, inventory, own.work),
        fonts=shared.fonts,
        made=own.next,
    )


def _without_what_is_missing(ready: Ready, before: Baseline) -> tuple[Ready, tuple[Problem, ...]]:
    """Leave out the kinds that cannot be made here, if any is wanted; say what to install."""
    kinds = ready.planning.kinds
    needed = {kinds[job.kind].needs for job in before.stale(ready.plan.all, ready.plan.keys)} - {""}
    lacking = {need: said for need in sorted(needed) if (said := named(need)())}
    if not lacking:
        return ready, ()
    hint = "网页已照常发布，只缺PDF。装好以后再构建一次"
    problems = (Problem(SETTINGS, 0, 0, "documents-unavailable", said, hint) for said in lacking.values())
    left = {name: kind for name, kind in kinds.items() if kind.needs not in lacking}
    planning = replace(ready.planning, kinds=left)
    return replace(ready, planning=planning, plan=plan(planning, ready.outputs)), tuple(problems)


def _remember(request: Request, inventory: Inventory, ready: Ready, done: Published) -> None:
    site, store = ready.site, request.store
    shot = Snapshot(
        options=request.options.fingerprint,
        zone=site.config.timezone,
        pinned=bool(site.config.as_of),
        now=site.now,
        until=site.until,
        roots=dict(inventory.roots),
        sources={source.path: source for source in inventory.sources},
        files=done.files,
        problems=ready.problems,
    )
    with store:
        save_snapshot(store, shot)


def _record(store: Store, types: ContentTypes, card: Card) -> Entry:
    payload = load_payload(store, card.path, card.number, card.digest)
    return model_of(types[card.type]).model_validate_json(payload.record)


def _spellings(site: Site, theme: Theme, request: Request) -> dict[str, str]:
    known = load_note(request.store, "spellings") or {}
    spelled = spellings(titles(site, theme, request.kinds), known)
    if spelled != known:
        with request.store:
            save_note(request.store, "spellings", spelled)
    return spelled


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
