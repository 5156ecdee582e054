"""Run a function over many items, in this process or in several."""

from __future__ import annotations

import gc
import os
import signal
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import islice
from threading import Thread, current_thread, main_thread
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from concurrent.futures import Executor, Future

Item = TypeVar("Item")
Result = TypeVar("Result")
CHUNK = 32
"""Items in one task: enough that sending it costs little, few enough that cores finish together."""
FEW = 48
"""Up to so many items are done faster here than it takes to start workers."""


def cores() -> int:
    """Return the number of processors that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def executor(workers: int) -> Executor:
    """Return a pool of `workers` processes. Forked where that is safe: spawning imports everything anew."""
    # Imported here: a build of a few files needs no pool.
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor

    method = "fork" if sys.platform.startswith("linux") else "spawn"
    return ProcessPoolExecutor(workers, multiprocessing.get_context(method), initializer=_settle)


def chunks(items: Sequence[Item], size: int = CHUNK) -> Iterator[Sequence[Item]]:
    """Yield `items` in chunks."""
    for start in range(0, len(items), size):
        yield items[start : start + size]


def spread(
    work: Callable[[Sequence[Item]], list[Result]], parts: Iterable[Sequence[Item]], workers: int
) -> Iterator[list[Result]]:
    """Yield the results of `work` over the chunks `parts`, in any order.

    `work` is a module-level function, or a partial of one, that takes a chunk and
    returns its results. `parts` is consumed a few chunks ahead of the workers, so that
    memory stays flat however many there are. With one worker, all is done here.
    """
    if workers <= 1:
        yield from map(work, parts)
        return
    from concurrent.futures import FIRST_COMPLETED, wait

    parts = iter(parts)
    pool = executor(workers)
    try:
        with _undisturbed():
            under_way: set[Future[list[Result]]] = {pool.submit(work, part) for part in islice(parts, 2 * workers)}
        while under_way:
            done, under_way = wait(under_way, return_when=FIRST_COMPLETED)
            under_way |= {pool.submit(work, part) for part in islice(parts, len(done))}
            for future in done:
                yield future.result()
    finally:
        pool.shutdown(cancel_futures=True)


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Hold Ctrl-C back: no process is half started, and those that are started meanwhile never get it.

    A terminal interrupts them all; the build ends its workers, and says so once.
    """
    if current_thread() is not main_thread():
        yield
        return
    came: list[int] = []
    before = signal.signal(signal.SIGINT, lambda number, frame: came.append(number))
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
    if came:
        raise KeyboardInterrupt


def workers_for(count: int, workers: int) -> int:
    """Return how many processes are worth starting for `count` items: one for a few."""
    return workers if count > FEW else 1


def _settle() -> None:
    # Records are made and dropped in great numbers without cycles: collecting costs a tenth of the time.
    gc.freeze()
    gc.disable()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # The queue of a killed build never ends, so its workers would wait for ever, and hold its lock.
    Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    import multiprocessing

    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
