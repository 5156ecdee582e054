"""One build from lock to result: what surrounds the eight steps of `pipeline`."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from site_src.cache.snapshot import Snapshot, load_snapshot
from site_src.cache.store import Damaged, Store
from site_src.digest import combined, digest_of
from site_src.discover.changed import SourceChanged
from site_src.discover.inventory import discover
from site_src.discover.source import Inventory
from site_src.discover.walk import PASSED_OVER
from site_src.engine import engine
from site_src.options import BuildOptions
from site_src.problems import Problem
from site_src.publish.exchange import recover
from site_src.publish.found import found_files, refuse_foreign
from site_src.publish.lock import locked
from site_src.publish.places import Places, clear, places_for, repaired
from site_src.refused import Refused
from site_src.themes import theme_folders

if TYPE_CHECKING:
    from site_src.ready import Broken, Ready

Done = TypeVar("Done")
ATTEMPTS = 3
"""How often a build begins again because a source changed under its hands."""
DAMAGED = "缓存已损坏，这次从头构建"


@dataclass(frozen=True, slots=True)
class BuildResult:
    """What a build did. `published` is False if problems kept the old site in place.

    `made` and `gone` are output paths, `kept` counts the files left as they were,
    `read` the sources read anew. `until` is the moment at which the next build
    changes something by itself (naive, on the wall clock of `zone`).
    """

    problems: tuple[Problem, ...]
    published: bool
    made: tuple[str, ...] = ()
    kept: int = 0
    gone: tuple[str, ...] = ()
    read: int = 0
    sources: int = 0
    until: datetime | None = None
    zone: str = ""
    notes: tuple[str, ...] = ()
    seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class Voice:
    """How a build speaks while it works: progress of a step (name, done, of), and notes."""

    progress: Callable[[str, int, int], None]
    say: Callable[[str], None]


@dataclass(frozen=True, slots=True)
class BuildContext:
    """What surrounds the steps while the lock is held: the wishes, the folders, the cache, the present."""

    options: BuildOptions
    roots: dict[str, str]
    places: Places
    store: Store
    engine: bytes
    clock: datetime
    voice: Voice


def build(options: BuildOptions, clock: datetime, voice: Voice, made_by: bytes | None = None) -> BuildResult:
    """Build the site once. `clock` is the present (aware), `made_by` the digest of the program, if it is known already.

    Raises Refused when the folders cannot be used; mistakes in the content are
    problems of the result.
    """
    started = time.perf_counter()
    with _opened(options, clock, voice, made_by or engine()) as held:
        result, damage = _consistent(held, _built)
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

    with _opened(options, clock, voice, engine()) as held:
        return _consistent(held, examined)[0]


def source_roots(options: BuildOptions) -> dict[str, str]:
    """Return the folders of a build by their logical names; raise Refused if one is missing.

    ``theme`` is the theme itself, ``base``, ``base2`` … are those that it extends.
    """
    if not options.content.is_dir():
        raise Refused(f"找不到内容文件夹 {options.content}。请在项目文件夹里运行，或用 --content 指定；新建一个用 init")
    folders = theme_folders(options.theme, options.content)
    names = ("theme", "base", *(f"base{number}" for number in range(2, len(folders))))
    return {"content": str(options.content)} | dict(zip(names, map(str, folders), strict=False))


@contextmanager
def _opened(options: BuildOptions, clock: datetime, voice: Voice, made_by: bytes) -> Iterator[BuildContext]:
    """Hold the lock and open the cache; raise Refused if the folders cannot be used."""
    roots = source_roots(options)
    places = places_for(options.output, [Path(folder) for folder in roots.values()])
    for name in repaired(places):
        voice.say(f"{name} 已损坏，删去重做")
    with locked(
        places.own.lock, lambda holder: voice.say(f"另一次构建正在进行（进程 {holder or '未知'}），等它结束……")
    ):
        recover(places.own.output, places.own.old)
        if options.types is not None:  # what is kept of one set of types says nothing of another
            made_by = combined([made_by, digest_of([[name, one.model] for name, one in options.types.items()])])
        if options.kinds is not None:  # nor of one set of output kinds
            made_by = combined([made_by, digest_of([[name, one.renderer] for name, one in options.kinds.items()])])
        if options.clean:
            clear(places)
        with closing(Store(places.own.store, made_by.hex(), fresh=options.clean)) as store:
            yield BuildContext(options, roots, places, store, made_by, clock, voice)


def _consistent(held: BuildContext, work: Callable[[BuildContext], Done]) -> tuple[Done, str]:
    """Do `work` on one state of the sources, and say so if the cache had to go.

    It begins again if a source was edited meanwhile, and once more without the
    cache if that turns out to be damaged. A cache that was made just now and cannot be
    believed is no change of a source: Damaged is passed on, as a fault of the machine or the program.
    """
    damage = ""
    for _ in range(ATTEMPTS):
        try:
            return work(held), damage
        except SourceChanged:
            continue
        except Damaged:
            if damage:
                raise
            held.store.start_again(held.engine.hex())
            damage = DAMAGED
    raise Refused("内容文件一直在变，没法生成前后一致的网站。请等文件同步完再构建")


def _built(held: BuildContext) -> BuildResult:
    options, clock = held.options, held.clock
    shot = load_snapshot(held.store)
    inventory = discover(held.roots, shot.known(held.roots) if shot else {})
    found = found_files(held.places.own.output)
    refuse_foreign(held.places.own, found, shot.files if shot else {})
    if shot is not None and _unchanged(shot, options, inventory, found, clock):
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
    result = replace(result, problems=(*result.problems, *missing))
    return replace(result, published=True, made=done.made, kept=done.kept, gone=done.gone)


def _unchanged(
    shot: Snapshot, options: BuildOptions, inventory: Inventory, found: dict[str, tuple[int, int]], clock: datetime
) -> bool:
    from zoneinfo import ZoneInfo

    now = clock.astimezone(ZoneInfo(shot.zone)).replace(tzinfo=None)
    if not shot.holds(options.fingerprint, now) or found != shot.files:
        return False
    # What was passed over is no source and leaves no trace among them.
    if set(inventory.problems) != {problem for problem in shot.problems if problem.rule == PASSED_OVER}:
        return False
    known = shot.sources
    return len(inventory.sources) == len(known) and all(known.get(item.path) == item for item in inventory.sources)
