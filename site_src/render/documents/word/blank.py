"""One blank of a form: its content controls, alone in a cell or inside a line of text."""

from __future__ import annotations

from site_src.model.form.field import Answer, FormField
from site_src.render.documents.word.control import DAY, MONTH, Control
from site_src.render.documents.word.element import Element
from site_src.render.documents.word.option import option_paragraphs, option_runs
from site_src.render.documents.word.sheet import Sheet
from site_src.render.documents.word.table import AIR
from site_src.render.documents.word.text import FULL_SPACE, line_count, paragraph, run
from site_src.render.documents.word.typeface import BODY, FINE, HINT, SMALL, TWIPS_PER_POINT, Typeface

SHORT = FULL_SPACE * 2
"""What shows in an empty cell: enough to click on."""

ABOVE = 2
"""Points between the border and a longer text."""


def blank_runs(field: Answer, name: str, sheet: Sheet, blank: str = SHORT, *, inline: bool = False) -> list[Element]:
    """Return the controls of `field` as content of a line; `blank` shows while it is empty."""
    if field.choices:
        return option_runs(field, name, sheet)
    control = Control(name, _title(field), sheet.answers.get(name, ""), blank, inline)
    if field.type == "date_range":
        joiner = field.joiner or "至"
        start, _, end = control.answer.partition(joiner)
        return [
            control._replace(title=f"{field.label}（起）", answer=start).date(),
            run(joiner),
            control._replace(title=f"{field.label}（止）", answer=end).date(),
        ]
    if field.type in ("date", "year_month"):
        return [control.date(DAY if field.type == "date" else MONTH)]
    return [control.text(multiline=field.type == "multiline")]


def blank_paragraphs(field: FormField, sheet: Sheet, width: int, height: int, *, apart: bool = False) -> list[Element]:
    """Return the paragraphs of a blank that fills a cell of `width` and at least `height` twips."""
    if field.choices:
        return option_paragraphs(field, field.id, sheet, BODY, width, apart=apart)
    hint = [paragraph((field.hint,), HINT, before=ABOVE)] if field.hint else []
    taken = line_count(field.hint, HINT, width) * HINT.pitch + 2 * ABOVE if field.hint else ABOVE
    typeface = fitting(field.max_chars or 0, width, height - 2 * AIR - taken * TWIPS_PER_POINT)
    if field.type == "multiline":
        return [*hint, paragraph(blank_runs(field, field.id, sheet), typeface, before=ABOVE)]
    blank = printed_date(field.preprinted) if field.preprinted else SHORT
    return [paragraph(blank_runs(field, field.id, sheet, blank), typeface, "center"), *hint]


def fitting(most: int, width: int, height: float) -> Typeface:
    """Return the largest type in which `most` characters fit into a cell, or the smallest there is."""
    for typeface in (BODY, SMALL):
        if line_count(FULL_SPACE * most, typeface, width) * typeface.pitch * TWIPS_PER_POINT <= height:
            return typeface
    return FINE if most else BODY


def printed_date(printed: str) -> str:
    """Return a preprinted date with room to write by hand: ``2024年 月 日`` gets wide gaps."""
    before = FULL_SPACE * 2 if printed.startswith("年") else ""
    return before + printed.replace(" ", FULL_SPACE * 2)


def _title(field: Answer) -> str:
    label = field.label.rstrip("：:") or field.id
    return f"{label}（{field.max_chars}字以内）" if field.max_chars else label
