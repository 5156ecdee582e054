"""Lines of a form: printed text and blanks in reading order."""

from __future__ import annotations

from math import fsum

from site_src.render.documents.measure import ems
from site_src.render.documents.sheet.blank import Blank, Line, Signing, spelled_out
from site_src.render.documents.word.blank import blank_runs, printed_date
from site_src.render.documents.word.element import Element
from site_src.render.documents.word.setting import Setting
from site_src.render.documents.word.signoff import signoff_run
from site_src.render.documents.word.text import FULL_SPACE, Align, paragraph, room, run
from site_src.render.documents.word.typeface import HINT, TWIPS_PER_POINT, Typeface

NARROWEST, WIDEST = 2, 16
"""Full-width characters of a blank inside text."""

FREE_LINES = 5
"""Empty lines to write on where a line asks for a longer text."""

_WIDTHS = {"number": 4, "integer": 4, "score": 4, "year": 4, "phone": 8, "date": 8, "year_month": 6, "date_range": 8}


def line_paragraphs(
    parts: Line,
    setting: Setting,
    typeface: Typeface,
    width: int,
    air: float = 0,
    *,
    align: Align = "left",
    indent: bool = False,
) -> list[Element]:
    """Return one line of text and blanks; a blank for several lines begins below the text.

    `air` is the space before and after the line, points.
    """
    parts = spelled_out(parts)
    widths = _widths(parts, room(width, typeface))
    runs: list[Element] = []
    below: list[Element] = []
    for index, part in enumerate(parts):
        if isinstance(part, str):
            runs.append(run(FULL_SPACE * _lead(parts, index) + part))
        elif isinstance(part, Signing):
            runs.append(signoff_run(part, setting, FULL_SPACE * widths[index]))
        elif part.type == "multiline":
            runs += [run(part.hint, HINT)] if part.hint else []
            blank = "\n".join([FULL_SPACE] * FREE_LINES)
            below.append(paragraph(blank_runs(part, setting, blank), typeface, before=2))
        else:
            runs += [run(FULL_SPACE)] if part.options else []
            blank = printed_date(part.preprinted) if part.preprinted else FULL_SPACE * widths[index]
            runs += blank_runs(part, setting, blank, inline=True)
    first = round(2 * typeface.points * TWIPS_PER_POINT) if indent else 0
    return [paragraph(runs, typeface, align, before=air, after=air, first=first, keep=bool(below)), *below]


def line_height(parts: Line, typeface: Typeface, air: float) -> int:
    """Return the height of an empty line with the room below it, in twips.

    A cell keeps it when less is written: a form has its pages empty and filled.
    """
    free = fsum(FREE_LINES for part in parts if isinstance(part, Blank) and part.type == "multiline")
    return round(((1 + free) * typeface.pitch + 2 * air) * TWIPS_PER_POINT)


def _lead(parts: Line, index: int) -> int:
    """Return how far a text stands from the blank before it: apart where it begins another item."""
    part = parts[index]
    return 2 if index and isinstance(part, str) and part.rstrip().endswith(("：", ":")) else 0


def _widths(parts: Line, most: float) -> list[int]:
    """Return the width of each blank in full-width characters, so that text and blanks fill one line."""
    printed = fsum(ems(part) + _lead(parts, index) for index, part in enumerate(parts) if isinstance(part, str))
    fixed = [part.width if isinstance(part, Blank) else 0 for part in parts]
    wanted = [0 if isinstance(part, str) or fixed[index] else _wanted(part) for index, part in enumerate(parts)]
    twice = [2 if isinstance(part, Blank) and part.type == "date_range" else 1 for part in parts]
    free = most - 1 - printed - fsum(fixed)
    over = fsum(width * times for width, times in zip(wanted, twice, strict=True)) - free
    if over > 0:
        share = free / max(free + over, 1)
        wanted = [max(NARROWEST, int(width * share)) if width else 0 for width in wanted]
    return [set_ or width for set_, width in zip(fixed, wanted, strict=True)]


def _wanted(part: Blank | Signing) -> int:
    if isinstance(part, Signing):
        return WIDEST
    if part.options:
        return round(fsum(3 + ems(option) for option in part.options))
    return 0 if part.type == "multiline" else _WIDTHS.get(part.type, WIDEST)
