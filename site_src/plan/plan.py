"""Decide what files the site has and what each of them depends on."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Protocol

from site_src.discover.source import STATIC
from site_src.kind import WAVES, Kinds, Wave
from site_src.named import named
from site_src.plan.blank_jobs import blanks_of
from site_src.plan.document_jobs import documents_of, numbered_documents
from site_src.plan.handout_jobs import handouts_of
from site_src.plan.job import FORMER, MANIFEST, Job
from site_src.plan.package_jobs import packages_of
from site_src.plan.planning import Planning
from site_src.plan.shards import shards_of
from site_src.plan.views.document import MadeDocument
from site_src.problems import Problem


class Known(Protocol):
    """What is on record of a file that was made: its bytes, its pages, its SHA-256 in hex, what it left for later ones."""

    @property
    def size(self) -> int: ...
    @property
    def pages(self) -> int: ...
    @property
    def sha256(self) -> str: ...
    @property
    def left(self) -> bytes: ...


@dataclass(frozen=True, slots=True)
class Plan:
    """All jobs of a build: those of each wave, by its name, in the order of their output paths.

    `keys` are those of all jobs and `made` is what the pages say of documents and packages, both by output path.
    `planning` is what the last wave was planned from.
    """

    waves: Mapping[str, tuple[Job, ...]]
    keys: Mapping[str, bytes]
    made: Mapping[str, MadeDocument]
    planning: Planning
    problems: tuple[Problem, ...]

    def of(self, wave: Wave) -> tuple[Job, ...]:
        """Return the jobs of one wave."""
        return self.waves[wave.name]

    @property
    def all(self) -> tuple[Job, ...]:
        """All jobs in the order in which they are made."""
        return tuple(job for jobs in self.waves.values() for job in jobs)

    def known(self, records: Mapping[str, Known]) -> dict[str, MadeDocument]:
        """Return what `records` say of the files that pages offer."""
        return _made([job for wave in WAVES if wave.kept for job in self.of(wave)], records)


def plan(planning: Planning, records: Mapping[str, Known]) -> Plan:
    """Return the plan of a site; `records` say of files that were made before, by output path, what pages show of them."""
    earlier: tuple[Job, ...] = ()
    made: dict[str, MadeDocument] = {}
    planning = replace(planning, shards=shards_of(planning))
    for wave in WAVES:
        if wave.offers:
            made = _made(earlier, records)
            planning = _with_documents(planning, earlier, made)
        planning = replace(planning, earlier=earlier, left=_left(earlier, records) if wave.gathers else {})
        earlier = (*earlier, *_planned(planning, wave))
    kept, problems = _distinct(earlier, planning.kinds, {problem.path for problem in planning.site.problems})
    kept.sort(key=lambda job: job.output)
    waves = {wave.name: tuple(job for job in kept if planning.kinds[job.kind].wave is wave) for wave in WAVES}
    return Plan(waves, {job.output: job.key for job in kept}, made, planning, tuple(problems))


def gathered(before: Plan, wave: Wave, records: Mapping[str, Known]) -> Plan:
    """Return a plan with a wave of those that gather planned anew, now that `records` say what earlier files have left.

    What they left decides what is in the files of the wave, never which files there are.
    """
    names = [one.name for one in WAVES]
    earlier = tuple(job for name in names[: names.index(wave.name)] for job in before.waves[name])
    planning = replace(before.planning, earlier=earlier, left=_left(earlier, records))
    jobs = tuple(sorted(_planned(planning, wave), key=lambda job: job.output))
    keys = {**before.keys, **{job.output: job.key for job in jobs}}
    return replace(before, waves={**before.waves, wave.name: jobs}, keys=keys)


def _left(jobs: Collection[Job], records: Mapping[str, Known]) -> dict[str, bytes]:
    return {job.output: record.left for job in jobs if (record := records.get(job.output)) and record.left}


def _planned(planning: Planning, wave: Wave) -> Iterator[Job]:
    """Yield the jobs of a wave. A planner may plan several kinds, some of which may not be wanted."""
    names = {kind.name for kind in planning.kinds.values() if kind.wave is wave}
    for planner in dict.fromkeys(kind.jobs for kind in planning.kinds.values() if kind.wave is wave):
        yield from (job for job in named(planner)(planning) if job.kind in names)


def _made(jobs: Collection[Job], records: Mapping[str, Known]) -> dict[str, MadeDocument]:
    """Return what is known of the files of `jobs`: one that is no longer planned is on its way out, no page may offer it."""
    found = ((job.output, records[job.output]) for job in jobs if job.output in records)
    return {path: MadeDocument(record.size, record.pages, record.sha256) for path, record in found}


def _with_documents(planning: Planning, jobs: Collection[Job], made: Mapping[str, MadeDocument]) -> Planning:
    """Return `planning` with what entries and sections give to take away."""
    site, kinds = planning.site, planning.kinds
    offered = documents_of(site, kinds, made)
    for id, views in packages_of(kinds, jobs, made).items():
        offered[id] = (*offered.get(id, ()), *views)
    numbered = numbered_documents(site, kinds, made)
    given, blanks = handouts_of(site, kinds, made), blanks_of(site, kinds, jobs)
    return replace(planning, offered=offered, numbered=numbered, given=given, blanks=blanks)


def _distinct(jobs: Collection[Job], kinds: Kinds, named: Collection[str]) -> tuple[list[Job], list[Problem]]:
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
        if not (kinds[job.kind].beside_a_page and (job.source, other.source) in told):
            told.add((job.source, other.source))
            problems.append(_conflict(job, f"和 {other.source} 会生成同一个网页文件 {job.output}"))
    for folder, job in list(folders.items()):
        while folder := folder.rpartition("/")[0]:
            folders.setdefault(folder, job)
    for folder in sorted(folders.keys() & first.keys()):
        text = f"会生成文件 {first[folder].output}，而 {folders[folder].source} 要用同名的文件夹"
        problems.append(_conflict(first[folder], text))
    for name, purpose in ((MANIFEST, "全部文件"), (FORMER, "上一版留下的样式和脚本")):
        if name in first:
            problems.append(_conflict(first[name], f"{name} 是保留的文件名，生成时用来列出{purpose}"))
    problems += _spelt_otherwise(first.values())
    return list(first.values()), problems


def _spelt_otherwise(jobs: Collection[Job]) -> Iterator[Problem]:
    """Yield a static file in a folder that stands beside one that differs in case alone."""
    if not any(job.source.startswith(STATIC) for job in jobs):
        return
    spelt: dict[str, tuple[str, Job]] = {}
    for job in sorted(jobs, key=lambda job: (job.source.startswith(STATIC), job.output)):
        folder = job.output.rpartition("/")[0]
        while folder and (found := spelt.setdefault(_place(folder), (folder, job)))[0] == folder:
            folder = folder.rpartition("/")[0]
        if folder:
            text = f"文件夹 {folder} 和 {found[0]} 只有大小写或全角半角不同，在 Windows 和不少主机上是同一个"
            hint = f"把 content/static/ 里的文件夹改名为 {found[0]}，或另起一个名字"
            yield Problem(job.source, 0, 0, "output-conflict", text, hint)


def _place(path: str) -> str:
    return path.casefold() if path.isascii() else unicodedata.normalize("NFKC", path).casefold()


def _conflict(job: Job, text: str) -> Problem:
    hint = "改其中一个的文件名，或加一行 slug: 另起网址名"
    if job.source.startswith(STATIC):
        hint = "给 content/static/ 里的文件换个名字"
    return Problem(job.source, 0, 0, "output-conflict", text, hint)
