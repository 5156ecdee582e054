"""Saves are noticed, and so is the time."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from site_src.serve.saves import saves
from tests.unit.serve.running import PATIENCE


class Told:
    """Consumes saves in a thread, so that a test that is told nothing ends."""

    def __init__(self, folders: tuple[str, ...], due: Callable[[], bool]) -> None:
        self._told: queue.Queue[None] = queue.Queue()
        self._ended = False
        self._thread = threading.Thread(target=self._consume, args=(saves(folders, due),), daemon=True)
        self._thread.start()

    def _consume(self, told: Iterator[None]) -> None:
        for _ in told:
            self._told.put(None)
            if self._ended:
                return

    def once(self) -> None:
        self._told.get(timeout=PATIENCE)

    def end(self, folder: Path) -> None:
        self._ended = True
        (folder / "last").write_text("x")
        self._thread.join(PATIENCE)
        assert not self._thread.is_alive()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "content/below").mkdir(parents=True)
    return tmp_path / "content"


def test_it_tells_at_once_and_of_each_save(folder: Path) -> None:
    told = Told((str(folder),), lambda: False)
    told.once()
    told.once()  # what was saved before it could watch
    for path in ("a.md", "below/b.md", "a.md"):
        (folder / path).write_text(path)
        told.once()
    told.end(folder)


def test_it_tells_when_something_is_due_though_nothing_was_saved(folder: Path) -> None:
    told = Told((str(folder),), lambda: True)
    for _ in range(4):
        told.once()
    told.end(folder)
