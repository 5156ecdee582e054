"""One build from lock to result."""

from __future__ import annotations

import errno
import shutil
import time
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from site_src.build.begin_again import consistent
from site_src.build.lock_and_cache import BuildContext, opened
from site_src.build.result import BuildResult
from site_src.build.unchanged import unchanged
from site_src.build.voice import Voice
from site_src.cache.snapshot import load_snapshot
from site_src.discover.inventory import discover
from site_src.engine import engine
from site_src.options import BuildOptions
from site_src.publish.found import found_files, refuse_foreign

if TYPE_CHECKING:
    from site_src.ready import Broken, Ready


FULL = (errno.ENOSPC, errno.EDQUOT)
"""What the system says when a disk, or somebody's share of it, is full."""


def build(options: BuildOptions, clock: datetime, voice: Voice, made_by: bytes | None = None) -> BuildResult:
    """Build the site once. `clock` is the present (aware), `made_by` the digest of the program, if it is known already.

    Raises Refused when the folders cannot be used; mistakes in the content are
    problems of the result.
    """
    started = time.perf_counter()
    with opened(options, clock, voice, made_by or engine()) as held:
        result, damage = consistent(held, _built)
        notes = tuple(note for note in (held.store.note, damage) if note)
    return replace(result, notes=notes, seconds=time.perf_counter() - started)


def examine(options: BuildOptions, clock: datetime, voice: Voice, *, thorough: bool = False) -> Ready | Broken:
    """Take the steps of a build up to its plan and publish nothing; if `thorough`, look for what wants care as well.

    What was read is kept in the cache for the next build. Raises Refused as `build` does.
    """

    def examined(held: BuildContext) -> Ready | Broken:
        from site_src.pipeline import survey
        from site_src.ready import Request

        shot = load_snapshot(held.store)
        inventory = discover(held.roots, shot.known(held.roots) if shot else {})
        request = Request(options, held.places, held.store, held.engine, clock, voice.progress)
        return survey(request, inventory, thorough=thorough)

    with opened(options, clock, voice, engine()) as held:
        return consistent(held, examined)[0]


def _built(held: BuildContext) -> BuildResult:
    options, clock = held.options, held.clock
    shot = load_snapshot(held.store)
    inventory = discover(held.roots, shot.known(held.roots) if shot else {})
    found = found_files(held.places.own.output)
    refuse_foreign(held.places.own, found, shot.files if shot else {})
    if shot is not None and unchanged(shot, options, inventory, found, clock):
        return BuildResult(
            shot.problems, True, kept=len(found), sources=len(inventory.sources), until=shot.until, zone=shot.zone
        )
    # Imported here: a build that changes nothing needs none of what the steps need.
    from site_src.pipeline import deliver, survey
    from site_src.ready import Broken, NotPublished, Request
    from site_src.render.bytecode import cleared

    request = Request(options, held.places, held.store, held.engine, clock, held.voice.progress)
    found_out = survey(request, inventory)
    result = BuildResult(found_out.problems, False, read=found_out.read, sources=len(inventory.sources))
    if found_out.site is not None:
        result = replace(result, until=found_out.site.until, zone=found_out.site.config.timezone)
    if isinstance(found_out, Broken) or not found_out.may_publish(options.strict):
        return result
    if cleared(held.places.shared.bytecode):
        held.voice.say("编译过的模板已损坏，重新编译")
    try:
        done, missing = deliver(request, inventory, found_out, found)
    except NotPublished as refusal:
        return replace(result, problems=(*result.problems, *refusal.problems))
    except OSError as fault:
        if fault.errno in FULL:
            # Or the next build, which may need less, finds no room to begin.
            shutil.rmtree(held.places.own.next, ignore_errors=True)
        raise
    result = replace(result, problems=(*result.problems, *missing))
    return replace(result, published=True, made=done.made, kept=done.kept, gone=done.gone)
