"""Decide what files the site has and what each of them depends on."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from site_src.assemble.site import Site
from site_src.plan.calendar_jobs import calendar_jobs
from site_src.plan.document_jobs import document_jobs, documents_of
from site_src.plan.file_jobs import file_jobs, theme_assets
from site_src.plan.frame import frame_of
from site_src.plan.gallery_jobs import gallery_jobs
from site_src.plan.handout_jobs import handout_jobs, handouts_of
from site_src.plan.job import MANIFEST, Job
from site_src.plan.jobs.document import DocumentJob
from site_src.plan.jobs.handout import HandoutJob
from site_src.plan.jobs.package import PackageJob
from site_src.plan.list_jobs import list_jobs
from site_src.plan.overview_jobs import overview_jobs
from site_src.plan.package_jobs import PACKAGES, package_views, packages
from site_src.plan.page_jobs import entry_jobs
from site_src.plan.qr_jobs import qr_jobs
from site_src.plan.site_view import site_digest, site_view
from site_src.plan.views.document import Made
from site_src.plan.views.site import SiteView
from site_src.problems import Problem
from site_src.theme import Theme

BESIDE_A_PAGE = frozenset({"ics", "qr", *PACKAGES})
"""Kinds of files that are named after a page: where two pages meet, theirs do, and that need not be said again."""


@dataclass(frozen=True, slots=True)
class Plan:
    """All jobs of a build, each kind in the order of its output paths, and the view they share.

    `documents` come first, for pages say how long they are, then `packages` that hold them.
    """

    documents: tuple[Job, ...]
    packages: tuple[Job, ...]
    jobs: tuple[Job, ...]
    site: SiteView
    problems: tuple[Problem, ...]

    @property
    def all(self) -> tuple[Job, ...]:
        """All jobs in the order in which they are made."""
        return (*self.documents, *self.packages, *self.jobs)


def plan(
    site: Site,
    theme: Theme,
    closures: Mapping[str, bytes],
    engine: bytes,
    digests: Mapping[str, bytes],
    made: Mapping[str, Made],
    *,
    gallery: bool = False,
) -> Plan:
    """Return the plan of `site`.

    `closures` is what `templates.closures` gives, `engine` the digest of the program
    and its libraries, `digests` that of each source by its logical path, `made` what
    is known of the documents by their output paths. `gallery` says whether the parts of
    the theme are shown, too.
    """
    view = site_view(site, theme, theme_assets(theme))
    frame = frame_of(engine, closures, site_digest(view), site.entries)
    printed = [*document_jobs(site, theme, engine), *handout_jobs(site, theme, engine)]
    packed = list(packages(site, printed, digests))
    bound = [one.job for one in packed]
    # A record of a document that is no longer planned is on its way out: no page may offer it.
    made = {job.output: made[job.output] for job in (*printed, *bound) if job.output in made}
    offered = documents_of(site.entries, made)
    offered |= {id: (*offered.get(id, ()), *views) for id, views in package_views(packed, made).items()}
    jobs = [
        *printed,
        *bound,
        *entry_jobs(site, frame, offered),
        *overview_jobs(site, view, frame),
        *list_jobs(site, view, frame, offered, handouts_of(site, made)),
        *calendar_jobs(site, frame),
        *qr_jobs(site, frame),
        *file_jobs(site, theme, view, frame, digests),
        *(gallery_jobs(theme, frame) if gallery else ()),
    ]
    kept, problems = _distinct(jobs, {problem.path for problem in site.problems})
    kept.sort(key=lambda job: job.output)
    first = tuple(job for job in kept if isinstance(job, DocumentJob | HandoutJob))
    second = tuple(job for job in kept if isinstance(job, PackageJob))
    others = tuple(job for job in kept if not isinstance(job, DocumentJob | HandoutJob | PackageJob))
    return Plan(first, second, others, view, tuple(problems))


def _distinct(jobs: list[Job], named: Collection[str]) -> tuple[list[Job], list[Problem]]:
    """One output path has one source, on every file system: without regard to case and Unicode form.

    `named` are sources that have to be renamed anyway.
    """
    first: dict[str, Job] = {}
    folders: dict[str, Job] = {}
    problems = []
    told = set()
    for job in jobs:
        place = _place(job.output)
        folders.setdefault(place.rpartition("/")[0], job)
        other = first.setdefault(place, job)
        if other is job or job.source in named or other.source in named:
            continue
        if not (job.kind in BESIDE_A_PAGE and (job.source, other.source) in told):
            told.add((job.source, other.source))
            problems.append(_conflict(job, f"和 {other.source} 会生成同一个网页文件 {job.output}"))
    for folder, job in list(folders.items()):
        while folder := folder.rpartition("/")[0]:
            folders.setdefault(folder, job)
    for folder in sorted(folders.keys() & first.keys()):
        text = f"会生成文件 {first[folder].output}，而 {folders[folder].source} 要用同名的文件夹"
        problems.append(_conflict(first[folder], text))
    if MANIFEST in first:
        problems.append(_conflict(first[MANIFEST], f"{MANIFEST} 是保留的文件名，生成时用来列出全部文件"))
    return list(first.values()), problems


def _place(path: str) -> str:
    return path.casefold() if path.isascii() else unicodedata.normalize("NFKC", path).casefold()


def _conflict(job: Job, text: str) -> Problem:
    hint = "改其中一个的文件名，或加一行 slug: 另起网址名"
    if job.source.startswith("content/static/"):
        hint = "给 content/static/ 里的文件换个名字"
    return Problem(job.source, 0, 0, "output-conflict", text, hint)
