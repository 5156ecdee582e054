"""Jobs of the gallery: every part of the theme in every state of its examples. Only a preview has them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from site_src.digest import digest_of
from site_src.plan.frame import Frame
from site_src.plan.job import Job, job
from site_src.plan.templates import is_template
from site_src.theme import Theme

GALLERY = "_gallery/"
"""Folder of the output, and of the address, that holds the gallery."""
PAGE, INDEX = "gallery/part.html", "gallery/index.html"
"""The templates of the gallery. A theme may do without."""
STYLE = "templates/gallery/gallery.css"
"""The style of what surrounds the examples: no asset, for a site to be published has nothing of it."""
EXAMPLES = ".examples.yaml"
"""End of the name of the file with the examples of a part, beside its template."""
ENTRIES = "examples/"
"""Folder of the theme that holds, by content type, the entries that examples show."""
PARTS = "parts/"
"""Folder of templates that are parts whether they have examples or not."""


class Source(NamedTuple):
    """A file as it was planned: its logical path and its digest."""

    path: str
    digest: bytes


class GalleryPart(NamedTuple):
    """A part: the name of its template, its page in the gallery, its examples (None if it has none)."""

    name: str
    output: str
    examples: Source | None


def gallery_jobs(theme: Theme, frame: Frame) -> Iterator[Job]:
    """Yield the jobs of the gallery: a page for each part, and the list of them."""
    if not {PAGE, INDEX} <= frame.templates.keys():
        return
    entries = tuple(_source(theme, path) for path in sorted(theme.digests) if path.startswith(ENTRIES))
    parts = tuple(_parts(theme, frame))
    for part in parts:
        digests = {
            "template": frame.templates[PAGE],
            "site": frame.site_digest,
            "part": frame.templates[part.name],
            "examples": _digest(part.examples, *entries),
        }
        source = theme.sources[f"templates/{part.name}"]
        yield job(part.output, "gallery-part", source, digests, template=PAGE, part=part, samples=entries)
    digests = {
        "template": frame.templates[INDEX],
        "site": frame.site_digest,
        "part": digest_of([[part.name, frame.templates[part.name].hex()] for part in parts]),
        "examples": _digest(*(part.examples for part in parts)),
    }
    source = theme.sources[f"templates/{INDEX}"]
    if STYLE in theme.digests:
        style = _source(theme, STYLE)
        yield job(f"{GALLERY}gallery.css", "copy", style.path, {"bytes": style.digest}, file=style.path)
    yield job(f"{GALLERY}index.html", "gallery-index", source, digests, template=INDEX, gallery=parts)


def _parts(theme: Theme, frame: Frame) -> Iterator[GalleryPart]:
    for name in sorted(theme.templates):
        path = f"templates/{name.rpartition('.')[0]}{EXAMPLES}"
        known = path in theme.digests
        if name in frame.templates and is_template(name) and (known or name.startswith(PARTS)):
            yield GalleryPart(name, f"{GALLERY}{name}", _source(theme, path) if known else None)


def _digest(*sources: Source | None) -> bytes:
    """Return the digest of files and of where they stand: mistakes in them are shown with their place."""
    return digest_of([[source.path, source.digest.hex()] for source in sources if source])


def _source(theme: Theme, path: str) -> Source:
    return Source(theme.sources[path], theme.digests[path])
