"""Whether it is clear which column of scores each total of a form adds up."""

from __future__ import annotations

from site_src.cache.store import Store
from site_src.discover.changed import read_present
from site_src.inspect.place import line_of
from site_src.model.form.field import FormField
from site_src.model.form_arithmetic import unclear_totals
from site_src.model.types.form import Form
from site_src.model.types.rubric import Rubric
from site_src.plan.jobs.document import DocumentJob
from site_src.problems import Problem
from site_src.read.excerpt import excerpt
from site_src.render.context import RenderContext
from site_src.render.loaded import loaded


def total_problems(job: DocumentJob, data: bytes, context: RenderContext, store: Store) -> tuple[Problem, ...]:
    """Return a problem for each total that could be that of several columns: it would stay empty, or be another's."""
    record, _ = loaded(store, context.types, job.entry)
    used = {id.rpartition("/")[2]: loaded(store, context.types, other)[0] for id, other in job.used.items()}
    rubrics = {id: one for id, one in used.items() if isinstance(one, Rubric)}
    unclear = unclear_totals(record, rubrics) if isinstance(record, Form) else ()
    if not unclear:
        return ()
    source = read_present(context.file_of(job.source), job.source).decode("utf-8-sig", "replace")
    return tuple(_problem(job.source, source, field) for field in unclear)


def _problem(path: str, source: str, field: FormField) -> Problem:
    line = line_of(source, f"id:{field.id}")
    text = f"打分的表有几列得分，看不出“{field.label}”是哪一列的合计"
    hint = "给它写 filled_by，与那一列的 filled_by 一样；或者把 label 写成那一列的 label"
    return Problem(path, line, 1 if line else 0, "total-unclear", text, hint, excerpt(source, line))
