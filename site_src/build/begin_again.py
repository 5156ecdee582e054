"""Beginning again: when a source was edited meanwhile, and when the cache turns out to be damaged."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from site_src.build.lock_and_cache import BuildContext
from site_src.cache.store import Damaged
from site_src.discover.changed import SourceChanged
from site_src.refused import Refused

Done = TypeVar("Done")
ATTEMPTS = 3
"""How often a build begins again because a source changed under its hands."""
DAMAGED = "缓存已损坏，这次从头构建"


def consistent(held: BuildContext, work: Callable[[BuildContext], Done]) -> tuple[Done, str]:
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
