"""The cover: corner mark, title, a few blanks over rules, the imprint at the foot of the page."""

from __future__ import annotations

from collections.abc import Iterator

from site_src.render.documents.measure import ems
from site_src.render.documents.sheet.sheet import Cover, Sheet
from site_src.render.documents.title import title_lines
from site_src.render.documents.word.blank import SHORT, blank_runs, printed_date
from site_src.render.documents.word.element import Element, w
from site_src.render.documents.word.heading import titles
from site_src.render.documents.word.setting import Setting
from site_src.render.documents.word.text import hairline, paragraph, room, twips
from site_src.render.documents.word.typeface import CORNER, COVER, COVER_TITLE, TWIPS_PER_POINT

RULE = twips(75)
"""Length of the rule on which a blank stands."""

FIELD_HEIGHT = twips(14)


def cover_page(sheet: Sheet, cover: Cover, setting: Setting) -> Iterator[Element]:
    """Yield the cover; the free height is shared out so that it is one page.

    Half of what the blanks could need for a second line is kept back.
    """
    lines = title_lines(sheet, room(setting.width, COVER_TITLE))
    used = CORNER.pitch + len(lines) * COVER_TITLE.pitch + len(cover.imprint) * COVER.pitch
    used += len(cover.blanks) * (FIELD_HEIGHT / TWIPS_PER_POINT + COVER.pitch)
    free = setting.paper.text_height / TWIPS_PER_POINT - used - CORNER.pitch
    yield paragraph((cover.mark,) if cover.mark else (), CORNER)
    yield from titles(lines, COVER_TITLE, before=free * 0.25, after=free * 0.35, sample=sheet.sample)
    if cover.blanks:
        yield _fields(cover, setting)
    for index, line in enumerate(cover.imprint):
        yield paragraph((line,), COVER, "center", before=free * 0.4 if index == 0 else 0)
    if not cover.imprint:
        yield hairline()


def _fields(cover: Cover, setting: Setting) -> Element:
    """Return a table without borders: a label and a rule to write on, line by line."""
    widest = max(ems(asked.label) for asked in cover.blanks)
    label = round((widest + 1) * COVER.points * TWIPS_PER_POINT)
    made = w(
        "tbl",
        w("tblPr", w("tblW", w=label + RULE, type="dxa"), w("jc", val="center"), w("tblLayout", type="fixed")),
        w("tblGrid", w("gridCol", w=label), w("gridCol", w=RULE)),
    )
    for asked in cover.blanks:
        blank = printed_date(asked.preprinted) if asked.preprinted else SHORT
        written = blank_runs(asked, setting, blank)
        under = w("tcBorders", w("bottom", val="single", sz=6, space=0, color="000000"))
        made.append(
            w(
                "tr",
                w("trPr", w("cantSplit"), w("trHeight", val=FIELD_HEIGHT, hRule="atLeast")),
                _cell(label, paragraph((asked.label,), COVER)),
                _cell(RULE, paragraph(written, COVER, "center"), under),
            )
        )
    return made


def _cell(width: int, content: Element, *borders: Element) -> Element:
    return w("tc", w("tcPr", w("tcW", w=width, type="dxa"), *borders, w("vAlign", val="bottom")), content)
