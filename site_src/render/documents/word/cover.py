"""The cover: corner mark, title, a few blanks over rules, the imprint at the foot of the page."""

from __future__ import annotations

from collections.abc import Iterator

from site_src.model.types.form import Cover, Form
from site_src.render.documents.measure import ems
from site_src.render.documents.title import title_lines
from site_src.render.documents.word.blank import SHORT, blank_runs, printed_date
from site_src.render.documents.word.element import Element, w
from site_src.render.documents.word.heading import titles
from site_src.render.documents.word.sheet import Sheet
from site_src.render.documents.word.text import hairline, paragraph, room, twips
from site_src.render.documents.word.typeface import CORNER, COVER, COVER_TITLE, TWIPS_PER_POINT

RULE = twips(75)
"""Length of the rule on which a blank stands."""

FIELD_HEIGHT = twips(14)


def cover_page(form: Form, cover: Cover, sheet: Sheet) -> Iterator[Element]:
    """Yield the cover; the free height is shared out so that it is one page.

    Half of what the blanks could need for a second line is kept back.
    """
    lines = title_lines(form, room(sheet.width, COVER_TITLE))
    used = CORNER.pitch + len(lines) * COVER_TITLE.pitch + len(cover.imprint) * COVER.pitch
    used += len(cover.fields) * (FIELD_HEIGHT / TWIPS_PER_POINT + COVER.pitch)
    free = sheet.paper.text_height / TWIPS_PER_POINT - used - CORNER.pitch
    yield paragraph((cover.corner_mark,) if cover.corner_mark else (), CORNER)
    yield from titles(lines, COVER_TITLE, before=free * 0.25, after=free * 0.35, sample=form.sample)
    if cover.fields:
        yield _fields(cover, sheet)
    for index, line in enumerate(cover.imprint):
        yield paragraph((line,), COVER, "center", before=free * 0.4 if index == 0 else 0)
    if not cover.imprint:
        yield hairline()


def _fields(cover: Cover, sheet: Sheet) -> Element:
    """Return a table without borders: a label and a rule to write on, line by line."""
    widest = max(ems(field.label) for field in cover.fields)
    label = round((widest + 1) * COVER.points * TWIPS_PER_POINT)
    made = w(
        "tbl",
        w("tblPr", w("tblW", w=label + RULE, type="dxa"), w("jc", val="center"), w("tblLayout", type="fixed")),
        w("tblGrid", w("gridCol", w=label), w("gridCol", w=RULE)),
    )
    for field in cover.fields:
        blank = printed_date(field.preprinted) if field.preprinted else SHORT
        written = blank_runs(field, field.id, sheet, blank)
        under = w("tcBorders", w("bottom", val="single", sz=6, space=0, color="000000"))
        made.append(
            w(
                "tr",
                w("trPr", w("cantSplit"), w("trHeight", val=FIELD_HEIGHT, hRule="atLeast")),
                _cell(label, paragraph((field.label,), COVER)),
                _cell(RULE, paragraph(written, COVER, "center"), under),
            )
        )
    return made


def _cell(width: int, content: Element, *borders: Element) -> Element:
    return w("tc", w("tcPr", w("tcW", w=width, type="dxa"), *borders, w("vAlign", val="bottom")), content)
