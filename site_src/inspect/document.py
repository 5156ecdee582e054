"""Each document of a build against its page: what one of them says and the other does not is a problem."""

from __future__ import annotations

from site_src.cache.store import Store
from site_src.discover.changed import read_present
from site_src.inspect.compare import Difference
from site_src.inspect.notice import notice_differences
from site_src.inspect.place import line_of
from site_src.inspect.sheet import sheet_differences
from site_src.model.types.form import Form
from site_src.model.types.notice import Notice
from site_src.model.types.rubric import Rubric
from site_src.plan.job import Job
from site_src.plan.jobs.document import DocumentJob
from site_src.problems import Problem
from site_src.read.excerpt import excerpt
from site_src.render.context import RenderContext
from site_src.render.document import contacts_of, printed_body
from site_src.render.documents.pdf.faces import covers
from site_src.render.documents.sheet.of_form import form_sheet
from site_src.render.documents.sheet.of_rubric import rubric_sheet
from site_src.render.documents.sheet.sheet import Sheet
from site_src.render.documents.table_rows import rows_of
from site_src.render.loaded import loaded

_LONGEST = 30


def document_problems(job: DocumentJob, data: bytes, context: RenderContext, store: Store) -> tuple[Problem, ...]:
    """Return a problem, with its line in the source, for each place where a document differs from its page."""
    record, payload = loaded(store, context.types, job.entry)
    covered = covers(context.print_folder / "fonts", job.look)
    found: tuple[Difference, ...] = ()
    if isinstance(record, Notice):
        found = notice_differences(record, printed_body(job, record, payload), contacts_of(record, job), data, covered)
    elif isinstance(record, Form | Rubric):
        sheet = _sheet(record, job, context, store)
        found = sheet_differences(record, sheet, data, job.output[job.output.rindex(".") :], covered)
    if not found:
        return ()
    source = read_present(context.file_of(job.source), job.source).decode("utf-8-sig", "replace")
    return tuple(_problem(job, difference, source) for difference in found)


def _sheet(record: Form | Rubric, job: DocumentJob, context: RenderContext, store: Store) -> Sheet:
    """Return what a document of `job` has to say."""
    used = {id.rpartition("/")[2]: loaded(store, context.types, other)[0] for id, other in job.used.items()}
    if isinstance(record, Rubric):
        return rubric_sheet(record, next((one for one in used.values() if isinstance(one, Form)), None), job.number)
    rubrics = {id: one for id, one in used.items() if isinstance(one, Rubric)}
    return form_sheet(record.numbered(job.number), rubrics, rows_of(record, job.rows))


def _problem(job: Job, difference: Difference, source: str) -> Problem:
    line = line_of(source, difference.lost or difference.added)
    lost, added = (_short(text) for text in difference)
    if lost and added:
        text = f"网页上的“{lost}”，文档里成了“{added}”"
    else:
        text = f"网页上的“{lost}”，文档里没有" if lost else f"文档里多出“{added}”，网页上没有"
    hint = "换一种简单的写法；自己改过 print/ 里的模板的，核对模板。还不行，把这一段发给维护的人"
    return Problem(job.source, line, 1 if line else 0, "document-differs", text, hint, excerpt(source, line))


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
