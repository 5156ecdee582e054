"""Jobs of documents: each form, rubric and notice as files to print, to fill in, to edit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from site_src.assemble.live import LiveEntry
from site_src.assemble.site import Site
from site_src.assemble.slugs import ASSETS
from site_src.digest import combined, digest_of
from site_src.model.facts.form import FormFacts
from site_src.plan.catalogue import catalogued
from site_src.plan.file_name import file_name
from site_src.plan.frame import NOTHING
from site_src.plan.job import Job, job
from site_src.theme import Theme


class Made(NamedTuple):
    """What is known of a document once it is made: bytes, pages (0 where there are none), SHA-256 in hex."""

    size: int
    pages: int
    sha256: str


class DocumentView(NamedTuple):
    """A document as a page offers it.

    `url` is from the root of the output, `name` the one it is saved under. `mark` is the short
    digest that stands in the foot of each of its pages. `files` is how many a package holds.
    """

    kind: str
    label: str
    url: str
    name: str
    mark: str
    size: int
    pages: int
    sha256: str
    files: int = 0


Offered = Mapping[str, tuple[DocumentView, ...]]
"""The documents of entries, by their ids."""


def mark_of(digest: bytes) -> str:
    """Return the short digest that a foot prints, so that a paper can be held against the page."""
    return digest.hex()[:8]


KINDS = {
    "forms": (
        ("form-print", ".pdf", "PDF，打印"),
        ("form-fill", "-fill.pdf", "PDF，在屏幕上填写"),
        ("form-word", ".docx", "Word"),
        ("form-excel", ".xlsx", "Excel"),
    ),
    "rubrics": (
        ("rubric-print", ".pdf", "PDF，打印"),
        ("rubric-fill", "-fill.pdf", "PDF，在屏幕上打分"),
        ("rubric-word", ".docx", "Word"),
        ("rubric-excel", ".xlsx", "Excel，自动合计"),
    ),
    "notices": (("notice-print", ".pdf", "公文版PDF"),),
}
"""Content type -> kind, end of the file name and label of each document that its entries give."""
PRINT = "print/"
"""Folder of the theme that holds what documents look like."""


def outputs_of(entry: LiveEntry) -> Iterator[tuple[str, str, str]]:
    """Yield kind, output path and label of each document of an entry."""
    facts = entry.card.facts
    asked = {"form-excel": facts.list, "form-fill": facts.fillable} if isinstance(facts, FormFacts) else {}
    for kind, end, label in KINDS.get(entry.card.type, ()):
        if asked.get(kind, True):
            yield kind, f"{ASSETS}/{entry.permalink.removesuffix('.html')}{end}", label


def look_of(theme: Theme, engine: bytes) -> bytes:
    """Return the digest of what documents look like and what makes them; empty if the theme says nothing of it."""
    looks = {path: value for path, value in theme.digests.items() if path.startswith(PRINT)}
    return combined([engine, *(looks[path] for path in sorted(looks))]) if looks else b""


def document_jobs(site: Site, theme: Theme, engine: bytes) -> Iterator[Job]:
    """Yield the jobs of all documents; none if the theme does not say what they look like."""
    look = look_of(theme, engine)
    if not look:
        return
    config = site.config
    for name in KINDS:
        for entry in site.sections.get(name, ()):
            used = used_by(site, entry) if name != "notices" else {}
            targets = site.targets.get(entry.card.id, ())
            facts = entry.card.facts
            sources = facts.rows_from if isinstance(facts, FormFacts) else ()
            rows = {source: catalogued(site.sections.get(source, ())) for source in sources}
            parts = {
                "look": look,
                "portal": digest_of([config.brief, config.base_url]),
                "entry": entry.card.digest,
                "used": combined([other.card.digest for other in used.values()]) if used else NOTHING,
                "rows": combined([other.card.face for group in rows.values() for other in group]) if rows else NOTHING,
                "references": combined([target.digest for target in targets]) if targets else NOTHING,
            }
            for kind, output, _ in outputs_of(entry):
                yield job(
                    output,
                    "document",
                    entry.card.path,
                    parts,
                    document=kind,
                    entry=entry,
                    targets=targets,
                    portal=config.brief,
                    used={id: _place(other) for id, other in used.items()},
                    rows=rows,
                )


def documents_of(entries: Iterable[LiveEntry], made: Mapping[str, Made]) -> Offered:
    """Return the documents of each of `entries`, by its id, as far as they are made."""
    found = {}
    for entry in entries if made else ():
        views = tuple(
            DocumentView(
                kind,
                label,
                output,
                file_name(entry.card.title, _end(output)),
                mark_of(entry.card.digest),
                *made[output],
            )
            for kind, output, label in outputs_of(entry)
            if output in made
        )
        if views:
            found[entry.card.id] = views
    return found


def _end(output: str) -> str:
    return "（可填写）.pdf" if output.endswith("-fill.pdf") else output[output.rindex(".") :]


def used_by(site: Site, entry: LiveEntry) -> dict[str, LiveEntry]:
    """Return the rubrics that a form prints, the form that gives a rubric its columns."""
    other = "rubrics" if entry.card.type == "forms" else "forms"
    ids = (target.entry for target in site.targets.get(entry.card.id, ()))
    return {id: site.by_id[id] for id in ids if id.startswith(f"{other}/") and id in site.by_id}


def _place(entry: LiveEntry) -> tuple[str, int, bytes]:
    return entry.card.path, entry.card.number, entry.card.digest
