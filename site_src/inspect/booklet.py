"""The PDF to print in one go against the documents that are in it."""

from __future__ import annotations

from site_src.cache.store import Store
from site_src.inspect.pdf_text import read_pdf
from site_src.plan.jobs.package import PackageJob
from site_src.problems import Problem
from site_src.render.context import RenderContext
from site_src.render.package import contents


def booklet_problems(job: PackageJob, data: bytes, context: RenderContext, store: Store) -> tuple[Problem, ...]:
    """Return a problem for each document that does not stand in the whole as it stands alone, heads and feet included."""
    whole = read_pdf(data)
    text, margins = whole.text, whole.margins
    for file, part in contents(job, context):
        said = read_pdf(part)
        if not text.startswith(said.text) or margins[: len(said.margins)] != said.margins:
            what = f"一次打印的PDF里，“{file.name}”与它单独的文件不一样"
            return (Problem(job.source, 0, 0, "document-differs", what, "请把这一份通知和它的附件发给维护的人"),)
        text, margins = text.removeprefix(said.text), margins[len(said.margins) :]
    if text or margins:
        what = f"一次打印的PDF里，多出“{text[:30]}”，各个文件里没有"
        return (Problem(job.source, 0, 0, "document-differs", what, "请把这一份通知和它的附件发给维护的人"),)
    return ()
