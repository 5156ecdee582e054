"""What a notice gives at once: its attachments in one archive, and one PDF to print."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, NamedTuple

from site_src.digest import digest_of
from site_src.plan.job import Job
from site_src.plan.jobs.stored import Stored
from site_src.plan.key_part import OF_IT, KeyPart


class Enclosed(NamedTuple):
    """A file of a package: where it is, its name there, the digest of all that decides its bytes.

    `made` says that `path` is one of the output, made by this build; else it is a source.
    """

    path: str
    name: str
    key: bytes
    made: bool


def _digest(files: tuple[Enclosed, ...]) -> bytes:
    return digest_of([[file.path, file.name, file.key.hex(), file.made] for file in files])


def _named(files: tuple[Enclosed, ...]) -> dict[str, bytes]:
    return {f"+{file.name}": file.key for file in files}


@dataclass(frozen=True, slots=True)
class PackageJob(Job):
    """The files of one notice, whose title and date the package bears; `left_out` are attachments without a sheet."""

    notice: Annotated[Stored, KeyPart(OF_IT.digest, name="entry")]
    title: str
    date: str
    enclosed: Annotated[tuple[Enclosed, ...], KeyPart(_digest, _named)]
    left_out: tuple[str, ...] = ()
