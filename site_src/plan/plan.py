"""Decide what files the site has and what each of them depends on."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass

from site_src.assemble.site import Site
from site_src.plan.file_jobs import file_jobs, theme_assets
from site_src.plan.frame import Frame
from site_src.plan.job import Job
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
    frame = Frame(engine, closures, site_digest(view))
    jobs = [*entry_jobs(site, frame), *list_jobs(site, view, frame), *file_jobs(site, theme, frame, digests)]
    kept, problems = _distinct(jobs)
    return Plan(tuple(sorted(kept, key=lambda job: job.output)), view, tuple(problems))


def _distinct(jobs: list[Job]) -> tuple[list[Job], list[Problem]]:
    """One output path has one source, on every file system: without regard to case and Unicode form."""
    first: dict[str, Job] = {}
    problems = []
    for job in jobs:
        path = job.output
        place = path.casefold() if path.isascii() else unicodedata.normalize("NFKC", path).casefold()
        other = first.setdefault(place, job)
        if other is not job:
            text = f"和 {other.source} 会生成同一个网页文件 {job.output}"
            hint = "改其中一个的文件名，或加一行 slug: 另起网址名"
            problems.append(Problem(job.source, 0, 0, "output-conflict", text, hint))
    return list(first.values()), problems
