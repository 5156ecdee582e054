"""Switch the output to the next tree, and remember what was published."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from site_src.cache.notes import save_note
from site_src.cache.parts import drop_parts, parts_of
from site_src.cache.store import Store
from site_src.plan.job import MANIFEST, Job
from site_src.publish.baseline import Baseline
from site_src.publish.exchange import switch
from site_src.publish.former import is_former, keep_former
from site_src.publish.next_tree import TWIN
from site_src.publish.outputs import Output, load_origin, manifest, origin_of, save_origins, save_outputs
from site_src.publish.places import OwnPlaces
from site_src.publish.spare import forget
from site_src.publish.tree import write


@dataclass(frozen=True, slots=True)
class Published:
    """`files` has size and mtime_ns of every file of the site; the rest says what this build did.

    What stays of the site before is not among them: the next build finds it and takes it away.
    """

    files: Mapping[str, tuple[int, int]]
    made: tuple[str, ...]
    kept: int
    gone: tuple[str, ...]


def untouched(own: OwnPlaces, before: Baseline, jobs: Sequence[Job]) -> Published | None:
    """Return the result of a build that has nothing to make and nothing to take away; None if the manifest is not right."""
    if _listing(own, before) != manifest(before.before):
        return None
    return Published(dict(before.found), (), len(jobs), ())


def publish(
    own: OwnPlaces,
    store: Store,
    before: Baseline,
    jobs: Sequence[Job],
    made: Mapping[str, Output],
    gone: tuple[str, ...],
    former: Mapping[str, str],
) -> Published:
    """Switch the output to the next tree, in which `made` are new or made anew and `gone` no longer are.

    `former` are files of the site before that stay beside it (see `former.former_files`).
    """
    forget(own, store)
    intact, wanted = before.intact, {job.output for job in jobs}
    outputs = {path: out for path, out in intact.items() if path in wanted} | dict(made)
    changed = tuple(
        sorted(path for path, out in made.items() if path not in intact or out.sha256 != intact[path].sha256)
    )
    keep_former(own, former)
    files = _switched(own, before, outputs, bool(changed or gone))
    differs = (*changed, *gone, MANIFEST) if files[MANIFEST] != before.found.get(MANIFEST) else ()
    _remember(store, before, [job for job in jobs if job.output in made], outputs, differs, gone)
    left = tuple(path for path in gone if path not in former and (path in before.before or not is_former(path)))
    return Published(files, changed, len(jobs) - len(changed), left)


def _listing(own: OwnPlaces, before: Baseline) -> bytes:
    return (own.output / MANIFEST).read_bytes() if MANIFEST in before.found else b""


def _switched(
    own: OwnPlaces, before: Baseline, outputs: Mapping[str, Output], differs: bool
) -> dict[str, tuple[int, int]]:
    """Write the manifest and switch, if anything differs; return all files with size and mtime_ns."""
    files = {path: (out.size, out.mtime_ns) for path, out in outputs.items()}
    wanted = manifest(outputs)
    if not differs and _listing(own, before) == wanted:
        return files | {MANIFEST: before.found[MANIFEST]}
    status = write(own.next, MANIFEST, wanted)
    switch(own.next, own.output, own.old)
    return files | {MANIFEST: (status.st_size, status.st_mtime_ns)}


def _remember(
    store: Store,
    before: Baseline,
    made: Sequence[Job],
    outputs: Mapping[str, Output],
    differs: Iterable[str],
    gone: Iterable[str],
) -> None:
    """Keep the records of what was made or seen anew; what was only seen keeps its origin."""
    intact = before.intact
    anew = (job for job in made if job.output not in intact or intact[job.output].key != outputs[job.output].key)
    origins = {job.output: origin_of(job, load_origin(store, job.output)) for job in anew}
    with store:
        save_outputs(store, [outputs[job.output] for job in made], gone)
        save_origins(store, origins)
        drop_parts(store, _left_by_nobody(before.before, outputs))
        save_note(store, TWIN, sorted(differs))


def _left_by_nobody(before: Mapping[str, Output], now: Mapping[str, Output]) -> set[bytes]:
    """Return the digests of parts that files had left and no file leaves any more."""
    changed = {
        path: out for path, out in before.items() if out.left and (path not in now or now[path].left != out.left)
    }
    lost = {part for out in changed.values() for part in parts_of(out.left)}
    for out in now.values() if lost else ():
        if out.left:
            lost.difference_update(parts_of(out.left))
    return lost
