"""Answers to choose from: boxes to tick, or a list where the original prints no boxes."""

from __future__ import annotations

from collections.abc import Sequence

from site_src.model.form.field import Answer
from site_src.render.documents.measure import ems
from site_src.render.documents.word.control import Control
from site_src.render.documents.word.element import Element
from site_src.render.documents.word.sheet import Sheet
from site_src.render.documents.word.text import FULL_SPACE, paragraph, room, run, tab
from site_src.render.documents.word.typeface import Typeface

GAP = 2
"""Full-width characters between two options."""

EXPLANATION = 6
"""Full-width characters of the blank after an option that wants a word more."""


def option_runs(field: Answer, name: str, sheet: Sheet) -> list[Element]:
    """Return all options in one line."""
    if not field.boxes_printed:
        blank = (FULL_SPACE * GAP).join(field.choices)
        return [Control(name, field.label, sheet.answers.get(name, ""), blank).drop_down(field.choices)]
    return _line(field, field.choices, name, sheet, aligned=False)


def option_paragraphs(
    field: Answer, name: str, sheet: Sheet, typeface: Typeface, width: int, *, apart: bool = False
) -> list[Element]:
    """Return the options as lines in a cell of `width` twips.

    Of a field with an option that stands apart, `apart` gives that one and its absence the others.
    """
    if not field.boxes_printed or (len(field.choices) == 2 and not field.other):
        return [paragraph(option_runs(field, name, sheet), typeface, "center")]
    options = [option for option in field.choices if not field.other_apart or (option == field.other) == apart]
    if field.per_line:
        step = width // field.per_line
        stops = [step * index for index in range(1, field.per_line)]
        lines = [options[start : start + field.per_line] for start in range(0, len(options), field.per_line)]
    else:
        stops, lines = [], _lines(options, field, room(width, typeface))
    return [
        paragraph(_line(field, line, name, sheet, aligned=bool(stops)), typeface, tabs=stops, before=1, after=1)
        for line in lines
    ]


def _lines(options: Sequence[str], field: Answer, most: float) -> list[list[str]]:
    """Return as many options to a line as stand in `most` full-width characters: a box stays with its text."""
    lines: list[list[str]] = []
    free = 0.0
    for option in options:
        taken = 1 + ems(option) + (EXPLANATION if option == field.other else 0)
        if lines and taken + GAP <= free:
            lines[-1].append(option)
            free -= taken + GAP
        else:
            lines.append([option])
            free = most - taken
    return lines


def _line(field: Answer, options: Sequence[str], name: str, sheet: Sheet, *, aligned: bool) -> list[Element]:
    runs: list[Element] = []
    for index, option in enumerate(options):
        if index:
            runs.append(tab() if aligned else run(FULL_SPACE * GAP))
        runs += _option(field, option, name, sheet)
    return runs


def _option(field: Answer, option: str, name: str, sheet: Sheet) -> list[Element]:
    chosen = sheet.answers.get(name, "").split("；")
    ticked = next((one for one in chosen if one.partition("：")[0] == option), "")
    box = Control(name, f"{field.label}：{option}", ticked, "").box()
    if option != field.other:
        return [box, run(option)]
    said = ticked.partition("：")[2]
    more = Control(name, f"{option}：说明", said, FULL_SPACE * EXPLANATION, inline=True)
    return [box, run(option), more.text()]
