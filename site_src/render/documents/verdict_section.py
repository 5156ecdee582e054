"""The last box of a scoring sheet, in which the verdict is ticked: marks, bands, vetoes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from site_src.model.form.layout import Section
from site_src.model.types.rubric import Mark, Rubric
from site_src.scoring.number import plain


def verdict_sections(rubric: Rubric) -> tuple[Section, ...]:
    """Return the box as a section of a form, or nothing if `rubric` has no verdict.

    Its fields are ``verdict_pass``, ``verdict_apply``, ``verdict_band`` and ``verdict_veto_1`` onwards.
    """
    lines = list(_lines(rubric))
    return (Section.model_validate({"blocks": [{"boxed": True, "lines": lines}]}),) if lines else ()


def _lines(rubric: Rubric) -> Iterator[list[Any]]:
    for key, what, mark in (("pass", "达标线", rubric.pass_mark), ("apply", "申报线", rubric.apply_mark)):
        if mark:
            yield [f"{what}：{_mark(mark)}", _choice(key, what, ("达到", "未达到"))]
    if rubric.bands:
        scale = "，".join(f"{plain(band.least)}至{plain(band.most)}分{band.verdict}" for band in rubric.bands)
        yield [f"结论（{scale}）：", _choice("band", "结论", [band.verdict for band in rubric.bands])]
    for number, veto in enumerate(rubric.vetoes, 1):
        yield [f"一票否决：{veto.when}，{veto.then}", _choice(f"veto_{number}", veto.when, ("无", "有"))]


def _mark(mark: Mark) -> str:
    """Return a mark as printed, with a remark on its bound where the words leave it open."""
    bound = "含本数" if mark.inclusive else "不含本数"
    return f"{mark.printed or plain(mark.at) + '分'}（{bound}）"


def _choice(key: str, about: str, answers: Sequence[str]) -> dict[str, object]:
    # Two bands may have one verdict: a choice offers it once.
    return {"id": f"verdict_{key}", "label": about, "type": "choice", "options": list(dict.fromkeys(answers))}
