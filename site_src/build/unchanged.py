"""Whether a build would change nothing, told without what the steps need."""

from __future__ import annotations

from datetime import datetime

from site_src.cache.snapshot import Snapshot
from site_src.discover.source import Inventory
from site_src.discover.walk import PASSED_OVER
from site_src.options import BuildOptions


def unchanged(
    shot: Snapshot, options: BuildOptions, inventory: Inventory, found: dict[str, tuple[int, int]], clock: datetime
) -> bool:
    """Say whether `shot` is still what the sources, the wishes, the moment and the published files would give."""
    from zoneinfo import ZoneInfo

    now = clock.astimezone(ZoneInfo(shot.zone)).replace(tzinfo=None)
    if not shot.holds(options.fingerprint, now) or found != shot.files:
        return False
    # What was passed over is no source and leaves no trace among them.
    if set(inventory.problems) != {problem for problem in shot.problems if problem.rule == PASSED_OVER}:
        return False
    known = shot.sources
    return len(inventory.sources) == len(known) and all(known.get(item.path) == item for item in inventory.sources)
