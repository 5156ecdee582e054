"""Answers to choose from: boxes to tick, or a list where the original prints no boxes."""

from __future__ import annotations

from collections.abc import Sequence

from site_src.render.documents.measure import ems
from site_src.render.documents.sheet.blank import Blank
from site_src.render.documents.word.control import Control
from site_src.render.documents.word.element import Element
from site_src.render.documents.word.setting import Setting
from site_src.render.documents.word.text import FULL_SPACE, paragraph, room, run, tab
from site_src.render.documents.word.typeface import Typeface

GAP = 2
"""Full-width characters between two options."""

EXPLANATION = 6
"""Full-width characters of the blank after an option that wants a word more."""


def option_runs(asked: Blank, setting: Setting) -> list[Element]:
    """Return all options in one line."""
    if not asked.boxes:
        blank = (FULL_SPACE * GAP).join(asked.options)
        return [Control(asked.name, asked.label, setting.answers.get(asked.name, ""), blank).drop_down(asked.options)]
    return _line(asked, asked.options, setting, aligned=False)


def option_paragraphs(
    asked: Blank, setting: Setting, typeface: Typeface, width: int, *, apart: bool = False
) -> list[Element]:
    """Return the options as lines in a cell of `width` twips.

    Of a blank with an option that stands apart, `apart` gives that one and its absence the others.
    """
    if not asked.boxes or (len(asked.options) == 2 and not asked.other):
        return [paragraph(option_runs(asked, setting), typeface, "center")]
    options = [option for option in asked.options if not asked.other_apart or (option == asked.other) == apart]
    if asked.per_line:
        step = width // asked.per_line
        stops = [step * index for index in range(1, asked.per_line)]
        lines = [options[start : start + asked.per_line] for start in range(0, len(options), asked.per_line)]
    else:
        stops, lines = [], _lines(options, asked, room(width, typeface))
    return [
        paragraph(_line(asked, line, setting, aligned=bool(stops)), typeface, tabs=stops, before=1, after=1)
        for line in lines
    ]


def _lines(options: Sequence[str], asked: Blank, most: float) -> list[list[str]]:
    """Return as many options to a line as stand in `most` full-width characters: a box stays with its text."""
    lines: list[list[str]] = []
    free = 0.0
    for option in options:
        taken = 1 + ems(option) + (EXPLANATION if option == asked.other else 0)
        if lines and taken + GAP <= free:
            lines[-1].append(option)
            free -= taken + GAP
        else:
            lines.append([option])
            free = most - taken
    return lines


def _line(asked: Blank, options: Sequence[str], setting: Setting, *, aligned: bool) -> list[Element]:
    runs: list[Element] = []
    for index, option in enumerate(options):
        if index:
            runs.append(tab() if aligned else run(FULL_SPACE * GAP))
        runs += _option(asked, option, setting)
    return runs


def _option(asked: Blank, option: str, setting: Setting) -> list[Element]:
    chosen = setting.answers.get(asked.name, "").split("；")
    ticked = next((one for one in chosen if one.partition("：")[0] == option), "")
    box = Control(asked.name, f"{asked.label}：{option}", ticked, "").box()
    if option != asked.other:
        return [box, run(option)]
    said = ticked.partition("：")[2]
    more = Control(asked.name, f"{option}：说明", said, FULL_SPACE * EXPLANATION, inline=True)
    return [box, run(option), more.text()]
