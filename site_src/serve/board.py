"""What the browsers are shown at present, and which of them wait for the next."""

from __future__ import annotations

import time
from asyncio import AbstractEventLoop
from dataclasses import dataclass
from typing import Protocol

from site_src.serve.attempt import Attempt


@dataclass(frozen=True, slots=True)
class PreviewState:
    """One state of the preview. `edition` is different for every two states, also of two runs of the server."""

    edition: int
    attempt: Attempt | None = None

    @property
    def is_good(self) -> bool:
        return self.attempt is not None and self.attempt.is_good


class Line(Protocol):
    """The line to one page that is open in a browser."""

    edition: int
    """What that page shows, or is about to show."""

    def reload(self) -> None:
        """Tell the page to load itself again."""


class Board:
    """Takes attempts from the thread that builds; tells the browsers in the thread that serves."""

    def __init__(self, loop: AbstractEventLoop) -> None:
        self._loop = loop
        self._lines: set[Line] = set()
        self.shown = PreviewState(time.time_ns() // 1_000_000)

    def show(self, attempt: Attempt) -> None:
        """Show `attempt` from now on; call it from any thread."""
        edition = self.shown.edition
        if not attempt.looks_like(self.shown.attempt):
            edition += 1
        self.shown = PreviewState(edition, attempt)
        self._loop.call_soon_threadsafe(self._tell)

    def join(self, line: Line) -> None:
        """Keep `line` up to date. A page that was fetched before the latest edition is told at once."""
        self._lines.add(line)
        self._tell()

    def leave(self, line: Line) -> None:
        """Forget `line`."""
        self._lines.discard(line)

    def _tell(self) -> None:
        edition = self.shown.edition
        for line in [line for line in self._lines if line.edition != edition]:
            line.edition = edition
            line.reload()
