"""How a build speaks: a progress bar on a terminal, plain lines in a pipe."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import click

from site_src.build.voice import Voice

PATIENCE = 0.7
"""Seconds of work before a progress bar appears."""


class Bar:
    """A progress bar that appears only when work takes long."""

    def __init__(self) -> None:
        self._begun = time.monotonic()
        self._shown: Any = None
        self._tasks: dict[str, Any] = {}

    def progress(self, step: str, done: int, total: int) -> None:
        """Show that `done` of `total` things of a step are done."""
        if self._shown is None:
            if time.monotonic() - self._begun < PATIENCE:
                return
            from rich.progress import Progress  # a tenth of a second to import

            # Refreshed by hand: a thread beside forking workers is not safe.
            self._shown = Progress(auto_refresh=False, transient=True)
            self._shown.start()
        if step not in self._tasks:
            self._tasks[step] = self._shown.add_task(step, total=total)
        self._shown.update(self._tasks[step], completed=done, refresh=True)

    def close(self) -> None:
        """Take the bar away."""
        if self._shown is not None:
            self._shown.stop()


@contextmanager
def voice() -> Iterator[Voice]:
    """Give a build its voice and take the progress bar away at the end."""
    if not sys.stderr.isatty():
        yield Voice(lambda step, done, total: None, lambda text: click.echo(text, err=True))
        return
    bar = Bar()
    try:
        yield Voice(bar.progress, lambda text: click.echo(text, err=True))
    finally:
        bar.close()
