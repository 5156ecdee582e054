"""The small table that every build reads first: how things stood when the last one ended."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from site_src.cache.records import packed, unpacked
from site_src.cache.store import Store
from site_src.discover.source import Source
from site_src.problems import Problem, from_row, to_row


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The last build that ended well.

    `sources` are all it read, `files` all it published with size and mtime_ns. The
    result holds from `now` (naive, local) until `until`, for ever if `pinned`. `roots`
    are the folders of the sources: size and time speak of a file in its folder alone.
    """

    options: tuple[str, ...]
    zone: str
    pinned: bool
    now: datetime
    until: datetime | None
    roots: Mapping[str, str]
    sources: Mapping[str, Source]
    files: Mapping[str, tuple[int, int]]
    problems: tuple[Problem, ...]

    def known(self, roots: Mapping[str, str]) -> dict[str, Source]:
        """Return the sources whose folder is still the one in `roots`."""
        same = {root for root, folder in roots.items() if self.roots.get(root) == folder}
        return {path: source for path, source in self.sources.items() if path.partition("/")[0] in same}

    def holds(self, options: tuple[str, ...], now: datetime) -> bool:
        """Say whether nothing but a change of sources could change the result at `now`."""
        if options != self.options:
            return False
        return self.pinned or (self.now <= now and (self.until is None or now < self.until))


def load_snapshot(store: Store) -> Snapshot | None:
    """Return the snapshot, or None if there is none."""
    rows = store.rows("SELECT check_, value FROM state WHERE name='snapshot'")
    if not rows:
        return None
    options, zone, pinned, now, until, roots, sources, files, problems = unpacked(*rows[0])
    return Snapshot(
        options=options,
        zone=zone,
        pinned=pinned,
        now=datetime.fromisoformat(now),
        until=datetime.fromisoformat(until) if until else None,
        roots=roots,
        sources={fields[0]: Source._make(fields) for fields in sources},
        files=files,
        problems=tuple(from_row(row) for row in problems),
    )


def save_snapshot(store: Store, shot: Snapshot) -> None:
    """Keep the snapshot in place of the one before."""
    problems = [to_row(problem) for problem in shot.problems]
    until = shot.until.isoformat() if shot.until else ""
    sources = [tuple(source) for source in shot.sources.values()]
    value = (
        shot.options, shot.zone, shot.pinned, shot.now.isoformat(), until,
        dict(shot.roots), sources, dict(shot.files), problems,
    )  # fmt: skip
    store.write("INSERT OR REPLACE INTO state VALUES('snapshot', ?, ?)", [packed(value)])
