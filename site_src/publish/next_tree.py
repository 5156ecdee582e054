"""The next tree, brought up to the published one before anything is made in it."""

from __future__ import annotations

import shutil
from collections.abc import Iterable

from site_src.cache.notes import load_note, save_note
from site_src.cache.store import Store
from site_src.publish.baseline import Baseline
from site_src.publish.held import hold
from site_src.publish.places import OwnPlaces
from site_src.publish.tree import linked, make_folder, remove

TWIN = "twin"
"""Note that names the paths in which the next tree differs from the published one; none: it is not to be believed."""


def bring_up(own: OwnPlaces, store: Store, before: Baseline, gone: Iterable[str]) -> None:
    """Make the next tree equal to the published one but for what is `gone`, by what changed last time or from the ground."""
    intact = before.intact
    differs = load_note(store, TWIN)
    with store:
        save_note(store, TWIN, None)
    if differs is None or not own.next.is_dir() or not own.output.is_dir():
        shutil.rmtree(own.next, ignore_errors=True)
        make_folder(str(own.next))
        linked(own.output, own.next, sorted(intact))
    else:
        # What must go goes first: a file may now be where a folder was, or a folder where a file was.
        for path in differs:
            if path not in intact:
                remove(own.next, path)
        linked(own.output, own.next, (path for path in differs if path in intact))
        hold(own.next, own.output, intact)
    for path in gone:
        remove(own.next, path)
