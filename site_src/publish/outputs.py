"""What was published: one record for each output file, and the manifest that says so."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple
from zlib import crc32

from site_src.cache.records import packed, unpacked
from site_src.cache.store import Damaged, Store
from site_src.plan.job import Job
from site_src.problems import Problem, from_row, to_row

_LINE = re.compile("[0-9a-f]{64}  .")


class Output(NamedTuple):
    """One published file.

    `key` is that of the job that made it, `sha256` the digest of its bytes (hex),
    `size` (bytes) and `mtime_ns` those of the file: they show whether it was touched.
    `pages` is the number of pages of a document, 0 for anything else. `inspected` is the mark of
    the inspections that have seen it (see `inspection.mark_of`), `left` has the digests of the parts that it left
    for later files, one behind the other (see `kind.Kind.leaves`), `findings` what inspections warned of.
    """

    path: str
    key: bytes
    sha256: str
    size: int
    mtime_ns: int
    pages: int
    inspected: bytes
    left: bytes = b""
    findings: tuple[Problem, ...] = ()


class Origin(NamedTuple):
    """Why a published file is as it is.

    `source` is the path an editor would open, `parts` the digests of its inputs by
    name, `reasons` the names of those that differed when it was last made (``new``
    for the first time, ``file`` when the published file had been touched).
    `faces` are digests of the other entries it shows (see `Job.faces`), `changed`
    says of those which were ``added``, ``removed`` or ``changed`` then.
    """

    source: str
    parts: Mapping[str, bytes]
    reasons: tuple[str, ...]
    faces: Mapping[str, bytes]
    changed: Mapping[str, str]


def load_outputs(store: Store) -> dict[str, Output]:
    """Return the records of all published files by path."""
    found = {}
    for *fields, findings, check in store.rows("SELECT * FROM outputs"):
        output = Output._make([*fields, ()])
        if not all(isinstance(one, bytes) for one in (output.key, output.inspected, output.left, findings)):
            raise Damaged
        if _check(output, findings) != check:
            raise Damaged
        found[output.path] = output._replace(findings=_unpacked(findings)) if findings else output
    return found


def save_outputs(store: Store, outputs: Iterable[Output], gone: Iterable[str]) -> None:
    """Keep new records and forget those of files that are gone."""
    lost = [(path,) for path in gone]
    store.write("DELETE FROM outputs WHERE path=?", lost)
    store.write("DELETE FROM origins WHERE path=?", lost)
    store.write("INSERT OR REPLACE INTO outputs VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", map(_row, outputs))


def load_origin(store: Store, path: str) -> Origin | None:
    """Return the origin of the published file at `path`."""
    rows = store.rows("SELECT check_, value FROM origins WHERE path=?", (path,))
    return Origin(*unpacked(*rows[0])) if rows else None


def load_origins(store: Store) -> dict[str, Origin]:
    """Return the origins of all published files by path."""
    return {path: Origin(*unpacked(*row)) for path, *row in store.rows("SELECT * FROM origins")}


def save_origins(store: Store, origins: Mapping[str, Origin]) -> None:
    """Keep the origins of files that were made."""
    rows = ((path, *packed(tuple(item))) for path, item in origins.items())
    store.write("INSERT OR REPLACE INTO origins VALUES(?, ?, ?)", rows)


def origin_of(job: Job, before: Origin | None) -> Origin:
    """Return the origin of a job that must be done; `before` is that of the file it replaces."""
    shown, parts = job.faces, job.parts
    if before is None:
        return Origin(job.source, parts, ("new",), shown, {})
    names = [*parts, *(name for name in before.parts if name not in parts)]
    reasons = tuple(name for name in names if parts.get(name) != before.parts.get(name))
    if job.source != before.source:
        reasons = ("source", *reasons)
    changed = {name: "changed" if name in before.faces else "added"
               for name in shown if shown[name] != before.faces.get(name)}  # fmt: skip
    changed |= {name: "removed" for name in before.faces if name not in shown}
    return Origin(job.source, parts, reasons or ("file",), shown, changed)


def to_plain(output: Output) -> list[object]:
    """Return a record as plain data, for a note."""
    return [*output[:-1], [to_row(problem) for problem in output.findings]]


def from_plain(fields: list[Any]) -> Output:
    """Return the record that `to_plain` made plain."""
    return Output._make([*fields[:-1], tuple(from_row(row) for row in fields[-1])])


def _row(output: Output) -> tuple[object, ...]:
    findings = json.dumps([to_row(problem) for problem in output.findings]).encode() if output.findings else b""
    return (*output[:-1], findings, _check(output, findings))


def _unpacked(findings: bytes) -> tuple[Problem, ...]:
    return tuple(from_row(tuple(row)) for row in json.loads(findings))


def _check(output: Output, findings: bytes) -> int:
    text = f"{output.path}{output.sha256}{output.size}{output.mtime_ns}{output.pages}"
    return crc32(text.encode() + output.key + output.inspected + output.left + findings)


def manifest(outputs: Mapping[str, Output]) -> bytes:
    """Return the list of all files with their SHA-256, as ``sha256sum --check`` reads it."""
    return manifest_of({path: output.sha256 for path, output in outputs.items()})


def manifest_of(digests: Mapping[str, str]) -> bytes:
    """Return the list of files with their SHA-256 (hex), given by path."""
    return "".join(f"{digests[path]}  {path}\n" for path in sorted(digests)).encode()


def listed(data: bytes) -> dict[str, str]:
    """Return the SHA-256 of the files that a manifest vouches for, by path; none if it is some other file of that name."""
    lines = data.decode("utf-8", "replace").splitlines()
    if not all(_LINE.match(line) for line in lines):
        return {}
    return {line[66:]: line[:64] for line in lines}
