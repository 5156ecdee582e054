"""Documents of a build that could not be published: the next one need not make them again.

One form that is too long, and the thirty documents that are well would be lost with it.
They lie beside the next tree, which a new build makes from the ground.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping, Sequence

from site_src.cache.notes import load_note, save_note
from site_src.cache.store import Store
from site_src.plan.job import Job
from site_src.publish.outputs import Output, from_plain, to_plain
from site_src.publish.places import OwnPlaces

SPARE = "spare"
"""Note with the records of what lies in the folder of that name."""


def keep(own: OwnPlaces, store: Store, made: Mapping[str, Output]) -> None:
    """Keep the files of `made` from the next tree; what was kept before goes."""
    forget(own, store)
    for path in made:
        file = own.spare / path
        file.parent.mkdir(parents=True, exist_ok=True)
        (own.next / path).replace(file)
    with store:
        save_note(store, SPARE, [to_plain(record) for record in made.values()])


def used_again(
    own: OwnPlaces, store: Store, todo: Sequence[Job], keys: Mapping[str, bytes], marks: Mapping[str, bytes]
) -> dict[str, Output]:
    """Move into the next tree what was kept and is what `todo` asks for; return its records.

    `keys` are those of the jobs, by output path, `marks` those of the inspections, by output kind.
    """
    records = [from_plain(record) for record in load_note(store, SPARE) or ()]
    wanted = {job.output: (keys[job.output], marks[job.kind]) for job in todo}
    found = {record.path: record for record in records if wanted.get(record.path) == (record.key, record.inspected)}
    return dict(_moved(own, found))


def forget(own: OwnPlaces, store: Store) -> None:
    """Let go of what was kept: all of it is published, or nobody wants it any more."""
    if own.spare.is_dir():
        with store:
            save_note(store, SPARE, None)
        shutil.rmtree(own.spare, ignore_errors=True)


def _moved(own: OwnPlaces, records: Mapping[str, Output]) -> Iterator[tuple[str, Output]]:
    for path, record in records.items():
        kept, file = own.spare / path, own.next / path
        try:
            status = kept.stat()
        except FileNotFoundError:
            continue
        if (status.st_size, status.st_mtime_ns) == (record.size, record.mtime_ns):
            file.parent.mkdir(parents=True, exist_ok=True)
            kept.replace(file)
            yield path, record
