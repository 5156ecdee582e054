"""The lock that keeps two builds apart, and the cache that is open as long as it is held."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from site_src.build.source_roots import source_roots
from site_src.build.voice import Voice
from site_src.cache.store import Store
from site_src.digest import combined, digest_of
from site_src.options import BuildOptions
from site_src.publish.exchange import recover
from site_src.publish.lock import locked
from site_src.publish.places import Places, clear, places_for, repaired


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


@contextmanager
def opened(options: BuildOptions, clock: datetime, voice: Voice, made_by: bytes) -> Iterator[BuildContext]:
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
