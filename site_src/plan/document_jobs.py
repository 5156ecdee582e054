"""Jobs of documents: each form, rubric and notice as files to print, to fill in, to edit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from site_src.assemble.live import LiveEntry
from site_src.assemble.site import Site
from site_src.assemble.slugs import ASSETS
from site_src.digest import combined
from site_src.model.facts.form import FormFacts
from site_src.model.facts.notice import NOTICES
from site_src.plan.catalogue import catalogued
from site_src.plan.file_name import file_name
from site_src.plan.jobs.document import DocumentJob, Portal
from site_src.plan.jobs.references import references_of
from site_src.plan.jobs.stored import stored
from site_src.plan.views.card import printed_view
from site_src.plan.views.document import DocumentView, Made, mark_of
from site_src.theme import Theme

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


def document_jobs(site: Site, theme: Theme, engine: bytes) -> Iterator[DocumentJob]:
    """Yield the jobs of all documents; none if the theme does not say what they look like."""
    look = look_of(theme, engine)
    if not look:
        return
    portal = Portal(site.config.brief, site.config.base_url or "")
    for name in KINDS:
        for entry in site.sections.get(name, ()):
            used = used_by(site, entry) if name != "notices" else {}
            facts = entry.card.facts
            listed = facts.rows_from if isinstance(facts, FormFacts) else ()
            rows = {one: tuple(map(printed_view, catalogued(site.sections.get(one, ())))) for one in listed}
            references = references_of(entry.card.links, site.targets.get(entry.card.id, ()))
            shown = references.shown if name == NOTICES.folder and entry.card.shows else ()
            for kind, output, _ in outputs_of(entry):
                yield DocumentJob(
                    kind, output, entry.card.path,
                    look=look,
                    portal=portal,
                    entry=stored(entry),
                    used={id: stored(other) for id, other in used.items()},
                    rows=rows,
                    related={id: printed_view(site.by_id[id]) for id in shown if id in site.by_id},
                    references=references,
                )  # fmt: skip


def documents_of(entries: Iterable[LiveEntry], made: Mapping[str, Made]) -> dict[str, tuple[DocumentView, ...]]:
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
