"""Where a form is signed and sealed."""

from __future__ import annotations

from site_src.render.documents.sheet.blank import Signing
from site_src.render.documents.word.blank import SHORT, printed_date
from site_src.render.documents.word.control import Control
from site_src.render.documents.word.element import Element
from site_src.render.documents.word.setting import Setting
from site_src.render.documents.word.table import AIR
from site_src.render.documents.word.text import FULL_SPACE, paragraph
from site_src.render.documents.word.typeface import SIGNED, TWIPS_PER_POINT

MARGIN = 6
"""Points between the opinion or the date and the border."""

EM = round(SIGNED.points * TWIPS_PER_POINT)


def signoff_paragraphs(signing: Signing, setting: Setting, height: int, caption: str = "") -> list[Element]:
    """Return the `caption`, the opinion below it, and seal, signature and date at the foot of a cell.

    The gap between them makes the cell `height` twips high, and gives room to stamp.
    """
    opinion = paragraph([_opinion(signing, setting, SHORT)], SIGNED, before=MARGIN, left=2 * EM)
    # What stands on each line, and how far from the right border.
    signed: list[tuple[Element | str, int]] = []
    if signing.signature:
        signed.append((signing.signature, 9 * EM))
    if signing.seals:
        signed.append(((FULL_SPACE * 4).join(signing.seals), 4 * EM))
    if signing.date:
        signed.append((_date(signing, setting), 2 * EM))
    gap = (height - 2 * AIR) / TWIPS_PER_POINT - (1 + len(signed) + bool(caption)) * SIGNED.pitch - 2 * MARGIN
    gaps = [max(gap, 0), *[0] * len(signed)]
    after = [*[0] * (len(signed) - 1), MARGIN]
    foot = [
        paragraph((content,), SIGNED, "right", right=right, before=above, after=below)
        for (content, right), above, below in zip(signed, gaps, after, strict=False)
    ]
    return [*([paragraph((caption,), SIGNED)] if caption else []), opinion, *foot]


def signoff_run(signing: Signing, setting: Setting, blank: str) -> Element:
    """Return a sign-off that stands in a line of text."""
    return _opinion(signing, setting, blank, inline=True)


def _opinion(signing: Signing, setting: Setting, blank: str, *, inline: bool = False) -> Element:
    title = signing.label.rstrip("：:")
    if signing.writes:
        title += f"：写“{signing.writes}”"
    answer = setting.answers.get(signing.name, signing.preprinted.replace(" ", FULL_SPACE))
    return Control(signing.name, title, answer, blank, inline).text(multiline=True)


def _date(signing: Signing, setting: Setting) -> Element:
    title = f"{signing.label.rstrip('：:')}：日期"
    name = f"{signing.name}.date"
    return Control(name, title, setting.answers.get(name, ""), printed_date(signing.date)).date()
