"""Each list, calendar, poster and sheet of cards against the entries that it shows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from site_src.cache.store import Store
from site_src.inspect.compare import Difference
from site_src.inspect.foot import foot_differences
from site_src.inspect.handout_text import card_phrases, left_out, list_phrases, poster_phrases, workbook_phrases
from site_src.inspect.office_text import excel_margins, excel_text
from site_src.inspect.pdf_text import read_pdf
from site_src.inspect.phrase import Phrase, bare
from site_src.inspect.strict import strict_differences
from site_src.inspect.told import told
from site_src.plan.jobs.handout import HandoutJob
from site_src.problems import Problem, Severity
from site_src.render.context import RenderContext
from site_src.render.documents.handouts.poster import CARD_LINES, PosterLine
from site_src.render.documents.pdf.faces import covers
from site_src.render.handout import listing_of, poster_for
from site_src.render.looks import handout_look
from site_src.signs import Covers, printable


def list_problems(job: HandoutJob, data: bytes, context: RenderContext, store: Store) -> tuple[Problem, ...]:
    """Return where a list or a calendar, as PDF or as a workbook, differs from the entries of its job."""
    listing, look = listing_of(job), handout_look(job, context)
    if job.output.endswith(".xlsx"):
        found = strict_differences(_bare(workbook_phrases(listing)), excel_text(data))
        return _told((*found, *foot_differences(look.stamp, excel_margins(data))), job, context)
    covered = covers(look.print_folder / "fonts", look.print_digest)
    said = read_pdf(data)
    found = strict_differences(_bare(list_phrases(listing), covered), said.text)
    foot = f"{listing.title}{'（示例）' if listing.sample else ''} · {look.stamp}"
    return _told((*found, *foot_differences(foot, said.margins, covered)), job, context)


def poster_problems(job: HandoutJob, data: bytes, context: RenderContext, store: Store) -> tuple[Problem, ...]:
    """Return where a poster or a card differs from the lines of its job; a warning for each line left out."""
    poster, look = poster_for(job), handout_look(job, context)
    covered = covers(look.print_folder / "fonts", look.print_digest)
    text = read_pdf(data).text
    phrases = card_phrases(poster) if job.kind == "cards" else poster_phrases(poster, look)
    found = _told(strict_differences(_bare(phrases, covered), text), job, context)
    lines = poster.lines[:CARD_LINES] if job.kind == "cards" else poster.lines
    return found or tuple(_warnings(job, left_out(lines, text, covered)))


def _bare(phrases: Iterable[Phrase], covers: Covers | None = None) -> tuple[Phrase, ...]:
    """Return `phrases` as a document has them: without blanks, with the equivalents of signs that no font has."""
    texts = ((one, bare(printable(one.text, covers) if covers else one.text)) for one in phrases)
    return tuple(one._replace(text=text) for one, text in texts if text)


def _told(found: Iterable[Difference], job: HandoutJob, context: RenderContext) -> tuple[Problem, ...]:
    return tuple(told(tuple(found), job.source, job.sources, context))


def _warnings(job: HandoutJob, lines: Iterable[PosterLine]) -> Iterator[Problem]:
    for line in lines:
        what = "求助卡" if job.kind == "cards" else "海报"
        text = f"{what}排不下，没有印{line.number}（{line.name}）"
        hint = "缩短 title 和 hours，或减少热线的条数；要先印的，priority 写小一些"
        yield Problem(job.source, 0, 0, "poster-full", text, hint, severity=Severity.WARNING)
