"""The verdict of a rubric as one formula over the sheet: veto first, then the mark, then the bands."""

from __future__ import annotations

from collections.abc import Sequence

from site_src.model.types.rubric import Band, Mark, Rubric
from site_src.model.values.points import plain

YES, NO = "是", "否"


def verdict_formula(rubric: Rubric, total: str, unscored: str, vetoes: Sequence[str]) -> str:
    """Return the formula of the verdict.

    `total` is the cell with the counted sum, `unscored` an expression for how many items
    have no score yet, `vetoes` the cells that say whether a veto applies, in order.
    """
    marks = _marks(rubric)
    formula = _by_bands(rubric.bands, total) if rubric.bands else '"已打完分"'
    if marks:
        formula = _missed(*marks[0], total)
    for mark, name in marks[:-1]:
        formula = _if_reached(mark, name, total, formula)
    formula = f'IF({unscored}>0,"还有"&{unscored}&"条没有打分",{formula})'
    for mark, name in marks[-1:]:
        # Asked before what is still open: more points cannot lower the sum.
        formula = _if_reached(mark, name, total, formula)
    for veto, cell in reversed(list(zip(rubric.vetoes, vetoes, strict=True))):
        formula = f'IF({cell}="{YES}",{_quoted(f"{veto.when}：{veto.then}")},{formula})'
    return f"={formula}"


def _marks(rubric: Rubric) -> list[tuple[Mark, str]]:
    """Return the marks to compare with, the lowest first; bands say more than a mark and stand for it."""
    if rubric.bands:
        return []
    named = ((rubric.pass_mark, "达标线"), (rubric.apply_mark, "申报线"))
    return sorted(((mark, name) for mark, name in named if mark), key=lambda one: one[0].at)


def _if_reached(mark: Mark, name: str, total: str, otherwise: str) -> str:
    return f"IF({_reaches(total, mark)},{_quoted(_reached(mark, name))},{otherwise})"


def _reaches(total: str, mark: Mark) -> str:
    return f"ROUND({total},2){'>=' if mark.inclusive else '>'}{plain(mark.at)}"


def _reached(mark: Mark, name: str) -> str:
    return f"达到{name}（{mark.printed or plain(mark.at) + '分'}）"


def _missed(mark: Mark, name: str, total: str) -> str:
    return f'"未达到{name}，还差"&ROUND({plain(mark.at)}-{total},2)&"分"'


def _by_bands(bands: Sequence[Band], total: str) -> str:
    formula = '"没有对应的结论"'
    for band in sorted(bands, key=lambda band: band.least):
        formula = f"IF(ROUND({total},2)>={plain(band.least)},{_quoted(band.verdict)},{formula})"
    return formula


def _quoted(text: str) -> str:
    doubled = text.replace('"', '""')
    return f'"{doubled}"'
