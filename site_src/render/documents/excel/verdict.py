"""The verdict of a rubric as one formula over the sheet, in the order of the reference."""

from __future__ import annotations

from collections.abc import Sequence

from site_src.render.documents.excel.formula import EMPTY
from site_src.scoring.number import plain
from site_src.scoring.rubric import RubricArithmetic
from site_src.scoring.verdict import DONE, MISSED, NO_BAND, NONE_APPLIES, REACHED, Band, Mark

YES, NO = "是", "否"
MET, UNMET = "符合", "不符合"


def verdict_formula(arithmetic: RubricArithmetic, judged: str, unscored: str, vetoes: Sequence[str]) -> str:
    """Return the formula of the verdict.

    `judged` is the cell of what is judged, `unscored` an expression for how many items
    have no score yet, `vetoes` the cells that say whether a veto applies or a condition is met, in order.
    """
    total = f"N({judged})"
    marks = arithmetic.rising
    formula = _by_bands(arithmetic.bands, total) if arithmetic.bands else _quoted(DONE)
    if marks:
        formula = f'{_quoted(marks[0].blame)}&ROUND({plain(marks[0].at)}-{total},2)&"分"'
    for mark in marks[:-1]:
        formula = _if_reached(mark, total, formula)
    if not arithmetic.falls:
        formula = _if_open(unscored, formula)
    for mark in marks[-1:]:
        formula = _if_reached(mark, total, formula)
    if arithmetic.falls:
        formula = _if_open(unscored, formula)
    if arithmetic.base.optional:
        formula = f"IF(AND({judged}={EMPTY},{unscored}=0),{_quoted(NONE_APPLIES)},{formula})"
    answered = list(zip(arithmetic.vetoes, vetoes, strict=True))
    asked = [cell for veto, cell in answered if veto.condition]
    if asked:
        unticked = f"{len(asked)}-COUNTA({','.join(asked)})"
        formula = f'IF({unticked}>0,"还有"&({unticked})&"条条件没有勾选",{formula})'
    for veto, cell in reversed(answered):
        formula = f'IF({cell}="{UNMET if veto.condition else YES}",{_quoted(veto.words)},{formula})'
    return f"={formula}"


def mark_formula(mark: Mark, total: str, unscored: str, *, falls: bool = False) -> str:
    """Return the formula that says whether `mark` is reached.

    Nothing while points are open that may still reach it, or where the total `falls`, may still miss it.
    """
    if falls:
        return f'=IF({unscored}>0,"",IF({_reached(mark, total)},"{REACHED}","{MISSED}"))'
    return f'=IF({_reached(mark, total)},"{REACHED}",IF({unscored}>0,"","{MISSED}"))'


def _if_open(unscored: str, otherwise: str) -> str:
    return f'IF({unscored}>0,"还有"&{unscored}&"条没有打分",{otherwise})'


def _if_reached(mark: Mark, total: str, otherwise: str) -> str:
    return f"IF({_reached(mark, total)},{_quoted(mark.praise)},{otherwise})"


def _reached(mark: Mark, total: str) -> str:
    return f"ROUND({total},2){'>=' if mark.inclusive else '>'}{plain(mark.at)}"


def _by_bands(bands: Sequence[Band], total: str) -> str:
    formula = _quoted(NO_BAND)
    for band in sorted(bands, key=lambda band: band.least):
        formula = f"IF(ROUND({total},2)>={plain(band.least)},{_quoted(band.verdict)},{formula})"
    return formula


def _quoted(text: str) -> str:
    doubled = text.replace('"', '""')
    return f'"{doubled}"'
