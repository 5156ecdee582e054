"""Runs and paragraphs, and how much room a text takes."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from typing import Literal

from docx.oxml.ns import qn

from site_src.render.documents.measure import UNIT, ems
from site_src.render.documents.word.element import Element, w
from site_src.render.documents.word.typeface import BY_STYLE, HAIRLINE, TWIPS_PER_POINT, Typeface, run_properties

FULL_SPACE = "　"

Align = Literal["left", "center", "right", "both"]


def twips(millimetres: float) -> int:
    """Return a length in twentieths of a point, the unit of Word's tables."""
    return round(millimetres * 1440 / 25.4)


def run(text: str, typeface: Typeface | None = None, *, properties: Element | None = None) -> Element:
    """Return one run, in the typeface of its paragraph unless it has its own.

    Line breaks in `text` stay inside the paragraph.
    """
    element = w("r", run_properties(typeface) if properties is None else properties)
    for index, part in enumerate(text.split("\n")):
        if index:
            element.append(w("br"))
        if part:
            letters = w("t")
            letters.text = part
            letters.set(qn("xml:space"), "preserve")
            element.append(letters)
    return element


def tab() -> Element:
    return w("r", w("tab"))


def paragraph(
    content: Iterable[Element | str],
    typeface: Typeface,
    align: Align = "left",
    *,
    before: float = 0,
    after: float = 0,
    left: int = 0,
    right: int = 0,
    first: int = 0,
    tabs: Sequence[int] = (),
    keep: bool = False,
    new_page: bool = False,
) -> Element:
    """Return a paragraph; a text in `content` becomes a run.

    `before` and `after` are points, `left` and `right` (indents), `first` (that of
    the first line) and `tabs` are twips;
    `keep` keeps it on the page of what follows.
    """
    properties = w("pPr", w("pStyle", val=typeface.style))
    if keep:
        properties.append(w("keepNext"))
    if new_page:
        properties.append(w("pageBreakBefore"))
    if tabs:
        properties.append(w("tabs", *(w("tab", val="left", pos=stop) for stop in tabs)))
    if before or after:
        properties.append(w("spacing", before=round(before * TWIPS_PER_POINT), after=round(after * TWIPS_PER_POINT)))
    if first:
        properties.append(w("ind", left=left, right=right, firstLine=first))
    elif left or right:
        properties.append(w("ind", left=left, right=right))
    if align != "left":
        properties.append(w("jc", val=align))
    return w("p", properties, *(run(part) if isinstance(part, str) else part for part in content))


def hairline(*, new_page: bool = False) -> Element:
    """Return a paragraph 1 pt high: what Word demands after a table, without an extra page."""
    return paragraph((), HAIRLINE, new_page=new_page)


def room(width: int, typeface: Typeface) -> float:
    """Return how many full-width characters stand side by side in `width` twips."""
    return width / TWIPS_PER_POINT / typeface.points


def line_count(text: str, typeface: Typeface, width: int) -> int:
    """Return how many lines `text` takes in `width` twips."""
    held = max(math.floor(room(width, typeface)), 1)
    return sum(max(1, math.ceil(ems(line) / held)) for line in text.split("\n"))


def height_of(made: Element, width: int) -> int:
    """Return how high a paragraph will be in `width` twips, in twips, by its own words and style."""
    typeface = BY_STYLE[made.find(f"{qn('w:pPr')}/{qn('w:pStyle')}").get(qn("w:val"))]
    spacing, indent = (made.find(f"{qn('w:pPr')}/{qn(name)}") for name in ("w:spacing", "w:ind"))
    around = sum(int(spacing.get(qn(f"w:{side}"))) for side in ("before", "after")) if spacing is not None else 0
    inset = sum(int(indent.get(qn(f"w:{side}"))) for side in ("left", "right")) if indent is not None else 0
    text = "".join(one.text or "" if one.tag == qn("w:t") else "\n" for one in made.iter(qn("w:t"), qn("w:br")))
    return round(line_count(text, typeface, width - inset) * typeface.pitch * TWIPS_PER_POINT) + around


def unbroken(text: str, typeface: Typeface, width: int) -> str:
    """Return `text` with a line break before each unit in brackets that the end of a line could tear.

    Word breaks a line between a figure and a Han character wherever it falls, and where it falls depends on the fonts.
    """
    held = max(math.floor(room(width, typeface)), 1)
    made = ""
    end = 0
    for unit in UNIT.finditer(text):
        made += text[end : unit.start()]
        end = unit.end()
        length = ems(unit[0])
        torn = ems(made.rpartition("\n")[2]) % held + length > held - 1
        made += ("\n" if made and torn and length <= held else "") + unit[0]
    return made + text[end:]


def evened(text: str, typeface: Typeface, width: int) -> int:
    """Return the indent (twips, on either side) that breaks a label into lines of like length.

    A label of nine characters in room for eight reads as five and four, not as eight and one.
    """
    held = room(width, typeface)
    taken = [(ems(line), math.ceil(ems(line) / held)) for line in text.split("\n")]
    if all(lines < 2 for _, lines in taken):
        return 0
    longest = max(math.ceil(length / max(lines, 1)) + 0.75 for length, lines in taken)
    return max(0, round((held - longest) * typeface.points * TWIPS_PER_POINT / 2))
