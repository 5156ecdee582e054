"""Where a form is signed and sealed."""

from __future__ import annotations

from site_src.model.form.signoff import Signoff
from site_src.render.documents.word.blank import SHORT, printed_date
from site_src.render.documents.word.control import Control
from site_src.render.documents.word.element import Element
from site_src.render.documents.word.sheet import Sheet
from site_src.render.documents.word.table import AIR
from site_src.render.documents.word.text import FULL_SPACE, paragraph
from site_src.render.documents.word.typeface import SIGNED, TWIPS_PER_POINT

MARGIN = 6
"""Points between the opinion or the date and the border."""

EM = round(SIGNED.points * TWIPS_PER_POINT)


def signoff_paragraphs(signoff: Signoff, sheet: Sheet, height: int) -> list[Element]:
    """Return the opinion at the top and seal, signature and date at the foot of a cell.

    The gap between them makes the cell `height` twips high, and gives room to stamp.
    """
    opinion = paragraph([_opinion(signoff, sheet, SHORT)], SIGNED, before=MARGIN, left=2 * EM)
    # What stands on each line, and how far from the right border.
    signed: list[tuple[Element | str, int]] = []
    if signoff.signature:
        signed.append((signoff.signature, 9 * EM))
    if signoff.seals:
        signed.append(((FULL_SPACE * 4).join(signoff.seals), 4 * EM))
    if signoff.date:
        signed.append((_date(signoff, sheet), 2 * EM))
    gap = (height - 2 * AIR) / TWIPS_PER_POINT - (1 + len(signed)) * SIGNED.pitch - 2 * MARGIN
    gaps = [max(gap, 0), *[0] * len(signed)]
    after = [*[0] * (len(signed) - 1), MARGIN]
    foot = [
        paragraph((content,), SIGNED, "right", right=right, before=above, after=below)
        for (content, right), above, below in zip(signed, gaps, after, strict=False)
    ]
    return [opinion, *foot]


def signoff_run(signoff: Signoff, sheet: Sheet, blank: str) -> Element:
    """Return a sign-off that stands in a line of text."""
    return _opinion(signoff, sheet, blank, inline=True)


def _opinion(signoff: Signoff, sheet: Sheet, blank: str, *, inline: bool = False) -> Element:
    title = signoff.label.rstrip("：:")
    if signoff.writes:
        title += f"：写“{signoff.writes}”"
    answer = sheet.answers.get(signoff.id, signoff.preprinted.replace(" ", FULL_SPACE))
    return Control(signoff.id, title, answer, blank, inline).text(multiline=True)


def _date(signoff: Signoff, sheet: Sheet) -> Element:
    title = f"{signoff.label.rstrip('：:')}：日期"
    name = f"{signoff.id}.date"
    return Control(name, title, sheet.answers.get(name, ""), printed_date(signoff.date)).date()
