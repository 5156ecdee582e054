"""The next tree, brought up to the published one before anything is made in it."""

from __future__ import annotations

import shutil
from collections.abc import Iterable

from site_src.cache.notes import load_note, save_note
from site_src.cache.store import Store
from site_src.publish.baseline import Baseline
from site_src.publish.held import hold
from site_src.publish.places import Places
from site_src.publish.tree import linked, make_folder, remove

TWIN = "twin"
"""Note that names the paths in which the next tree differs from the published one; none: it is not to be believed."""


def bring_up(places: Places, store: Store, before: Baseline, gone: Iterable[str]) -> None:
    """Make the next tree equal to the published one but for what is `gone`, by what changed last time or from the ground."""
    intact = before.intact
    differs = load_note(store, TWIN)
    with store:
        save_note(store, TWIN, None)
    if differs is None or not places.next.is_dir() or not places.output.is_dir():
        shutil.rmtree(places.next, ignore_errors=True)
        make_folder(str(places.next))
        linked(places.output, places.next, sorted(intact))
    else:
        # What must go goes first: a file may now be where a folder was, or a folder where a file was.
        for path in differs:
            if path not in intact:
                remove(places.next, path)
        linked(places.output, places.next, (path for path in differs if path in intact))
        hold(places.next, places.output, intact)
    for path in gone:
        remove(places.next, path)
