"""Jobs of the gallery: every part of the theme in every state of its examples. Only a preview has them."""

from __future__ import annotations

from collections.abc import Iterator

from site_src.plan.frame import Frame
from site_src.plan.job import Job
from site_src.plan.jobs.files import CopyJob
from site_src.plan.jobs.gallery import GalleryPart, PartPage, PartsPage
from site_src.plan.jobs.source_file import SourceFile
from site_src.plan.planning import Planning
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


def gallery_jobs(planning: Planning) -> Iterator[Job]:
    """Yield the jobs of the gallery: a page for each part, and the list of them; a site to be published has none."""
    theme, frame = planning.theme, planning.frame
    if not planning.gallery or not {PAGE, INDEX} <= frame.templates.keys():
        return
    samples = tuple(_source(theme, path) for path in sorted(theme.digests) if path.startswith(ENTRIES))
    parts = tuple(_parts(theme, frame))
    page, index = frame.template(PAGE), frame.template(INDEX)
    for part in parts:
        source = theme.sources[f"templates/{part.name}"]
        yield PartPage("gallery-part", part.output, source, page, frame.site_digest, part, samples)
    if STYLE in theme.digests:
        style = _source(theme, STYLE)
        yield CopyJob("copy", f"{GALLERY}gallery.css", style.path, style)
    source = theme.sources[f"templates/{INDEX}"]
    yield PartsPage("gallery-index", f"{GALLERY}index.html", source, index, frame.site_digest, parts)


def _parts(theme: Theme, frame: Frame) -> Iterator[GalleryPart]:
    for name in sorted(theme.templates):
        path = f"templates/{name.rpartition('.')[0]}{EXAMPLES}"
        known = path in theme.digests
        if name in frame.templates and is_template(name) and (known or name.startswith(PARTS)):
            examples = _source(theme, path) if known else None
            yield GalleryPart(name, frame.templates[name], f"{GALLERY}{name}", examples)


def _source(theme: Theme, path: str) -> SourceFile:
    return SourceFile(theme.sources[path], theme.digests[path])
