"""Jobs of what a notice gives at once: its attachments in one archive, and one PDF to print."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from site_src.assemble.live import LiveEntry
from site_src.assemble.slugs import ASSETS
from site_src.kind import Kind, Kinds
from site_src.model.facts.form import FORMS
from site_src.model.facts.notice import NOTICES, NoticeFacts
from site_src.model.facts.rubric import RUBRICS
from site_src.plan.document_jobs import outputs_of, used_by
from site_src.plan.enclosed_as import copies_of, label_of, labels_of
from site_src.plan.file_name import file_name, told_apart
from site_src.plan.job import Job
from site_src.plan.jobs.package import Enclosed, PackageJob
from site_src.plan.jobs.stored import stored
from site_src.plan.planning import Planning
from site_src.plan.views.document import DocumentView, MadeDocument, Offered, mark_of


class PackageItem(NamedTuple):
    """The notice itself or one of its attachments, as files; `print` is the sheet of this portal's own making."""

    title: str
    files: tuple[Enclosed, ...]
    print: Enclosed | None


class _FilesAtHand(NamedTuple):
    """Where files are found: keys of documents by output, output -> source of assets; what notices call sheets, by id."""

    planning: Planning
    keys: Mapping[str, bytes]
    sources: Mapping[str, str]
    labels: Mapping[str, tuple[str, ...]]


def package_jobs(planning: Planning) -> Iterator[PackageJob]:
    """Yield the jobs of the packages of every notice that has attachments: an archive, and one PDF to print.

    What a document depends on is known by its key, so a package's key is known before
    anything is made.
    """
    site = planning.site
    keys = {one.output: one.key for one in planning.earlier}
    sources = {output: source for source, output in site.assets.items()}
    at_hand = _FilesAtHand(planning, keys, sources, labels_of(site))
    for entry in site.of(NOTICES):
        papers = [paper for paper in _papers(at_hand, entry) if paper.files]
        if len(papers) < 2 or not papers[0].print:
            continue
        files = [file for paper in papers for file in paper.files]
        names = told_apart(file.name for file in files)
        files = [file._replace(name=name) for file, name in zip(files, names, strict=True)]
        yield _job(planning.kinds["package"], entry, files)
        sheets = [paper.print._replace(name=paper.title) for paper in papers if paper.print]
        if len(sheets) > 1:
            left_out = tuple(paper.title.partition(" ")[0] for paper in papers if not paper.print)
            yield _job(planning.kinds["booklet"], entry, sheets, left_out)


def packages_of(kinds: Kinds, jobs: Iterable[Job], made: Mapping[str, MadeDocument]) -> Offered:
    """Return the packages of each notice, by its id, as far as they are made."""
    found: dict[str, tuple[DocumentView, ...]] = {}
    for job in jobs:
        if isinstance(job, PackageJob) and job.output in made:
            kind, notice = kinds[job.kind], job.notice
            without = f"（不含{'、'.join(job.left_out)}）" if job.left_out else ""
            name = file_name(job.title, kind.saved or kind.ending)
            files = len(job.enclosed) if kind.holds else 0
            view = DocumentView(
                kind.name,
                kind.label + without,
                job.output,
                name,
                mark_of(notice.digest),
                *made[job.output],
                files=files,
            )
            found[notice.id] = (*found.get(notice.id, ()), view)
    return found


def _job(kind: Kind, entry: LiveEntry, files: Iterable[Enclosed], left_out: tuple[str, ...] = ()) -> PackageJob:
    card = entry.card
    output = f"{ASSETS}/{entry.permalink.removesuffix('.html')}{kind.ending}"
    return PackageJob(kind.name, output, card.path, stored(entry), card.title, card.date, tuple(files), left_out)


def _papers(at_hand: _FilesAtHand, entry: LiveEntry[NoticeFacts]) -> Iterator[PackageItem]:
    card, site = entry.card, at_hand.planning.site
    yield _paper(card.title, list(_documents(at_hand, entry, card.title)))
    attachments = card.facts.attachments
    ends = zip(card.links, site.targets.get(card.id, ()), strict=False)
    places = {link.target: target.url for link, target in ends if link.kind == "asset"}
    for index, one in enumerate(attachments):
        label = label_of(attachments, index)
        title = f"{label} {one.name}"
        form = site.by_id.get(f"{FORMS.folder}/{one.form}")
        rubric = site.by_id.get(f"{RUBRICS.folder}/{one.rubric}")
        files = list(_documents(at_hand, form, title, label)) if form else []
        if rubric:
            printed = form is not None and rubric.card.id in used_by(site, form)
            files += _documents(at_hand, rubric, title, label, printed=printed)
        source = at_hand.sources.get(places.get(one.file or "", ""))
        if source:
            end = source[source.rindex(".") :].lower()
            digest = at_hand.planning.digests[source]
            files.append((Enclosed(source, file_name(title, end), digest, made=False), None))
        yield _paper(title, files)


def _paper(title: str, files: Sequence[tuple[Enclosed, Kind | None]]) -> PackageItem:
    """Return a paper; a file of somebody else's could not be joined to a booklet without loss."""
    sheet = next((file for file, kind in files if kind and kind.printed), None)
    return PackageItem(title, tuple(file for file, _ in files), sheet)


def _documents(
    at_hand: _FilesAtHand, entry: LiveEntry, title: str, label: str = "", *, printed: bool = False
) -> Iterator[tuple[Enclosed, Kind | None]]:
    """Yield the documents of an entry for an archive, with the number `label`; `printed` says that its sheet is in it already."""
    copy = label if label in copies_of(entry.card.id, at_hand.labels) else ""
    for kind, output in outputs_of(at_hand.planning.kinds, entry, copy):
        if output in at_hand.keys and kind.enclosed and not (printed and kind.sheet_of_rubric):
            name = file_name(title, kind.ending)
            yield Enclosed(output, name, at_hand.keys[output], made=True), kind
