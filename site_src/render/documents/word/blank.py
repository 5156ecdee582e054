"""One blank of a form: its content controls, alone in a cell or inside a line of text."""

from __future__ import annotations

from site_src.render.documents.sheet.blank import Blank
from site_src.render.documents.word.control import DAY, MONTH, Control
from site_src.render.documents.word.element import Element
from site_src.render.documents.word.option import option_paragraphs, option_runs
from site_src.render.documents.word.setting import Setting
from site_src.render.documents.word.table import AIR
from site_src.render.documents.word.text import FULL_SPACE, line_count, paragraph, run
from site_src.render.documents.word.typeface import ANSWER, BODY, FINE, HINT, SMALL, TWIPS_PER_POINT, Typeface
from site_src.scoring.expression import Sum

SHORT = FULL_SPACE * 2
"""What shows in an empty cell: enough to click on."""

ABOVE = 2
"""Points between the border and a longer text."""


def blank_runs(asked: Blank, setting: Setting, blank: str = SHORT, *, inline: bool = False) -> list[Element]:
    """Return the controls of `asked` as content of a line; `blank` shows while it is empty."""
    if asked.picked:
        # A list to open keeps the rows of a table low; boxes would not.
        return [Control(asked.name, asked.label, setting.answers.get(asked.name, ""), blank).drop_down(asked.options)]
    if asked.options:
        return option_runs(asked, setting)
    control = Control(asked.name, _title(asked), setting.answers.get(asked.name, ""), blank, inline)
    if asked.type == "date_range":
        joiner = asked.joiner or "至"
        start, _, end = control.answer.partition(joiner)
        return [
            control._replace(title=f"{asked.label}（起）", answer=start).date(),
            run(joiner),
            control._replace(title=f"{asked.label}（止）", answer=end).date(),
        ]
    if asked.type in ("date", "year_month"):
        return [control.date(DAY if asked.type == "date" else MONTH)]
    return [control.text(multiline=asked.type == "multiline")]


def blank_paragraphs(
    asked: Blank, setting: Setting, width: int, height: int, *, apart: bool = False, caption: str = ""
) -> list[Element]:
    """Return the paragraphs of a blank that fills a cell of `width` and at least `height` twips, below its `caption`."""
    above = [paragraph((caption,), BODY)] if caption else []
    if asked.options:
        return above + option_paragraphs(asked, setting, BODY, width, apart=apart)
    hint = [paragraph((asked.hint,), HINT, before=ABOVE)] if asked.hint else []
    taken = line_count(caption, BODY, width) * BODY.pitch if caption else 0
    taken += line_count(asked.hint, HINT, width) * HINT.pitch + 2 * ABOVE if asked.hint else ABOVE
    typeface = fitting(asked.max_chars, width, height - 2 * AIR - taken * TWIPS_PER_POINT)
    if asked.type == "multiline":
        return [*above, *hint, paragraph(blank_runs(asked, setting), typeface, before=ABOVE)]
    blank = printed_date(asked.preprinted) if asked.preprinted else SHORT
    if not asked.max_chars and not asked.preprinted:
        typeface = twice(height - (taken * TWIPS_PER_POINT if asked.hint or caption else 0))
    return [*above, paragraph(blank_runs(asked, setting, blank), typeface, "center"), *hint]


def fitting(most: int, width: int, height: float) -> Typeface:
    """Return the largest type in which `most` characters fit into a cell, or the smallest there is."""
    for typeface in (BODY, SMALL):
        if line_count(FULL_SPACE * most, typeface, width) * typeface.pitch * TWIPS_PER_POINT <= height:
            return typeface
    return FINE if most else BODY


def twice(height: float) -> Typeface:
    """Return the largest type in which a cell of `height` twips holds an answer of two lines."""
    for typeface in (BODY, SMALL, ANSWER):
        if 2 * typeface.pitch * TWIPS_PER_POINT <= height - 2 * AIR:
            return typeface
    return FINE


def printed_date(printed: str) -> str:
    """Return a preprinted date with room to write by hand: ``2024年 月 日`` gets wide gaps."""
    before = FULL_SPACE * 2 if printed.startswith("年") else ""
    return before + printed.replace(" ", FULL_SPACE * 2)


def _title(asked: Blank) -> str:
    label = asked.label.rstrip("：:") or asked.name
    label = f"{asked.about}：{label}" if isinstance(asked.computed, Sum) and asked.about else label
    return f"{label}（{asked.max_chars}字以内）" if asked.max_chars else label
