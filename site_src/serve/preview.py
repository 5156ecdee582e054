"""The preview: build, show, wait for a save, build again."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from site_src.build.source_roots import source_roots
from site_src.build.voice import Voice
from site_src.engine import engine
from site_src.options import BuildOptions
from site_src.plan.gallery_jobs import GALLERY, INDEX
from site_src.publish.places import OwnPlaces, places_for
from site_src.refused import Refused
from site_src.serve.attempt import Attempt, attempt
from site_src.serve.saves import saves
from site_src.serve.server import HOST, open_port, serving
from site_src.themes import own_theme

MARK = "preview"
"""This file in the work folder says that the output is a preview's: it may hold drafts."""


def preview(
    options: BuildOptions,
    port: int,
    opened: Callable[[str, int, str], None],
    voice: Callable[[], AbstractContextManager[Voice]],
    told: Callable[[Attempt, Attempt | None], None],
) -> None:
    """Preview until interrupted. `told` gets every attempt and the one before.

    `opened` gets the address, its port, and the address of the gallery of the theme's
    parts, empty if the theme has no such pages.

    Raises Refused if the folders or the port cannot be used.
    """
    made_by = engine()
    options = replace(options, drafts=True, base_url=None, gallery=True)
    roots = source_roots(options)
    own = places_for(options.output, [Path(folder) for folder in roots.values()]).own
    claim(own)
    listening = open_port(port)
    until: datetime | None = None

    def due() -> bool:
        return until is not None and datetime.now(UTC) >= until

    with serving(own.output, listening) as board:
        address = f"http://{HOST}:{listening.number}/"
        opened(address, listening.number, f"{address}{GALLERY}" if has_gallery(roots.values()) else "")
        # A portal's own theme may only come to be while it is previewed.
        for _ in saves((*dict.fromkeys([*roots.values(), str(own_theme(options.content))]),), due):
            with voice() as speaking, _undisturbed():
                tried = attempt(options, roots, made_by, speaking)
            before = board.shown.attempt
            if tried.refusal and before is None:
                raise Refused(tried.refusal)
            board.show(tried)
            told(tried, before)
            until = next_change(tried)


def claim(own: OwnPlaces) -> None:
    """Mark the output as a preview's; raise Refused if it holds a site that was built to be published."""
    mark = own.work / MARK
    if mark.exists():
        return
    if own.output.is_dir() and any(own.output.iterdir()):
        raise Refused(f"{own.output} 里已有要发布的网站，预览带草稿，不能放在那里。请去掉 --output，或换一个文件夹")
    mark.touch()


def has_gallery(folders: Iterable[str]) -> bool:
    """Say whether one of the theme's folders has the templates of the gallery."""
    return any((Path(folder) / "templates" / INDEX).is_file() for folder in folders)


def next_change(tried: Attempt) -> datetime | None:
    """Return the moment at which the preview changes by itself: a deadline passes, an entry of the future appears."""
    if tried.result is None or tried.result.until is None:
        return None
    until = tried.result.until.replace(tzinfo=ZoneInfo(tried.result.zone))
    # It lies in the past where site.yaml or --as-of holds the clock.
    return until if until > datetime.now(UTC) else None


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Collect no garbage meanwhile: in a build of 10,000 pages it takes a quarter of the time and finds little."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
