"""Jobs of what a notice gives at once: its attachments in one archive, and one PDF to print."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from site_src.assemble.live import LiveEntry
from site_src.assemble.site import Site
from site_src.assemble.slugs import ASSETS
from site_src.model.facts.form import FORMS
from site_src.model.facts.notice import NOTICES, NoticeFacts
from site_src.model.facts.rubric import RUBRICS
from site_src.plan.document_jobs import outputs_of, used_by
from site_src.plan.file_name import file_name, told_apart
from site_src.plan.job import Job
from site_src.plan.jobs.package import Enclosed, PackageJob
from site_src.plan.views.document import DocumentView, Made, Offered, mark_of

PACKAGES = ("package", "booklet")
"""Kinds of packages: an archive, a PDF."""
NOT_ENCLOSED = frozenset({"form-fill", "rubric-fill"})
"""Two megabytes each, for the font that shows what is typed: who fills in on screen takes the one that is needed."""
SAME_SHEET = frozenset({"rubric-print", "rubric-word"})
"""What a form prints already that is the sheet of its rubric."""


class Paper(NamedTuple):
    """The notice itself or one of its attachments, as files."""

    title: str
    files: tuple[Enclosed, ...]

    @property
    def print(self) -> Enclosed | None:
        """The PDF of this portal's own making; a file of somebody else's could not be joined to it without loss."""
        return next((file for file in self.files if file.made and file.path.endswith(".pdf")), None)


class _Shelf(NamedTuple):
    """Where files are found: keys of documents by output, output -> source of assets, digests of sources."""

    site: Site
    keys: Mapping[str, bytes]
    sources: Mapping[str, str]
    digests: Mapping[str, bytes]


class Packed(NamedTuple):
    """A package of a notice, and the attachments that it has no sheet of."""

    notice: LiveEntry
    job: PackageJob
    left_out: tuple[str, ...] = ()


def packages(site: Site, documents: Iterable[Job], digests: Mapping[str, bytes]) -> Iterator[Packed]:
    """Yield the packages of every notice that has attachments.

    `documents` are the jobs of documents, `digests` that of each source by its path.
    What a document depends on is known by its key, so a package's key is known before
    anything is made.
    """
    keys = {one.output: one.key for one in documents}
    shelf = _Shelf(site, keys, {output: source for source, output in site.assets.items()}, digests)
    for entry in site.of(NOTICES):
        papers = [paper for paper in _papers(shelf, entry) if paper.files]
        if len(papers) < 2 or not papers[0].print:
            continue
        files = [file for paper in papers for file in paper.files]
        names = told_apart(file.name for file in files)
        files = [file._replace(name=name) for file, name in zip(files, names, strict=True)]
        yield Packed(entry, _job(entry, ".zip", "package", files))
        sheets = [paper.print._replace(name=paper.title) for paper in papers if paper.print]
        if len(sheets) > 1:
            left_out = tuple(paper.title.partition(" ")[0] for paper in papers if not paper.print)
            yield Packed(entry, _job(entry, "-all.pdf", "booklet", sheets), left_out)


def package_views(packed: Iterable[Packed], made: Mapping[str, Made]) -> Offered:
    """Return the packages of each notice, by its id, as far as they are made."""
    found: dict[str, tuple[DocumentView, ...]] = {}
    for notice, job, left_out in packed:
        if job.output in made:
            card = notice.card
            if job.kind == "package":
                label, name, files = "全部打包，ZIP", file_name(card.title, ".zip"), len(job.enclosed)
            else:
                without = f"（不含{'、'.join(left_out)}）" if left_out else ""
                label = f"一次打印，PDF{without}"
                name, files = file_name(card.title, "（连附件）.pdf"), 0
            view = DocumentView(job.kind, label, job.output, name, mark_of(card.digest), *made[job.output], files=files)
            found[card.id] = (*found.get(card.id, ()), view)
    return found


def _job(entry: LiveEntry, end: str, kind: str, files: Iterable[Enclosed]) -> PackageJob:
    card = entry.card
    output = f"{ASSETS}/{entry.permalink.removesuffix('.html')}{end}"
    return PackageJob(kind, output, card.path, card.title, card.date, tuple(files))


def _papers(shelf: _Shelf, entry: LiveEntry[NoticeFacts]) -> Iterator[Paper]:
    card = entry.card
    yield Paper(card.title, tuple(_documents(shelf, entry, card.title)))
    attachments = card.facts.attachments
    ends = zip(card.links, shelf.site.targets.get(card.id, ()), strict=False)
    places = {link.target: target.url for link, target in ends if link.kind == "asset"}
    for index, one in enumerate(attachments, start=1):
        number = f"附件{one.no or index}" if len(attachments) > 1 else "附件"
        title = f"{number} {one.name}"
        form = shelf.site.by_id.get(f"{FORMS.folder}/{one.form}")
        rubric = shelf.site.by_id.get(f"{RUBRICS.folder}/{one.rubric}")
        files = list(_documents(shelf, form, title)) if form else []
        if rubric:
            printed = form is not None and rubric.card.id in used_by(shelf.site, form)
            files += _documents(shelf, rubric, title, leave=SAME_SHEET if printed else frozenset())
        source = shelf.sources.get(places.get(one.file or "", ""))
        if source:
            end = source[source.rindex(".") :].lower()
            files.append(Enclosed(source, file_name(title, end), shelf.digests[source], made=False))
        yield Paper(title, tuple(files))


def _documents(shelf: _Shelf, entry: LiveEntry, title: str, leave: frozenset[str] = frozenset()) -> Iterator[Enclosed]:
    for kind, output, _ in outputs_of(entry):
        if output in shelf.keys and kind not in NOT_ENCLOSED | leave:
            name = file_name(title, output[output.rindex(".") :])
            yield Enclosed(output, name, shelf.keys[output], made=True)
