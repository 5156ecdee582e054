"""Jobs of documents: each form, rubric and notice as files to print, to fill in, to edit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from site_src.assemble.live import LiveEntry
from site_src.assemble.site import Site
from site_src.assemble.slugs import ASSETS
from site_src.digest import combined
from site_src.kind import Kind, Kinds
from site_src.model.facts.form import FORMS, FormFacts
from site_src.model.facts.notice import NOTICES
from site_src.model.facts.rubric import RUBRICS
from site_src.plan.catalogue import catalogued
from site_src.plan.enclosed_as import copies_of, ids_of, label_of, labels_of, tail_of
from site_src.plan.file_name import file_name
from site_src.plan.jobs.document import DocumentJob, Portal
from site_src.plan.jobs.references import references_of
from site_src.plan.jobs.stored import stored
from site_src.plan.planning import Planning
from site_src.plan.views.card import printed_view
from site_src.plan.views.document import DocumentView, MadeDocument, Offered, mark_of
from site_src.theme import Theme

PRINT = "print/"
"""Folder of the theme that holds what documents look like."""


def outputs_of(kinds: Kinds, entry: LiveEntry, copy: str = "") -> Iterator[tuple[Kind, str]]:
    """Yield kind and output path of each document of an entry; of its `copy` with that number, each that a notice encloses."""
    for kind in kinds.values():
        mine = kind.of == entry.card.type and (kind.wanted is None or kind.wanted(entry.card.facts))
        if mine and (kind.enclosed or not copy):
            yield kind, f"{ASSETS}/{entry.permalink.removesuffix('.html')}{tail_of(copy)}{kind.ending}"


def look_of(theme: Theme, engine: bytes) -> bytes:
    """Return the digest of what documents look like and what makes them; empty if the theme says nothing of it."""
    looks = {path: value for path, value in theme.digests.items() if path.startswith(PRINT)}
    return combined([engine, *(looks[path] for path in sorted(looks))]) if looks else b""


def document_jobs(planning: Planning) -> Iterator[DocumentJob]:
    """Yield the jobs of all documents; none if the theme does not say what they look like."""
    site = planning.site
    look = look_of(planning.theme, planning.frame.engine)
    if not look:
        return
    labels = labels_of(site)
    portal = Portal(site.config.brief, site.config.base_url or "")
    for name in dict.fromkeys(kind.of for kind in planning.kinds.values()):
        for entry in site.sections.get(name, ()):
            used = used_by(site, entry)
            facts = entry.card.facts
            listed = facts.rows_from if isinstance(facts, FormFacts) else ()
            rows = {one: tuple(map(printed_view, catalogued(site.sections.get(one, ())))) for one in listed}
            references = references_of(entry.card.links, site.targets.get(entry.card.id, ()))
            shown = references.shown if name == NOTICES.folder and entry.card.shows else ()
            alone = DocumentJob(
                "", "", entry.card.path,
                look=look,
                portal=portal,
                entry=stored(entry),
                used={id: stored(other) for id, other in used.items()},
                rows=rows,
                related={id: printed_view(site.by_id[id]) for id in shown if id in site.by_id},
                references=references,
                number=_number(entry, used.values(), labels),
            )  # fmt: skip
            for copy in ("", *copies_of(entry.card.id, labels)):
                for kind, output in outputs_of(planning.kinds, entry, copy):
                    yield replace(alone, kind=kind.name, output=output, number=copy or alone.number)


def _number(entry: LiveEntry, used: Iterable[LiveEntry], labels: Mapping[str, tuple[str, ...]]) -> str:
    """Return what a sheet is called as an attachment; a rubric that is none of its own has the number of its form."""
    if entry.card.id in labels:
        first, *others = labels[entry.card.id]
        return "" if others else first
    if isinstance(entry.card.facts, FormFacts):
        return entry.card.facts.number
    forms = [one for one in used if isinstance(one.card.facts, FormFacts)]
    return _number(forms[0], (), labels) if forms else ""


def documents_of(site: Site, kinds: Kinds, made: Mapping[str, MadeDocument]) -> dict[str, tuple[DocumentView, ...]]:
    """Return the documents of each entry, by its id, as far as they are made."""
    found = {}
    with_some = {kind.of for kind in kinds.values()}
    for entry in site.entries if made else ():
        outputs = outputs_of(kinds, entry) if entry.card.type in with_some else ()
        offered = ((kind, output) for kind, output in outputs if kind.offered and output in made)
        views = tuple(_view(kind, output, entry, made[output]) for kind, output in offered)
        if views:
            found[entry.card.id] = views
    return found


def numbered_documents(site: Site, kinds: Kinds, made: Mapping[str, MadeDocument]) -> dict[str, Offered]:
    """Return, by the id of a notice, what it offers in the place of the documents of its sheets: copies with its numbers."""
    labels = labels_of(site) if made else {}
    found: dict[str, Offered] = {}
    for notice in site.of(NOTICES) if labels else ():
        attachments = notice.card.facts.attachments
        copies: dict[str, tuple[DocumentView, ...]] = {}
        for index, one in enumerate(attachments):
            label = label_of(attachments, index)
            for id in ids_of(one):
                if id in site.by_id and label in copies_of(id, labels):
                    copies[id] = tuple(_copies(kinds, site.by_id[id], label, made))
        if copies:
            found[notice.card.id] = copies
    return found


def _copies(kinds: Kinds, entry: LiveEntry, label: str, made: Mapping[str, MadeDocument]) -> Iterator[DocumentView]:
    """Yield the documents of a sheet, numbered where there is a copy with that number."""
    numbered = {kind.name: output for kind, output in outputs_of(kinds, entry, label)}
    for kind, alone in outputs_of(kinds, entry):
        output = numbered.get(kind.name, alone)
        if kind.offered and output in made:
            yield _view(kind, output, entry, made[output])


def _view(kind: Kind, output: str, entry: LiveEntry, made: MadeDocument) -> DocumentView:
    name = file_name(entry.card.title, kind.saved or kind.ending)
    return DocumentView(kind.name, kind.label, output, name, mark_of(entry.card.digest), *made)


def used_by(site: Site, entry: LiveEntry) -> dict[str, LiveEntry]:
    """Return the rubrics that a form prints, the form that gives a rubric its columns."""
    other = {FORMS.folder: RUBRICS, RUBRICS.folder: FORMS}.get(entry.card.type)
    if other is None:
        return {}
    ids = (target.entry for target in site.targets.get(entry.card.id, ()))
    return {id: site.by_id[id] for id in ids if id.startswith(f"{other.folder}/") and id in site.by_id}
