"""Each document of a build against its page: what one of them says and the other does not is a problem."""

from __future__ import annotations

from site_src.cache.store import Store
from site_src.inspect.compare import Difference
from site_src.inspect.document_text import read_document
from site_src.inspect.foot import foot_differences
from site_src.inspect.notice import notice_differences
from site_src.inspect.sheet import sheet_differences, workbook_differences
from site_src.inspect.told import told
from site_src.model.form.blanks import list_table
from site_src.model.types.form import Form
from site_src.model.types.notice import Notice
from site_src.model.types.rubric import Rubric
from site_src.plan.jobs.document import DocumentJob
from site_src.problems import Problem
from site_src.render.context import RenderContext
from site_src.render.document import contacts_of, printed_body
from site_src.render.documents.excel.workbook import fitting
from site_src.render.documents.pdf.faces import covers
from site_src.render.documents.sheet.of_form import form_sheet
from site_src.render.documents.sheet.of_rubric import rubric_sheet
from site_src.render.documents.sheet.sheet import Sheet
from site_src.render.documents.table_rows import rows_of
from site_src.render.loaded import loaded
from site_src.render.looks import document_look


def document_problems(job: DocumentJob, data: bytes, context: RenderContext, store: Store) -> tuple[Problem, ...]:
    """Return a problem, with its line in the source, for each place where a document differs from its page."""
    record, payload = loaded(store, context.types, job.entry)
    foot = document_look(job, record, context).foot
    ending = job.output[job.output.rindex(".") :]
    # Word and Excel have fonts of their own: there no sign is replaced.
    covered = covers(context.print_folder / "fonts", job.look) if ending == ".pdf" else _every
    said = read_document(data, ending)
    found: tuple[Difference, ...] = ()
    if isinstance(record, Notice):
        body = printed_body(job, record, payload)
        found = notice_differences(record, body, contacts_of(record, job), said.text, covered)
    elif isinstance(record, Form | Rubric) and ending == ".xlsx":
        foot, note = fitting(foot)
        found = _of_workbook(record, job, said.text, note)
    elif isinstance(record, Form | Rubric):
        sheet = _sheet(record, job, context, store)
        found = sheet_differences(record, sheet, said.text, covered)
        if ending == ".pdf":
            foot = f"{sheet.title}{sheet.edition}{'（示例）' if sheet.sample else ''}\n{foot}"
    return tuple(told((*found, *foot_differences(foot, said.margins, covered)), job.source, (job.source,), context))


def _every(sign: str) -> bool:
    return True


def _of_workbook(record: Form | Rubric, job: DocumentJob, text: str, note: str) -> tuple[Difference, ...]:
    if isinstance(record, Rubric):
        return workbook_differences(record, job.number, (), text, note)
    table, rows = list_table(record), rows_of(record, job.rows)
    listed = rows.get(table.id, ()) if table else ()
    return workbook_differences(record.numbered(job.number), "", listed, text, note)


def _sheet(record: Form | Rubric, job: DocumentJob, context: RenderContext, store: Store) -> Sheet:
    """Return what a document of `job` has to say."""
    used = {id.rpartition("/")[2]: loaded(store, context.types, other)[0] for id, other in job.used.items()}
    if isinstance(record, Rubric):
        return rubric_sheet(record, next((one for one in used.values() if isinstance(one, Form)), None), job.number)
    rubrics = {id: one for id, one in used.items() if isinstance(one, Rubric)}
    return form_sheet(record.numbered(job.number), rubrics, rows_of(record, job.rows))
