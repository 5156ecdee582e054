"""The gallery of a preview: a page for each part of the theme, and the list of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Annotated, NamedTuple

from site_src.digest import digest_of
from site_src.plan.jobs.page import PageJob
from site_src.plan.jobs.source_file import SourceFile
from site_src.plan.key_part import KeyPart


class GalleryPart(NamedTuple):
    """A part: the name of its template, its digest, its page in the gallery, its examples (None if it has none)."""

    name: str
    digest: bytes
    output: str
    examples: SourceFile | None


def _all(parts: Iterable[GalleryPart]) -> bytes:
    return digest_of([[part.name, part.digest.hex(), part.output, _files([part.examples])] for part in parts])


def _one(part: GalleryPart) -> bytes:
    return _all([part])


def _samples(files: tuple[SourceFile, ...]) -> bytes:
    return digest_of(_files(files))


def _files(files: Iterable[SourceFile | None]) -> list[list[str]]:
    # Where they stand counts, too: mistakes in them are shown with their place.
    return [[file.path, file.digest.hex()] for file in files if file]


@dataclass(frozen=True, slots=True)
class PartPage(PageJob):
    """The page of one part. `samples` are the files with the entries that examples show."""

    part: Annotated[GalleryPart, KeyPart(_one)]
    samples: Annotated[tuple[SourceFile, ...], KeyPart(_samples, name="examples")]


@dataclass(frozen=True, slots=True)
class PartsPage(PageJob):
    """The list of all parts."""

    gallery: Annotated[tuple[GalleryPart, ...], KeyPart(_all, name="part")]
