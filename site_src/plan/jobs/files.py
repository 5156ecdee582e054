"""Files that are no pages: copies, bundles of the theme, robots.txt, the sitemap."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated

from site_src.digest import combined, digest_of
from site_src.palette import Palette
from site_src.plan.job import Job
from site_src.plan.jobs.source_file import SourceFile
from site_src.plan.key_part import DIGEST, NOTHING, OF_IT, KeyPart


def _files(files: tuple[SourceFile, ...]) -> bytes:
    return combined([file.digest for file in files])


def _palette(palette: Palette | None) -> bytes:
    return digest_of(palette.data()) if palette else NOTHING


@dataclass(frozen=True, slots=True)
class CopyJob(Job):
    """A source as it is."""

    file: Annotated[SourceFile, KeyPart(OF_IT.digest, name="bytes")]


@dataclass(frozen=True, slots=True)
class BundleJob(Job):
    """Style sheets or scripts one after the other, in the colours of the theme."""

    members: Annotated[tuple[SourceFile, ...], KeyPart(_files)]
    palette: Annotated[Palette | None, KeyPart(_palette)]
    assets: Mapping[str, str] = field(default_factory=dict)
    """Output path of each file below assets/ that a style may name, by its path there; empty for scripts."""


@dataclass(frozen=True, slots=True)
class RobotsJob(Job):
    """robots.txt of a site at the address `base`, empty if it is not known."""

    engine: Annotated[bytes, DIGEST]
    base: str


@dataclass(frozen=True, slots=True)
class SitemapJob(Job):
    """A sitemap: output path and time of the last change (empty if not known) of each page.

    One with `maps` is the index of these other ones (output paths), and lists no page itself.
    """

    engine: Annotated[bytes, DIGEST]
    base: str
    urls: tuple[tuple[str, str], ...]
    maps: tuple[str, ...] = ()
