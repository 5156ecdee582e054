"""Render documents: the record of a form, a rubric or a notice as PDF, Word or Excel."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import NamedTuple

from site_src.cache.store import Store
from site_src.model.entry import Entry
from site_src.model.facts.contact import CONTACTS
from site_src.model.facts.form import FORMS
from site_src.model.facts.rubric import RUBRICS
from site_src.model.reading import Payload
from site_src.model.types.form import Form
from site_src.model.types.notice import Notice
from site_src.model.types.rubric import Rubric
from site_src.plan.job import Job
from site_src.plan.jobs.document import DocumentJob
from site_src.plan.views.card import CardView
from site_src.problems import Problem
from site_src.render.body import address, resolved
from site_src.render.context import RenderContext
from site_src.render.documents.body.card import printed_card
from site_src.render.documents.document import DocumentLook, FinishedDocument
from site_src.render.documents.table_rows import rows_of
from site_src.render.fault import RenderFault
from site_src.render.loaded import loaded
from site_src.render.looks import document_look
from site_src.render.print_fault import print_fault
from site_src.render.salutation import addressed, unsigned


class DocumentInput(NamedTuple):
    """What a renderer of documents gets: the record, the records it uses, its body, its look, cards for its rows.

    `contacts` are the offices that answer questions about a notice, `enclosed` are the
    addresses in its body of what is handed out with it, `number` is what a form or rubric is
    called as an attachment.
    """

    record: Entry
    used: Mapping[str, Entry]
    body: str
    look: DocumentLook
    cards: Mapping[str, Sequence[CardView]]
    contacts: tuple[CardView, ...]
    enclosed: frozenset[str]
    number: str

    @property
    def rubrics(self) -> dict[str, Rubric]:
        """The rubrics that are used, by the last part of their ids, as a form names them."""
        return {id.rpartition("/")[2]: one for id, one in self.used.items() if isinstance(one, Rubric)}

    @property
    def rubric(self) -> Rubric | None:
        return next(iter(self.rubrics.values()), None)

    @property
    def form(self) -> Form | None:
        return next((one for one in self.used.values() if isinstance(one, Form)), None)


def form_print(job: DocumentJob, context: RenderContext, store: Store) -> FinishedDocument:
    """Render a form to print."""
    return _document(job, context, store, partial(_form_pdf, fill=False))


def form_fill(job: DocumentJob, context: RenderContext, store: Store) -> FinishedDocument:
    """Render a form to be filled in on screen."""
    return _document(job, context, store, partial(_form_pdf, fill=True))


def form_word(job: DocumentJob, context: RenderContext, store: Store) -> FinishedDocument:
    """Render a form as Word."""
    return _document(job, context, store, _form_word)


def form_excel(job: DocumentJob, context: RenderContext, store: Store) -> FinishedDocument:
    """Render a form as Excel."""
    return _document(job, context, store, _form_excel)


def rubric_print(job: DocumentJob, context: RenderContext, store: Store) -> FinishedDocument:
    """Render a rubric to print."""
    return _document(job, context, store, partial(_rubric_pdf, fill=False))


def rubric_fill(job: DocumentJob, context: RenderContext, store: Store) -> FinishedDocument:
    """Render a rubric to be filled in on screen."""
    return _document(job, context, store, partial(_rubric_pdf, fill=True))


def rubric_word(job: DocumentJob, context: RenderContext, store: Store) -> FinishedDocument:
    """Render a rubric as Word."""
    return _document(job, context, store, _rubric_word)


def rubric_excel(job: DocumentJob, context: RenderContext, store: Store) -> FinishedDocument:
    """Render a rubric as Excel."""
    return _document(job, context, store, _rubric_excel)


def rubric_sheet(job: DocumentJob, context: RenderContext, store: Store) -> FinishedDocument:
    """Render the sheet of a rubric for its page, which fills it in and prints it."""
    return _document(job, context, store, partial(_rubric_sheet, job.output))


def notice_print(job: DocumentJob, context: RenderContext, store: Store) -> FinishedDocument:
    """Render a notice as an official document."""
    return _document(job, context, store, _notice_pdf)


def _document(
    job: DocumentJob, context: RenderContext, store: Store, make: Callable[[DocumentInput], FinishedDocument]
) -> FinishedDocument:
    """Render the document of a job. Raises RenderFault for a glyph that no font has, or too many pages."""
    record, payload = loaded(store, context.types, job.entry)
    used = {id: loaded(store, context.types, other)[0] for id, other in job.used.items()}
    look = document_look(job, record, context)
    if isinstance(record, Form):
        record = record.numbered(job.number)
    body = printed_body(job, record, payload)
    try:
        made = make(
            DocumentInput(
                record, used, body, look, job.rows, contacts_of(record, job), _enclosed(record, job), job.number
            )
        )
    except ValueError as error:
        found = print_fault(error, context)
        raise RenderFault(found or _problem(job, str(error), "换一个字，或换掉样式里外来的字体、图片")) from error
    demanded = getattr(record, "pages", None)
    if demanded and made.pages > demanded:
        text = f"{record.title}：规定 {demanded} 页，排出来 {made.pages} 页"
        raise RenderFault(_problem(job, text, "减小各行的 height，或少留空行"))
    return made


def printed_body(job: DocumentJob, record: Entry, payload: Payload) -> str:
    """Return the body of an entry as its page shows it, with words for paper in the place of cards."""
    body = resolved(payload.html, job.references.targets, job.portal.address, partial(_card, job))
    return addressed(unsigned(body, record.signed), record.audience) if isinstance(record, Notice) else body


def contacts_of(record: Entry, job: DocumentJob) -> tuple[CardView, ...]:
    """Return the offices that answer questions about a notice."""
    named = record.contact if isinstance(record, Notice) else ()
    return tuple(card for name in named if (card := job.related.get(CONTACTS.id(name))))


def _card(job: DocumentJob, number: int) -> str:
    """Return what a document prints in place of the card that is reference `number`."""
    shown = job.related.get(job.references.targets[number].entry)
    return printed_card(job.references.kinds[number], shown, own=shown.id == job.entry.id) if shown else ""


def _enclosed(record: Entry, job: DocumentJob) -> frozenset[str]:
    """Return the addresses, in the body, of the attachments of a notice."""
    if not isinstance(record, Notice):
        return frozenset()
    names = [(kind, name) for one in record.attachments for kind, name in ((FORMS, one.form), (RUBRICS, one.rubric))]
    ids = {kind.id(name) for kind, name in names if name}
    files = job.references.files
    urls = {files[one.file] for one in record.attachments if one.file in files}
    urls |= {target.url.partition("#")[0] for target in job.references.targets if target.entry in ids}
    return frozenset(address(url, job.portal.address) for url in urls if url)


def _problem(job: Job, text: str, hint: str) -> Problem:
    return Problem(job.source, 0, 0, "document", text, hint)


def _form_pdf(sheet: DocumentInput, *, fill: bool) -> FinishedDocument:
    from site_src.render.documents.pdf.form_pdf import form_pdf  # WeasyPrint: a second to import

    assert isinstance(sheet.record, Form)
    return form_pdf(sheet.record, sheet.look, fill=fill, rubrics=sheet.rubrics, rows=rows_of(sheet.record, sheet.cards))


def _rubric_pdf(sheet: DocumentInput, *, fill: bool) -> FinishedDocument:
    from site_src.render.documents.pdf.rubric_pdf import rubric_pdf

    assert isinstance(sheet.record, Rubric)
    return rubric_pdf(sheet.record, sheet.look, fill=fill, form=sheet.form, number=sheet.number)


def _notice_pdf(sheet: DocumentInput) -> FinishedDocument:
    from site_src.render.documents.pdf.notice_pdf import notice_pdf

    assert isinstance(sheet.record, Notice)
    return notice_pdf(sheet.record, sheet.body, sheet.look, contacts=sheet.contacts, enclosed=sheet.enclosed)


def _form_word(sheet: DocumentInput) -> FinishedDocument:
    from site_src.render.documents.word.form import form_docx

    assert isinstance(sheet.record, Form)
    return FinishedDocument(
        form_docx(sheet.record, sheet.look.foot, rubric=sheet.rubric, rows=rows_of(sheet.record, sheet.cards)), 0
    )


def _rubric_word(sheet: DocumentInput) -> FinishedDocument:
    from site_src.render.documents.word.rubric import rubric_docx

    assert isinstance(sheet.record, Rubric)
    return FinishedDocument(rubric_docx(sheet.record, sheet.form, sheet.look.foot, number=sheet.number), 0)


def _rubric_sheet(name: str, sheet: DocumentInput) -> FinishedDocument:
    from site_src.render.documents.carried import carrying
    from site_src.render.documents.sheet_data import rubric_sheet_data

    assert isinstance(sheet.record, Rubric)
    data = rubric_sheet_data(sheet.record, sheet.look, sheet.form, sheet.number)
    return FinishedDocument(carrying(name, data), 0)


def _form_excel(sheet: DocumentInput) -> FinishedDocument:
    from site_src.render.documents.excel.form import form_xlsx

    assert isinstance(sheet.record, Form)
    return FinishedDocument(form_xlsx(sheet.record, sheet.look.foot, rows_of(sheet.record, sheet.cards)), 0)


def _rubric_excel(sheet: DocumentInput) -> FinishedDocument:
    from site_src.render.documents.excel.rubric import rubric_xlsx

    assert isinstance(sheet.record, Rubric)
    return FinishedDocument(rubric_xlsx(sheet.record, sheet.look.foot, sheet.number), 0)
