"""Decide what files the site has and what each of them depends on."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass

from site_src.assemble.site import Site
from site_src.plan.file_jobs import file_jobs, theme_assets
from site_src.plan.frame import frame_of
from site_src.plan.job import MANIFEST, Job
from site_src.plan.list_jobs import list_jobs
from site_src.plan.page_jobs import entry_jobs
from site_src.plan.site_view import site_digest, site_view
from site_src.plan.views import SiteView
from site_src.problems import Problem
from site_src.theme import Theme


@dataclass(frozen=True, slots=True)
class Plan:
    """All jobs of a build in the order of their output paths, and the view they share."""

    jobs: tuple[Job, ...]
    site: SiteView
    problems: tuple[Problem, ...]


def plan(site: Site, theme: Theme, closures: Mapping[str, bytes], engine: bytes, digests: Mapping[str, bytes]) -> Plan:
    """Return the plan of `site`.

    `closures` is what `templates.closures` gives, `engine` the digest of the program
    and its libraries, `digests` that of each source by its logical path.
    """
    view = site_view(site, theme_assets(theme))
    frame = frame_of(engine, closures, site_digest(view))
    jobs = [*entry_jobs(site, frame), *list_jobs(site, view, frame), *file_jobs(site, theme, frame, digests)]
    kept, problems = _distinct(jobs)
    return Plan(tuple(sorted(kept, key=lambda job: job.output)), view, tuple(problems))


def _distinct(jobs: list[Job]) -> tuple[list[Job], list[Problem]]:
    """One output path has one source, on every file system: without regard to case and Unicode form."""
    first: dict[str, Job] = {}
    folders: dict[str, Job] = {}
    problems = []
    for job in jobs:
        place = _place(job.output)
        folders.setdefault(place.rpartition("/")[0], job)
        other = first.setdefault(place, job)
        if other is not job:
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
